/** What is wrong with a posted form: for the summary above it, and for its fields. */
import { idOf } from './ids.js'

/** One line of the summary above a form. */
export interface Complaint {
  /** The name of the field; undefined where it concerns none of the form's fields. */
  readonly name: string | undefined
  /** The link to the field. */
  readonly href: string | undefined
  /** The field's label, with its year where there are several. */
  readonly about: string | undefined
  /** What is wrong and how to mend it. */
  readonly detail: string
}

/** A complaint about a field of the form. */
export function complaintAbout(name: string, about: string, detail: string): Complaint {
  return { name, href: `#${idOf(name)}`, about, detail }
}

/** The text of each field's complaint, by the field's name. */
export function errorsByField(complaints: readonly Complaint[]): ReadonlyMap<string, string> {
  return new Map(
    complaints.flatMap(({ name, detail }) => (name === undefined ? [] : [[name, detail]])),
  )
}
