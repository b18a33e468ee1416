/** Texts about rows of counts that cannot be read. */
import { fixed, type RowText } from './row-text.js'

export const tableTexts = {
  'flettet-celle': fixed(
    'Tallet står i en celle, der er flettet af flere. Ophæv fletningen, og skriv et tal i hver celle.',
    'The number is in a cell that is merged from several. Unmerge it, and write a number in each cell.',
  ),
  'intet-aarstal': fixed(
    'Årstallet mangler i rækken, eller det er ikke et enkelt årstal. Skriv for eksempel 2019.',
    'The year is missing from the row, or it is not a single year. Write 2019, for example.',
  ),
  'intet-kommunenavn': fixed(
    'Kommunens navn mangler i rækken. Skriv det, eller fjern rækken.',
    'The name of the municipality is missing from the row. Write it, or remove the row.',
  ),
} as const satisfies Record<string, RowText>
