/** Tables as people lay them out, made from counts: titles, headings, totals, notes, one sheet or many. */
import { kommuner } from '@screeningsmodel/kommuner'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'

export type Value = string | number | null
export interface Table {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
  /** Ranges as `[fromRow, fromColumn, toRow, toColumn]`, from 0. */
  readonly merges: readonly (readonly [number, number, number, number])[]
  readonly hidden?: boolean
}

export const indsatser = ['behandling', 'doegn'] as const
type Indsats = (typeof indsatser)[number]
/** By municipality, year and kind of count; null: unknown. */
export type Counts = ReadonlyMap<string, number | null>
export const keyOf = (kommune: string, aar: number, indsats: Indsats) =>
  `${kommune}/${String(aar)}/${indsats}`

export interface Made {
  readonly tables: readonly Table[]
  readonly counts: Counts
  readonly kommuner: readonly string[]
  readonly aar: readonly number[]
  /** For failure messages. */
  readonly layout: string
}

type Dimension = 'kommune' | 'aar' | 'indsats'
type Axis = 'row' | 'column' | 'sheet'

const wordings = {
  kommune: ['Kommune', 'Kommunens navn', 'KOMMUNE ', 'Kommuner'],
  aar: ['År', 'Årstal', 'aar'],
  indsats: ['Indsats', 'Type'],
  antal: ['Antal', 'Antal kvinder'],
  behandling: [
    'Behandling',
    'Behandling i alt',
    'Antal visiteret til behandling',
    'Visiteret i alt',
    'Beh.',
    'behandling',
  ],
  doegn: ['Døgnbehandling', 'Døgn', 'Heraf døgn', 'Heraf døgnbehandling', 'DØGN'],
  total: ['I alt', 'Total', 'Sum', 'Hovedtotal', 'Hele regionen', 'Region Syddanmark', 'I alt:'],
  title: [
    'Opgørelse over visiterede gravide, Region Syddanmark',
    'Region Syddanmark',
    'Udtræk fra den 1. februar',
    'Kvinder i målgruppen',
  ],
  note: [
    'Kilde: kommunernes egne opgørelser.',
    'Tallene er foreløbige, og de er talt i hånden.',
    'Note: en kvinde kan være talt to gange.',
  ],
} as const

const word = (key: keyof typeof wordings) => fc.constantFrom(...wordings[key])
const names = fc.oneof(
  fc.subarray(
    kommuner.map(({ navn }) => navn),
    { minLength: 1, maxLength: 8 },
  ),
  fc
    .integer({ min: 1, max: 8 })
    .map((count) =>
      Array.from({ length: count }, (_, i) => `Kommune ${String(i + 1).padStart(2, '0')}`),
    ),
)
/** Every way to place the three on rows, columns and sheets, except for one sheet per municipality. */
export const ways: readonly Readonly<Record<Dimension, Axis>>[] = (
  ['row', 'column'] as const
).flatMap((kommune) =>
  (['row', 'column', 'sheet'] as const).flatMap((aar) =>
    (['row', 'column', 'sheet'] as const).map((indsats) => ({ kommune, aar, indsats })),
  ),
)

/** Any table with known counts. */
export const anyChoices: fc.Arbitrary<Choices> = fc.record({
  names,
  first: fc.integer({ min: 2005, max: 2020 }),
  years: fc.integer({ min: 1, max: 4 }),
  values: fc.array(
    fc.record({
      behandling: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 9 }),
      part: fc.integer({ min: 0, max: 12 }),
      doegnKnown: fc.boolean(),
    }),
    { minLength: 32, maxLength: 32 },
  ),
  way: fc.constantFrom(...ways),
  order: fc.shuffledSubarray(['kommune', 'aar', 'indsats'] as const, { minLength: 3 }),
  joined: fc.boolean(),
  spread: fc.constantFrom('merged', 'first', 'every'),
  down: fc.constantFrom('merged', 'every'),
  kommune: word('kommune'),
  aar: word('aar'),
  indsats: word('indsats'),
  antal: word('antal'),
  behandling: word('behandling'),
  doegn: word('doegn'),
  corner: fc.boolean(),
  suffix: fc.constantFrom('', ' Kommune', ' kommune'),
  titles: fc.array(word('title'), { maxLength: 2 }),
  gap: fc.integer({ min: 0, max: 2 }),
  margin: fc.integer({ min: 0, max: 2 }),
  total: fc.option(word('total')),
  totalFirst: fc.boolean(),
  yearTotals: fc.boolean(),
  remarks: fc.boolean(),
  notes: fc.array(word('note'), { maxLength: 2 }),
  noteGap: fc.boolean(),
  blankEvery: fc.constantFrom(0, 0, 0, 3),
  guide: fc.boolean(),
  hidden: fc.boolean(),
  unknown: fc.constantFrom<Value>(null, '', '-', 'NA'),
})

