/** The errors of a posted form: for the summary above it, and for its fields. */
import { idOf } from './ids.js'
import { upperFirst } from './texts/both.js'

/** One line of the summary above a form. */
export interface Complaint {
  /** The name of the field; undefined if the complaint concerns none of the form's fields. */
  readonly name: string | undefined
  /** The link to the field. */
  readonly href: string | undefined
  /** The field's label, with its year if there are several. */
  readonly about: string | undefined
  /** The place in the field, such as a row of its file; undefined if it concerns the whole field. */
  readonly place?: string
  /** What is wrong and how to mend it. */
  readonly detail: string
}

/**
 * A complaint about a field of the form.
 *
 * @param place the place in the field, in words for the middle of a sentence
 */
export function complaintAbout(
  name: string,
  label: string,
  detail: string,
  place?: string,
): Complaint {
  const link = { name, href: `#${idOf(name)}` }
  return place === undefined
    ? { ...link, about: label, detail }
    : { ...link, about: `${label}, ${place}`, place, detail }
}

/** The complaints at each field, by its name, in their order. */
export function errorsByField(
  complaints: readonly Complaint[],
): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>()
  for (const { name, place, detail } of complaints) {
    if (name === undefined) continue
    const text = place === undefined ? detail : `${upperFirst(place)}: ${detail}`
    errors.set(name, [...(errors.get(name) ?? []), text])
  }
  return errors
}
