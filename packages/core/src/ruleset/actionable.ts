/** Which facts can be acted on. A tilbud can take on staff; a fact about a person is not something to change. */
import type { Fact } from './facts.js'

/** Whether what is screened is a person. */
export function isAboutPerson(subject: string): boolean {
  return subject === 'sag'
}

/** Whether a change of the fact may be suggested as something to do: as the document says, but never for a person. */
export function isActionable({ subject }: { readonly subject: string }, fact: Fact): boolean {
  return !isAboutPerson(subject) && (fact.actionable ?? true)
}