export const anyLayout: fc.Arbitrary<Made> = anyChoices.map((given) => make(given))

export interface Choices {
  readonly names: readonly string[]
  readonly first: number
  readonly years: number
  readonly values: readonly { behandling: number | null; part: number; doegnKnown: boolean }[]
  readonly way: Readonly<Record<Dimension, Axis>>
  readonly order: readonly Dimension[]
  readonly joined: boolean
  readonly spread: 'merged' | 'first' | 'every'
  readonly down: 'merged' | 'every'
  readonly kommune: string
  readonly aar: string
  readonly indsats: string
  readonly antal: string
  readonly behandling: string
  readonly doegn: string
  readonly corner: boolean
  readonly suffix: string
  readonly titles: readonly string[]
  readonly gap: number
  readonly margin: number
  readonly total: string | null
  readonly totalFirst: boolean
  readonly yearTotals: boolean
  readonly remarks: boolean
  readonly notes: readonly string[]
  readonly noteGap: boolean
  readonly blankEvery: number
  readonly guide: boolean
  readonly hidden: boolean
  readonly unknown: Value
}

function someCounts(given: Choices, aar: readonly number[]): Map<string, number | null> {
  const counts = new Map<string, number | null>()
  given.names.forEach((name, n) => {
    aar.forEach((year, y) => {
      const { behandling, part, doegnKnown } = given.values[(n * 4 + y) % given.values.length]!
      counts.set(keyOf(name, year, 'behandling'), behandling)
      counts.set(
        keyOf(name, year, 'doegn'),
        doegnKnown && behandling !== null ? part % (behandling + 1) : null,
      )
    })
  })
  return counts
}

type Point = Partial<Record<Dimension, string>>

/** The files of a layout, with its own counts or others. */
export function make(given: Choices, own?: Counts): Made {
  const aar = Array.from({ length: given.years }, (_, i) => given.first + i)
  const counts = own ?? someCounts(given, aar)
  const members: Record<Dimension, readonly string[]> = {
    kommune: given.names,
    aar: aar.map(String),
    indsats: indsatser,
  }
  const on = (axis: Axis) => given.order.filter((dimension) => given.way[dimension] === axis)
  const points = (dimensions: readonly Dimension[]): Point[] =>
    dimensions.reduce<Point[]>(
      (all, dimension) =>
        all.flatMap((point) =>
          members[dimension].map((member) => ({ ...point, [dimension]: member })),
        ),
      [{}],
    )
  const tables = points(on('sheet')).map((sheet) =>
    table(given, {
      sheet,
      rows: points(on('row')),
      columns: points(on('column')),
      rowDimensions: on('row'),
      columnDimensions: on('column'),
      counts,
    }),
  )
  const guide: Table = {
    name: 'Vejledning',
    rows: [['Sådan udfylder du arket'], ['Skriv ét tal i hver celle.']],
    merges: [],
  }
  const hidden: Table = {
    name: 'Gammel',
    rows: [
      ['Kommune', 'År', 'Behandling', 'Døgnbehandling'],
      [given.names[0]!, aar[0]!, 99, 98],
    ],
    merges: [],
    hidden: true,
  }
  return {
    tables: [...(given.guide ? [guide] : []), ...(given.hidden ? [hidden] : []), ...tables],
    counts,
    kommuner: given.names,
    aar,
    layout: JSON.stringify(given.way),
  }
}

interface Plan {
  readonly sheet: Point
  readonly rows: readonly Point[]
  readonly columns: readonly Point[]
  readonly rowDimensions: readonly Dimension[]
  readonly columnDimensions: readonly Dimension[]
  readonly counts: Counts
}

function shown(given: Choices, dimension: Dimension, member: string): Value {
  if (dimension === 'aar') return Number(member)
  if (dimension === 'indsats') return given[member as Indsats]
  return member.startsWith('Kommune ') ? member : member + given.suffix
}

