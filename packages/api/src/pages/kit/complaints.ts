/** What is wrong with a form, as the summary above it and its fields tell it. */
import { idOf } from './ids.js'

/** One thing wrong, as the summary above a form tells it. */
export interface Complaint {
  /** The name of the field; undefined where it is about no field of the form. */
  readonly name: string | undefined
  /** The field's address within the page. */
  readonly href: string | undefined
  /** What it is about: the field's label, and its year where there are several. */
  readonly about: string | undefined
  /** What is wrong and how to mend it. */
  readonly detail: string
}

/** What is wrong with one field of a form. */
export function complaintAbout(name: string, about: string, detail: string): Complaint {
  return { name, href: `#${idOf(name)}`, about, detail }
}

/** What is wrong with each field, by its name. */
export function errorsByField(complaints: readonly Complaint[]): ReadonlyMap<string, string> {
  return new Map(
    complaints.flatMap(({ name, detail }) => (name === undefined ? [] : [[name, detail]])),
  )
}
