/** The questions of a tema, each with the writer's answer. */
import type { Tema } from '@screeningsmodel/core/afrapportering'
import type { Block } from '../document/blocks.js'
import type { ReportTexts } from '../document/texts.js'
import { blocksOf } from './own-text.js'

/** @param told other answers to a question besides the writer's own text, by the question's number */
export function answered(
  { spoergsmaal }: Tema,
  t: ReportTexts,
  told: Readonly<Record<string, readonly Block[]>> = {},
): Block[] {
  return spoergsmaal.flatMap(({ nummer, spoergsmaal, delspoergsmaal, svar }): Block[] => {
    const own = blocksOf(svar ?? '')
    const computed = told[nummer] ?? []
    return [
      { type: 'heading', level: 3, text: `${nummer} ${spoergsmaal}` },
      ...(delspoergsmaal.length > 0 ? [{ type: 'list', items: delspoergsmaal } as const] : []),
      ...own,
      ...computed,
      ...(own.length + computed.length === 0
        ? [{ type: 'paragraph', text: t.empty, tone: 'empty' } as const]
        : []),
    ]
  })
}
