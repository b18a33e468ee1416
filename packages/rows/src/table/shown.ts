/** Values as sentences hold them. */
export const shown = (value: string | number | undefined) => String(value ?? '')
export const named = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (»${shown(navn)}«)`
export const calledEn = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (“${shown(navn)}”)`
