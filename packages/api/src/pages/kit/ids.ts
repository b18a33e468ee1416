/**
 * The names and ids of everything in a form. They are made only here, so that labels, hints, errors and
 * links always fit their fields. A name is dotted, with the index of its year first: `0.borgere`,
 * `1.kompetencer.psykologbehandling`, `0.medarbejderliste.2.aarsvaerk`.
 */

/** The name of a fact's field, or of a cell of a list. */
export function nameOf(year: number, ...segments: readonly (string | number)[]): string {
  return [year, ...segments].join('.')
}

/** The parts of a name: the index of its year, and the rest. The inverse of `nameOf`. */
export function partsOf(name: string): { readonly year: number; readonly segments: string[] } {
  const [year, ...segments] = name.split('.')
  return { year: Number(year), segments }
}

/** The name of the hidden field with a reading. */
export function readingName(id: string): string {
  return `laesning.${id}`
}

/** The name of every button that posts a form; its value is the action. */
export const actionName = 'handling'

/** The id of a field, by its name: `f-0-borgere`. */
export function idOf(name: string): string {
  return `f-${name.replace(/[./]/g, '-')}`
}

export function hintIdOf(name: string): string {
  return `${idOf(name)}-hint`
}

/** The id of one of the errors of a field, by its index. */
export function errorIdOf(name: string, error = 0): string {
  return error === 0 ? `${idOf(name)}-error` : `${idOf(name)}-error-${String(error)}`
}

/** The id of a heading, by the name of its group of fields or list. */
export function titleIdOf(name: string): string {
  return `${idOf(name)}-title`
}

/** The id of an option, by its index. The first has the field's own id, so that links to the field lead to it. */
export function optionIdOf(name: string, option: number): string {
  return option === 0 ? idOf(name) : `${idOf(name)}-${String(option)}`
}
