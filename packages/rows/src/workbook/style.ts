/** How the workbooks that are written look. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'

/** A font that only says "bold" would be shown in any font the program likes, and be wider than its column. */
export const font = { name: 'Calibri', size: 11 }
export const bold = { font: { ...font, bold: true } }

/** Text that wraps in its cell. */
export const wrapped: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }

/**
 * The height of a row of such texts, in points: not every program adapts the height to the texts.
 *
 * @param cells each text, and the width of its column in characters
 */
export function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) => Math.ceil((1.1 * text.length) / width))
  return 4 + 15 * Math.max(1, ...lines)
}

/** Printed so that the whole width of the sheet fits on a page. */
export function onePageWide(
  orientation: 'portrait' | 'landscape',
): NonNullable<WriteSheet['pageSetup']> {
  return { orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}
