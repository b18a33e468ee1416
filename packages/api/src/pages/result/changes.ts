/**
 * The changes that would change an outcome, shown so that alternatives cannot be mistaken for a list of changes that
 * are all needed, nor the other way round.
 */
import type { CriterionAnswer, Language } from '@screeningsmodel/core'
import type { PageTexts } from '../kit/texts.js'

type Change = CriterionAnswer['aendringer'][number]

export interface ChangesModel {
  /** "Det skal der til", "Alt dette skal til", "Ét af dette er nok". */
  readonly label: string
  /** One for each line; changes on one line are made together. */
  readonly lines: readonly string[]
}

/** The changes in words; undefined if there are none. */
export function changesModel(
  changes: readonly Change[],
  sprog: Language,
  t: PageTexts,
): ChangesModel | undefined {
  const [first, ...others] = alternativesOf(changes)
  if (!first) return undefined
  if (others.length > 0) {
    const lines = [first, ...others].map((texts) => {
      const together = listed(texts, sprog)
      return texts.length > 1 ? `${together} (${t.result.together(texts.length)})` : together
    })
    return { label: t.result.oneIsEnough, lines: joined(lines, t.result.or) }
  }
  return first.length > 1
    ? { label: t.result.allAreNeeded, lines: joined(first, t.result.and) }
    : { label: t.result.change, lines: first }
}

/** The texts of the changes; those that are made together are in one list. */
function alternativesOf(changes: readonly Change[]): readonly (readonly string[])[] {
  const byChoice = new Map<number, string[]>()
  for (const { valg, tekst } of changes) byChoice.set(valg, [...(byChoice.get(valg) ?? []), tekst])
  return [...byChoice.values()]
}

/** Each line except the last says how it relates to the next. */
function joined(lines: readonly string[], word: string): readonly string[] {
  return lines.map((line, i) => (i < lines.length - 1 ? `${line} ${word}` : line))
}

function listed(texts: readonly string[], sprog: Language): string {
  return new Intl.ListFormat(sprog, { type: 'conjunction' }).format(texts)
}

/** The same as plain text: a single change on a line, and several as a list, as on the page. */
export function changesText({ label, lines }: ChangesModel): string {
  return lines.length === 1
    ? `${label}: ${lines.join('')}.`
    : [`${label}:`, ...lines.map((line) => `- ${line}`)].join('\n')
}