function table(given: Choices, plan: Plan): Table {
  const { sheet, rows, columns, rowDimensions, columnDimensions, counts } = plan
  const merges: [number, number, number, number][] = []
  const grid: Value[][] = []
  const left = given.margin
  const labels = Math.max(1, rowDimensions.length)
  const isJoined =
    given.joined && columnDimensions.length === 2 && !columnDimensions.includes('kommune')
  const levels = isJoined ? 1 : Math.max(1, columnDimensions.length)
  for (const title of given.titles) grid.push([...pad(left), title])
  for (let i = 0; i < (given.titles.length > 0 ? given.gap : 0); i += 1) grid.push([])
  const top = grid.length
  const valueOf = (point: Point): number | null =>
    counts.get(keyOf(point.kommune!, Number(point.aar), point.indsats as Indsats)) ?? null

  // Headings.
  for (let level = 0; level < levels; level += 1) {
    const row: Value[] = [...pad(left), ...pad(labels)]
    if (level === levels - 1 || (level === 0 && given.corner)) {
      rowDimensions.forEach((dimension, i) => (row[left + i] = given[dimension]))
    }
    columns.forEach((point, c) => {
      const dimension = columnDimensions[level]
      const at = left + labels + c
      if (dimension === undefined) row[at] = given.antal
      else if (isJoined) {
        row[at] = columnDimensions.map((each) => String(shown(given, each, point[each]!))).join(' ')
      } else {
        const isNew =
          c === 0 ||
          columnDimensions.slice(0, level + 1).some((each) => columns[c - 1]![each] !== point[each])
        const isInnermost = level === levels - 1
        row[at] =
          isNew || isInnermost || given.spread === 'every'
            ? shown(given, dimension, point[dimension]!)
            : null
        if (isNew && !isInnermost && given.spread === 'merged') {
          let to = c
          while (
            to + 1 < columns.length &&
            columnDimensions
              .slice(0, level + 1)
              .every((each) => columns[to + 1]![each] === point[each])
          )
            to += 1
          if (to > c) merges.push([grid.length, at, grid.length, left + labels + to])
        }
      }
    })
    grid.push(row)
  }
  const yearTotals =
    given.yearTotals &&
    columnDimensions.length === 1 &&
    columnDimensions[0] === 'aar' &&
    columns.length > 1
  if (yearTotals) grid.at(-1)!.push('I alt')
  if (given.remarks) grid.at(-1)!.push('Bemærkning')

  // Rows.
  const first = grid.length
  const totalRow = (): Value[] | undefined => {
    if (given.total === null || rowDimensions[0] !== 'kommune') return undefined
    return [
      ...pad(left),
      given.total,
      ...pad(labels - 1),
      ...columns.map((column) =>
        rows.reduce((sum, row) => sum + (valueOf({ ...sheet, ...row, ...column }) ?? 0), 0),
      ),
    ]
  }
  // A sum over both kinds of count is useless.
  const sum = rowDimensions.includes('indsats') ? undefined : totalRow()
  if (sum && given.totalFirst) grid.push(sum)
  rows.forEach((point, r) => {
    if (given.blankEvery > 0 && r > 0 && r % given.blankEvery === 0 && given.down === 'every')
      grid.push([])
    const row: Value[] = pad(left)
    if (rowDimensions.length === 0) row.push(given.antal)
    rowDimensions.forEach((dimension, i) => {
      const before = rows[r - 1]
      const isNew =
        !before || rowDimensions.slice(0, i + 1).some((each) => before[each] !== point[each])
      const isInnermost = i === rowDimensions.length - 1
      row.push(
        isNew || isInnermost || given.down === 'every'
          ? shown(given, dimension, point[dimension]!)
          : null,
      )
      if (isNew && !isInnermost && given.down === 'merged') {
        let to = r
        while (
          to + 1 < rows.length &&
          rowDimensions.slice(0, i + 1).every((each) => rows[to + 1]![each] === point[each])
        )
          to += 1
        if (to > r) merges.push([grid.length, left + i, grid.length + to - r, left + i])
      }
    })
    const values = columns.map((column) => valueOf({ ...sheet, ...point, ...column }))
    row.push(...values.map((value) => value ?? given.unknown))
    if (yearTotals) row.push(values.reduce<number>((all, value) => all + (value ?? 0), 0))
    if (given.remarks && r % 2 === 0) row.push('ingen')
    grid.push(row)
  })
  if (sum && !given.totalFirst) grid.push(sum)
  if (given.notes.length > 0 && given.noteGap) grid.push([])
  for (const note of given.notes) grid.push([...pad(left), note])
  // The name of a sheet has at most 31 letters.
  const short = { behandling: 'Behandling', doegn: 'Døgn' } as const
  const name = given.order
    .flatMap((dimension) => {
      const member = sheet[dimension]
      if (member === undefined) return []
      return [dimension === 'indsats' ? short[member as Indsats] : member]
    })
    .join(' ')
  return {
    name: name || 'Ark1',
    rows: grid,
    merges: merges.filter(([from]) => from >= top && (from < first || given.down === 'merged')),
  }
}

function pad(length: number): Value[] {
  return Array.from({ length }, () => null)
}

/** As an XLSX file. */
export async function xlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const { name, rows, merges, hidden } of tables) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' })
    sheet.addRows(rows.map((row) => [...row]))
    for (const [top, left, bottom, right] of merges) {
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** As a CSV file, which has no merged cells. */
export function csv({ rows }: Table, delimiter: string): Uint8Array {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
  return Buffer.from(stringify(full, { delimiter, record_delimiter: '\r\n' }))
}
