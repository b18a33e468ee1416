/** The questions of a tema, each with what the writer has answered. */
import type { Tema } from '@screeningsmodel/core/afrapportering'
import type { Block } from '../document/blocks.js'
import type { ReportTexts } from '../document/texts.js'

/** @param told what answers a question beside the writer's own text, by its number */
export function answered(
  { spoergsmaal }: Tema,
  t: ReportTexts,
  told: Readonly<Record<string, readonly Block[]>> = {},
): Block[] {
  return spoergsmaal.flatMap(({ nummer, spoergsmaal, delspoergsmaal, svar }): Block[] => {
    const paragraphs = paragraphsOf(svar ?? '')
    const computed = told[nummer] ?? []
    return [
      { type: 'heading', level: 3, text: `${nummer} ${spoergsmaal}` },
      ...(delspoergsmaal.length > 0 ? [{ type: 'list', items: delspoergsmaal } as const] : []),
      ...paragraphs.map((text) => ({ type: 'paragraph', text }) as const),
      ...computed,
      ...(paragraphs.length + computed.length === 0
        ? [{ type: 'paragraph', text: t.empty, tone: 'empty' } as const]
        : []),
    ]
  })
}

/** Characters that XML does not allow, and lone surrogates. */
const unwritable = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A plain text, whose lines are its paragraphs. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(unwritable, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
