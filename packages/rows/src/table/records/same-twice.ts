/** A count that two tables give: reported if the numbers are the same, asked about if they differ. */
import type { Language } from '../../support/language.js'
import { columnLetters } from '../../support/letters.js'
import type { Bemaerkning } from '../account.js'
import { written } from '../choices/choices.js'
import type { Names } from '../../words/kommune-names.js'
import { optionTexts } from '../questions/option-texts.js'
import { periodIn } from '../headings/parts.js'
import { asked, columnKey } from '../questions/question.js'
import type { Placed, Source } from '../counts/record-rows.js'

export interface TwiceOptions {
  readonly names: Names
  readonly sprog: Language
  /** Whether the counts come from a single sheet. */
  readonly isAlone: boolean
  readonly sources: readonly Source[]
}

/** How many sheets and tables are offered one by one. */
const maximumOffered = 24

/** @throws {Asked} if the two differ */
export function sameTwice(
  one: Placed,
  other: Placed,
  kommune: string,
  same: Map<string, Bemaerkning>,
  options: TwiceOptions,
): void {
  const { sprog, sources } = options
  const [et, andet] = [one, other].map((each) => placeOf(each, options.isAlone)) as [string, string]
  const parts = partSheets(one, other, sources)
  const isSame = one.figure.value === other.figure.value && one.figure.fault === other.figure.fault
  // The same number in two quarters is not a repetition, unless it is 0 or not known: then one says as much as both.
  if (isSame && (parts.length === 0 || !one.figure.value)) {
    same.set(`${et}/${andet}`, { kode: 'ens-tal-flere-steder', vaerdier: { et, andet } })
    return
  }
  const telling = sourcesWith(other, options).slice(0, maximumOffered)
  const ark = sheetOf(other.source)
  const isOneSheet = sheetOf(one.source) === ark
  throw asked('samme-tal-to-steder', {
    sprog,
    sted: { ark, raekke: other.figure.row + 1, kolonne: other.figure.column + 1 },
    values: { navn: kommune, aar: one.figure.aar, et, andet },
    options: [
      ...(parts.length > 0 ? [partsOption(parts, optionTexts[sprog].sheetsAdded)] : []),
      ...(isOneSheet
        ? tableOptions(
            telling.filter((source) => sheetOf(source) === ark),
            options,
          )
        : sheetOptions([...new Set(telling.map(sheetOf))], options)),
    ],
  })
}

/** The tables that give the same count. */
function sourcesWith(
  { figure: { kommune, aar, indsats } }: Placed,
  { sources, names }: TwiceOptions,
): Source[] {
  const { key } = names.named(kommune)
  return sources.filter(({ read: { figures } }) =>
    figures.some(
      (one) => one.aar === aar && one.indsats === indsats && names.named(one.kommune).key === key,
    ),
  )
}

/** One of the sheets only; or all but one, if others have counts of their own. */
function sheetOptions(telling: readonly string[], { sources, sprog }: TwiceOptions) {
  const text = optionTexts[sprog]
  const all = [...new Set(sources.map(sheetOf))]
  const hasMore = all.length > 2
  return [
    ...telling.map((navn) => ({ tekst: text.onlySheet(navn), valg: { ark: [navn] } })),
    ...(hasMore ? telling : []).map((navn) => ({
      tekst: text.withoutSheet(navn),
      valg: { ark: all.filter((each) => each !== navn) },
    })),
  ]
}

/**
 * One of the tables of a sheet: chosen by its heading if they stand below each other, by its columns if they stand side
 * by side.
 */
function tableOptions(telling: readonly Source[], { sprog, isAlone }: TwiceOptions) {
  const text = optionTexts[sprog]
  const blocks = [...new Set(telling.map(({ read }) => read.layout.block))]
  if (blocks.length > 1) {
    return blocks.map(({ headings }) => {
      const overskrift = headings.map((row) => row + 1)
      return { tekst: text.onlyTable(overskrift[0] ?? 1), valg: { overskrift } }
    })
  }
  return telling.map((own) => {
    const others = telling.filter((source) => source !== own)
    const unused = others.flatMap(({ read: { layout } }) =>
      layout.counts.map(({ column }) => columnKey(layout.block, column.index, isAlone)),
    )
    const first = own.read.layout.counts[0]?.column.index ?? 0
    return {
      tekst: text.onlyColumn(columnLetters(first + 1)),
      valg: {
        kolonner: Object.fromEntries(unused.map((key) => [key, written({ rolle: 'ubrugt' })])),
      },
    }
  })
}

/** The tables of all sheets that are named after a part of the year, as the sheets of these two are. */
function partSheets(one: Placed, other: Placed, sources: readonly Source[]): readonly Source[] {
  const period = (source: Source) => periodIn(sheetOf(source))
  const [own, its] = [period(one.source), period(other.source)]
  const isAlike = own?.kind === its?.kind && own?.whole.aar === its?.whole.aar
  if (!own || !its || !isAlike || own.number === its.number) return []
  return sources.filter((source) => period(source)?.kind === own.kind)
}

function partsOption(parts: readonly Source[], text: (sheets: readonly string[]) => string) {
  const arkBetydning = Object.fromEntries(
    parts.map((source) => {
      const { aar, indsats } = source.read.layout.shared
      const meaning = { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
      return [sheetOf(source), written({ ...meaning, del: true })]
    }),
  )
  return { tekst: text([...new Set(parts.map(sheetOf))]), valg: { arkBetydning } }
}

const sheetOf = ({ read }: Source): string => read.layout.block.grid.sheet.navn

/** The name of a table in a report. */
function placeOf({ source, figure }: Placed, isAlone: boolean): string {
  const cell = `${columnLetters(figure.column + 1)}${String(figure.row + 1)}`
  const { navn, csv } = source.read.layout.block.grid.sheet
  return csv && isAlone ? cell : `${navn}!${cell}`
}
