/** What the template of »Sådan læser vi dit ark« shows: how the file is read, and fields to change it. */
import type { Language } from '@screeningsmodel/core'
import { kommunerIn, regionNamed } from '@screeningsmodel/kommuner'
import {
  optionTexts,
  meaningOf,
  summaryParts,
  type Aflaesning,
  type Kilde,
  type LaestTabel,
  type Redegoerelse,
} from '@screeningsmodel/rows/opgoerelser'
import { fieldBase } from '../kit/fields.js'
import { upperFirst } from '../kit/texts/both.js'
import { answerName, headingName, meant, names, shownName, type Shown } from './choices.js'
import { hiddenFields, type Posted } from './posted.js'
import { previewOf } from './preview.js'
import { readingTexts, type ReadingTexts } from './reading-texts.js'

/** Names of rows that can be chosen for; a report of a region has about a hundred. */
const maximumRows = 150

interface Choice {
  readonly value: string
  readonly label: string
  readonly checked: boolean
}

/** Without counts there is nothing to choose: only lists were sent. */
export function readingModel(reading: Aflaesning | undefined, posted: Posted, sprog: Language) {
  return reading
    ? countsModel(reading, posted, sprog)
    : { hasCounts: false, tables: [], hidden: hiddenFields(posted) }
}

function countsModel(reading: Aflaesning, posted: Posted, sprog: Language) {
  const t = readingTexts[sprog]
  const { redegoerelse } = reading
  const ark = posted.file?.ark ?? []
  const felter: Record<string, string> = {}
  /** A field that shows a value, which is remembered: only what differs from it is a choice. */
  const shows = (name: string, value: string) => {
    felter[name] = value
    return value
  }
  const field = (name: string, label: string, hint?: string) =>
    fieldBase({ errors: new Map(), focus: undefined }, name, label, hint)
  const tables = tablesOf(redegoerelse, ark)
  const years = yearsIn(tables, redegoerelse)
  const seen = new Set<string>()
  const rows = rowsOf(redegoerelse, posted.fields['region']).slice(0, maximumRows)
  const model = {
    hasCounts: true,
    question: reading.spoergsmaal && {
      text: reading.spoergsmaal.tekst,
      hint:
        reading.spoergsmaal.kode === 'hvilket-aar'
          ? t.yearHint
          : reading.spoergsmaal.muligheder.length > 0
            ? t.answerHint
            : t.changeHint,
      name: answerName,
      options: reading.spoergsmaal.muligheder.map(({ tekst, valg }, i) => ({
        id: `svar-${String(i)}`,
        value: JSON.stringify(valg),
        label: tekst,
      })),
    },
    summary: summaryParts(redegoerelse, sprog),
    unreadable: unreadable(reading, t),
    /** Whether the page shows what was read with the reader's own changes. */
    isChanged: posted.isNew && Object.values(posted.valg).some((one) => one !== undefined),
    canReset: Object.values(posted.valg).some((one) => one !== undefined),
    isOpen:
      reading.spoergsmaal?.kode === 'hvilket-aar' || reading.spoergsmaal?.muligheder.length === 0,
    tables: tables.map((table, i) => {
      const sheet = ark.findIndex(({ navn }) => navn === table.ark) + 1
      return {
        title: titleOf(tables, i, ark.length > 1, t),
        words: table.words(t),
        preview: previewOf(table),
        columns: table.kolonner.map((column) => {
          const name = names.column(sheet, column.bogstav)
          // Of tables one below the other the first has the choice: it is for the column as a whole.
          const isFirst = !seen.has(name)
          seen.add(name)
          const { betydning } = column
          return {
            ...field(name, t.column(column.bogstav, column.navn)),
            kommune: column.kommune,
            suggestion:
              column.forslag === undefined
                ? undefined
                : t.suggestion(meaningText(column.forslag, sprog)),
            isChosen: column.valgt,
            text: meaningText(betydning, sprog),
            options: isFirst
              ? choicesOf(meanings(shows(name, betydning), years), betydning, sprog)
              : undefined,
          }
        }),
      }
    }),
    sheets:
      ark.length < 2
        ? []
        : redegoerelse.ark.map(({ navn, laest, hvorfor }, i) => ({
            ...field(names.sheet(i + 1), navn),
            checked:
              shows(names.sheet(i + 1), laest || hvorfor === 'ingen-tabel' ? 'ja' : '') !== '',
            why: hvorfor && t.why[hvorfor],
          })),
    shared: redegoerelse.ark.flatMap(({ navn, laest, hvorfor }, i) => {
      if (!laest && hvorfor !== 'ingen-tabel') return []
      const table = redegoerelse.tabeller.find((one) => one.ark === navn)
      const { aar, indsats } = meaningOf(table?.faelles ?? '') ?? {}
      const count = shows(names.count(i + 1), indsats ?? '')
      return [
        {
          title: t.sheet(navn, true),
          year: {
            ...field(names.year(i + 1), t.sharedYear),
            value: shows(names.year(i + 1), aar === undefined ? '' : String(aar)),
            width: '4',
            inputMode: 'numeric',
          },
          count: {
            ...field(names.count(i + 1), t.sharedCount),
            options: ['', 'behandling', 'doegn', 'ambulant'].map((value) => ({
              value,
              label: value === '' ? t.notShared : meaningText(value, sprog),
              checked: value === count,
            })),
          },
        },
      ]
    }),
    heading: {
      ...field(headingName, t.heading, t.headingHint),
      value: shows(headingName, (posted.valg.overskrift ?? []).join(', ')),
      width: '8',
      inputMode: 'text',
    },
    rows: rows.map((row, i) => ({
      ...field(names.row(i), t.row(row.navn, row.place)),
      suggestion: row.kommuner.length === 0 ? undefined : t.perhaps,
      options: rowChoices(row, shows(names.row(i), row.betydning), t),
    })),
  }
  const shown: Shown = { felter, raekker: rows.map(({ navn }) => navn) }
  return {
    ...model,
    hidden: [...hiddenFields(posted), { name: shownName, value: JSON.stringify(shown) }],
  }
}

