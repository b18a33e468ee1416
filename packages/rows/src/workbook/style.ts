/** How the workbooks that are written look. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'

/** A font that says only that it is bold is drawn in whatever font the program likes, and wider than its column. */
export const font = { name: 'Calibri', size: 11 }
export const bold = { font: { ...font, bold: true } }

/** Text that goes on beneath in its cell. */
export const wrapped: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }

/**
 * How high a row of such texts is, in points: not every program makes it as high as they are.
 *
 * @param cells each text, and the width of its column in characters
 */
export function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) => Math.ceil((1.1 * text.length) / width))
  return 4 + 15 * Math.max(1, ...lines)
}

/** Printed on pages as wide as the sheet is. */
export function onePageWide(
  orientation: 'portrait' | 'landscape',
): NonNullable<WriteSheet['pageSetup']> {
  return { orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}
