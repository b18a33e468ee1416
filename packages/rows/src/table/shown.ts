/** Values as sentences hold them. */
export const shown = (value: string | number | undefined) => String(value ?? '')
export const named = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (»${shown(navn)}«)`
export const calledEn = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (“${shown(navn)}”)`

/** The sheet within a sentence; the file, where it has no sheets. */
export const inSheet = {
  da: (ark: string | number | undefined) => (ark === undefined ? 'filen' : `arket »${shown(ark)}«`),
  en: (ark: string | number | undefined) =>
    ark === undefined ? 'the file' : `the sheet “${shown(ark)}”`,
} as const

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