/** Problems that are listed; the rest are told of with the report. */
const maximumTold = 20

/** Cells and rows that cannot be read, each with its place and how to mend it. */
function unreadable({ spoergsmaal, ...read }: Aflaesning, t: ReadingTexts): string[] {
  if (spoergsmaal || !('raekker' in read)) return []
  return read.raekker
    .flatMap(({ linje, placeOf, errors = [] }) =>
      errors.map(({ pointer, detail }) => t.unreadable(placeOf?.(pointer).linje ?? linje, detail)),
    )
    .slice(0, maximumTold)
}

/** A table as it is shown; where none was found, a sheet's first rows, so that she can say what they are. */
type Table = Pick<LaestTabel, 'ark' | 'kolonner' | 'foersteRaekker' | 'overskrift'> & {
  readonly words: (t: ReadingTexts) => string
}

/** A workbook may have very many tables. */
const maximumTables = 30

function tablesOf({ tabeller, ark }: Redegoerelse, sheets: Kilde['ark']): Table[] {
  if (tabeller.length > 0) {
    return tabeller.slice(0, maximumTables).map((tabel) => ({
      ...tabel,
      words: (t) => t.table(tabel.overskrift, tabel.foersteRaekke, tabel.sidsteRaekke),
    }))
  }
  return ark
    .flatMap(({ navn, laest, hvorfor }, i) =>
      laest || hvorfor === 'ingen-tabel' ? [{ navn, rows: sheets[i]?.rows ?? [] }] : [],
    )
    .slice(0, maximumTables)
    .map(({ navn, rows }) => ({ ark: navn, ...rawTable(rows), words: (t) => t.noTable }))
}

/** Of several tables in a sheet each has its number. */
function titleOf(tables: readonly Table[], i: number, isNamed: boolean, t: ReadingTexts): string {
  const own = tables[i]?.ark ?? ''
  const title = t.sheet(own, isNamed)
  const isAlone = tables.filter(({ ark }) => ark === own).length === 1
  const before = tables.slice(0, i).filter(({ ark }) => ark === own).length
  return isAlone ? title : t.severalTables(title, before + 1)
}

function rawTable(rows: Kilde['ark'][number]['rows']) {
  const first = rows.slice(0, 12)
  const width = Math.max(0, ...first.map((cells) => cells.length))
  return {
    overskrift: [],
    kolonner: Array.from({ length: width }, (_, column) => ({
      bogstav: lettersOf(column),
      navn: '',
      betydning: '-',
      valgt: false,
    })),
    foersteRaekker: first.map((cells, i) => ({
      raekke: i + 1,
      celler: Array.from({ length: width }, (_, column) => plain(cells[column])),
    })),
  }
}

