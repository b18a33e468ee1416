/** Which facts can be acted on: a tilbud can take on staff; what holds of a person is nothing to change. */
import type { Fact } from './facts.js'

/** Whether what is screened is a person. */
export function isAboutPerson(subject: string): boolean {
  return subject === 'sag'
}

/** Whether a change of the fact can be told as something to do; the document says, never of a person's. */
export function isActionable({ subject }: { readonly subject: string }, fact: Fact): boolean {
  return !isAboutPerson(subject) && (fact.actionable ?? true)
}
