/** The boxes of a diagram ready to be drawn: their words divided into lines, and the resulting heights. */
import type { Box, Graf, Mark } from '@screeningsmodel/core/graf'
import { linesOf } from '../measure.js'

export const boxWidth = 216
export const padding = 10
export const lineHeight = 18
export const fontSize = 13
/** A longer text is cut here, and given in full in the words beside the diagram. */
const mostLines = 7

export interface SizedBox {
  readonly id: string
  readonly kind: Box['kind']
  readonly lines: readonly { readonly text: string; readonly isBold: boolean }[]
  readonly mark: Mark | undefined
  readonly height: number
}

export function sizedBoxes({ boxes }: Graf): readonly SizedBox[] {
  const width = boxWidth - 2 * padding
  return boxes.map(({ id, kind, heads, text, mark }) => {
    const lines = [
      ...heads.flatMap((head) => told(head, true)),
      ...(text === '' ? [] : told(text, false)),
    ]
    return {
      id,
      kind,
      lines,
      mark,
      height: (lines.length + (mark ? 1.25 : 0)) * lineHeight + 2 * padding,
    }
  })

  function told(text: string, isBold: boolean) {
    return linesOf(printable(text), fontSize, isBold, width, mostLines).map((line) => ({
      text: line,
      isBold,
    }))
  }
}

/** Characters that XML does not allow, and those that change the direction of the text, are replaced by a mark. */
export function printable(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u202A-\u202E\u2066-\u2069]/gu,
    '\uFFFD',
  )
}