/** Of the first 64 columns, which is as many as a file may have. */
function lettersOf(column: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index)
  return column < 26 ? letter(column) : letter(Math.floor(column / 26) - 1) + letter(column % 26)
}

function plain(cell: Kilde['ark'][number]['rows'][number][number]): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'object' ? '#' : String(cell)
}

interface RowChoice {
  readonly navn: string
  readonly betydning: string
  readonly place: number
  /** The municipalities that its name may mean, the likeliest first. */
  readonly kommuner: readonly string[]
}

/** Rows that a person may know better: names of no municipality, sums, and those that were left out. */
function rowsOf(
  { ukendteNavne, rettedeNavne, totaler, udeladt, kommuner }: Redegoerelse,
  region: string | undefined,
): RowChoice[] {
  // Of the region's own municipalities those that no row is about.
  const lacking = region === undefined ? [] : withoutRows(region, kommuner)
  const nearest = (forslag: string | undefined) => [
    ...(forslag === undefined ? [] : [forslag]),
    ...lacking.filter((navn) => navn !== forslag),
  ]
  const rows: RowChoice[] = [
    ...ukendteNavne.map(({ navn, sted, forslag }) => ({
      navn,
      betydning: 'kommune',
      place: sted.raekke,
      kommuner: nearest(forslag),
    })),
    ...rettedeNavne.map(({ navn, sted, kommune }) => ({
      navn,
      betydning: meant(kommune),
      place: sted.raekke,
      kommuner: nearest(kommune),
    })),
    ...totaler
      .filter(({ sted }) => sted.kolonne === undefined)
      .map(({ navn, sted }) => ({ navn, betydning: 'total', place: sted.raekke, kommuner: [] })),
    ...udeladt
      .filter(({ kode, navn }) => kode === 'fravalgt' && navn !== '')
      .map(({ navn, sted }) => ({ navn, betydning: '-', place: sted.raekke, kommuner: [] })),
  ]
  // One choice is for all rows of a name.
  return rows.filter(
    ({ navn }, i) => navn !== '' && rows.findIndex((one) => one.navn === navn) === i,
  )
}

function withoutRows(name: string, read: readonly string[]): string[] {
  const region = regionNamed(name)
  return region
    ? kommunerIn(region.id)
        .map(({ navn }) => navn)
        .filter((navn) => !read.includes(navn))
    : []
}

function rowChoices({ kommuner }: RowChoice, own: string, t: ReadingTexts): Choice[] {
  const values = ['kommune', ...kommuner.map(meant), 'total', '-']
  return values.map((value) => ({
    value,
    label:
      value in t.rowMeanings
        ? t.rowMeanings[value as keyof ReadingTexts['rowMeanings']]
        : t.meant(value.slice(meant('').length)),
    checked: value === own,
  }))
}

/** The years that a column may be about: those that were read, and those that stand above the counts. */
function yearsIn(tables: readonly Table[], { aar }: Redegoerelse): number[] {
  const above = tables.flatMap(({ foersteRaekker, overskrift }) =>
    foersteRaekker
      .filter(({ raekke }) => overskrift.length === 0 || overskrift.includes(raekke))
      .flatMap(({ celler }) => celler.flatMap((cell) => cell.match(/\b(?:19|20)\d\d\b/g) ?? [])),
  )
  const years = [...aar, ...above.map(Number)].filter((year) => meaningOf(String(year)))
  return [...new Set(years)].sort((a, b) => a - b)
}

const roles = [
  'kommune',
  'aar',
  'indsats',
  'antal',
  'behandling',
  'doegn',
  'ambulant',
  'total',
  '-',
] as const

function meanings(own: string, years: readonly number[]): string[] {
  const ofYears = (['behandling', 'doegn', 'ambulant'] as const).flatMap((count) =>
    years.map((year) => `${count}:${String(year)}`),
  )
  const all = [...roles.slice(0, 7), ...ofYears, ...years.map(String), ...roles.slice(7)]
  return all.includes(own) ? all : [own, ...all]
}

function choicesOf(values: readonly string[], own: string, sprog: Language): Choice[] {
  return values.map((value) => ({
    value,
    label: meaningText(value, sprog),
    checked: value === own,
  }))
}

function meaningText(betydning: string, sprog: Language): string {
  return upperFirst(optionTexts[sprog].meaning(meaningOf(betydning) ?? { rolle: 'ubrugt' }))
}
