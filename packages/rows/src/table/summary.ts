/** The account of a reading in sentences, as the command line tells it. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Language } from '../language.js'
import type { LaestTabel, Redegoerelse } from './account.js'
import { meaningOf } from './choices.js'
import { texts } from './summary-texts.js'
import { optionTexts } from './option-texts.js'

/** Names, sums and rows that are told one by one; the rest are counted. */
const maximumTold = 10

/** The account in sentences, sorted by what they are about. */
export interface Summary {
  /** How many municipalities, and which years. */
  readonly laest: string
  readonly tabeller: readonly string[]
  /** Sheets that were passed over. */
  readonly ark: readonly string[]
  readonly totaler: readonly string[]
  readonly navne: readonly string[]
  readonly udeladt: readonly string[]
  readonly bemaerkninger: readonly string[]
}

/** What was read, what was left out and why, and what the file's own sums say. */
export function summaryParts(account: Redegoerelse, sprog: Language): Summary {
  const t = texts[sprog]
  const { ark, tabeller, aar, kommuner, ukendteNavne, rettedeNavne, totaler, udeladt } = account
  const passedOver = ark
    .filter(({ laest }) => !laest)
    .map(({ navn, hvorfor }) => `»${navn}« (${t.why[hvorfor ?? 'fravalgt']})`)
  const shownNames = ukendteNavne.slice(0, maximumTold)
  const named = (isDanish: boolean) =>
    shownNames
      .filter(({ navn }) => (kommuneNamed(navn) !== undefined) === isDanish)
      .map(({ navn, sted, forslag }) => t.name(navn, sted, isDanish ? undefined : forslag))
  const [unlisted, unknown] = [named(true), named(false)]
  return {
    laest: t.read(account.fil, kommuner.length, aar),
    tabeller: tabeller.map((tabel) => t.table(tabel, columnsOf(tabel, sprog))),
    ark: passedOver.length > 0 ? [t.passedOver(passedOver)] : [],
    totaler: told(totaler, (total) => t.total(total), t.more),
    navne: [
      ...(unlisted.length > 0 ? [t.unlisted(unlisted)] : []),
      ...(unknown.length > 0 ? [t.unknown(unknown, ukendteNavne.length - maximumTold)] : []),
      ...told(rettedeNavne, (one) => t.corrected(one), t.more),
    ],
    udeladt: told(udeladt, (one) => t.left(one), t.more),
    bemaerkninger: [
      ...(account.ikkeOplyst > 0 ? [t.notKnown(account.ikkeOplyst)] : []),
      ...told(account.bemaerkninger, (one) => t.remark(one), t.more),
    ],
  }
}

/**
 * The same as one list: a sentence or two for each.
 *
 * @example
 * summaryOf(laest.redegoerelse, 'da').forEach((line) => console.error(line))
 */
export function summaryOf(account: Redegoerelse, sprog: Language): string[] {
  const { laest, tabeller, ark, totaler, navne, udeladt, bemaerkninger } = summaryParts(
    account,
    sprog,
  )
  return [laest, ...[tabeller, ark, totaler, navne, udeladt, bemaerkninger].flat()]
}

function told<T>(
  all: readonly T[],
  line: (one: T) => string,
  more: (left: number) => string,
): string[] {
  const left = all.length - maximumTold
  return [...all.slice(0, maximumTold).map(line), ...(left > 0 ? [more(left)] : [])]
}

/** Each column with what it is taken for. */
function columnsOf({ kolonner }: LaestTabel, sprog: Language): string {
  return kolonner
    .map(({ bogstav, navn, betydning, kommune }) => {
      const meaning = optionTexts[sprog].meaning(meaningOf(betydning) ?? { rolle: 'ubrugt' })
      const name = navn === '' ? bogstav : `${bogstav} »${navn}«`
      return `${name}: ${kommune === undefined ? meaning : `${kommune}, ${meaning}`}`
    })
    .join('; ')
}
