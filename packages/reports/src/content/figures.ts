/** Tema 1: the totals of the years, the spread over municipalities, and the figures of each. */
import type { Language } from '@screeningsmodel/core'
import {
  indsatser,
  type Afrapportering,
  type Counts,
  type Indsats,
  type Known,
  type Totals,
} from '@screeningsmodel/core/afrapportering'
import type { Block, Cell, Chart, Table } from '../document/blocks.js'
import { formatCount, type ReportTexts } from '../document/texts.js'

export function figures(report: Afrapportering, language: Language, t: ReportTexts): Block[] {
  const { tema1 } = report
  if (tema1.antalKommuner === 0) {
    return report.noter
      .filter(({ kode }) => kode === 'ingen-raekker')
      .map(({ tekst }) => ({ type: 'paragraph', text: tekst }))
  }
  const count = (value: number): Cell => ({ text: formatCount(language, value), numeric: true })
  const figure = (
    counts: Counts | Totals,
    known: readonly Known[] | undefined,
    indsats: Indsats,
  ): Cell => {
    const value = counts[indsats]
    if (value !== null) return count(value)
    const told = known?.find((one) => one.indsats === indsats)
    const word = counts.maskerede?.includes(indsats) ? t.masked : t.unknown
    return { text: told?.tekst ?? word, numeric: true }
  }
  const cell = (counts: Counts, indsats: Indsats) => figure(counts, counts.mindst, indsats)
  const total = (totals: Totals, indsats: Indsats) => figure(totals, totals.oplyst, indsats)
  return [
    ...spansOf(report).map((span) => tableOfYears(report, t, span, total)),
    chartOf(report, t, language),
    { type: 'heading', level: 4, text: t.spread },
    ...indsatser.flatMap((indsats) => sentences(tema1.saetninger[indsats])),
    spreadTable(report, t, count),
    ...(report.navngivKommuner ? [{ type: 'heading', level: 4, text: t.perKommune } as const] : []),
    ...(report.navngivKommuner ? indsatser : []).flatMap((indsats) =>
      spansOf(report).map((span) => kommuneTable(report, t, indsats, span, cell, total)),
    ),
  ]
}

/** The sentence about the years, and under it those about the spread. */
function sentences([years = '', ...spread]: readonly string[]): Block[] {
  return [
    { type: 'paragraph', text: years },
    { type: 'list', items: spread },
  ]
}

type CellOf<Of extends Counts> = (counts: Of, indsats: Indsats) => Cell

/** How many years stand side by side in one table: no more than a page or a small window has room for. */
interface Span {
  readonly years: readonly Cell[]
  /** For the rows of each of these years. */
  readonly of: <T>(rows: readonly T[]) => readonly T[]
  /** The years of a table, if there are several tables. */
  readonly caption: string
}
const maximumYears = 5

function spansOf({ aar }: Afrapportering): Span[] {
  const tables = Math.ceil(aar.length / maximumYears)
  const size = Math.ceil(aar.length / tables)
  return Array.from({ length: tables }, (_, i) => {
    const of = <T>(rows: readonly T[]) => rows.slice(i * size, (i + 1) * size)
    const years = of(aar).map(String)
    const caption = tables > 1 ? `, ${String(years[0])}–${String(years.at(-1))}` : ''
    return { years: years.map((text) => ({ text, numeric: true })), of, caption }
  })
}

function tableOfYears(
  report: Afrapportering,
  t: ReportTexts,
  span: Span,
  total: CellOf<Totals>,
): Table {
  return {
    type: 'table',
    caption: t.tableOfYears(report.region) + span.caption,
    head: [{ text: t.indsats }, ...span.years],
    rows: indsatser.map((indsats) => [
      { text: t[indsats] },
      ...span.of(report.tema1.tabel).map((row) => total(row, indsats)),
    ]),
  }
}

function chartOf({ tema1 }: Afrapportering, t: ReportTexts, language: Language): Chart {
  return {
    type: 'chart',
    title: t.chart,
    alternative: indsatser.map((indsats) => tema1.saetninger[indsats][0] ?? '').join(' '),
    kinds: indsatser.map((indsats) => t[indsats]),
    groups: tema1.tabel.map((row) => ({
      label: String(row.aar),
      bars: indsatser.map((indsats) => {
        const value = row[indsats] ?? undefined
        if (value !== undefined) return { value, text: formatCount(language, value) }
        const known = row.oplyst?.find((one) => one.indsats === indsats)
        const isHidden = known?.maskeret ?? row.maskerede?.includes(indsats)
        // There is room for only a few words beside a bar: the table has the rest.
        if (isHidden) return { value, text: t.masked }
        const least = known?.antal ?? undefined
        return {
          value,
          text: least === undefined ? t.unknown : t.atLeast(formatCount(language, least)),
        }
      }),
    })),
  }
}

function spreadTable(
  { tema1, aar }: Afrapportering,
  t: ReportTexts,
  count: (value: number) => Cell,
): Table {
  const { behandling, doegn, uoplyst } = tema1.fordeling
  const rows = behandling.map(({ antalAar, kommuner }, i) => [
    { text: t.ofTheYears(antalAar, aar) },
    count(kommuner),
    count(doegn[i]?.kommuner ?? 0),
  ])
  const unknown =
    uoplyst.behandling + uoplyst.doegn > 0
      ? [[{ text: t.spreadUnknown }, count(uoplyst.behandling), count(uoplyst.doegn)]]
      : []
  const all = count(tema1.antalKommuner)
  return {
    type: 'table',
    caption: t.spreadCaption,
    head: [
      { text: t.spreadHead },
      { text: t.spreadBehandling, numeric: true },
      { text: t.spreadDoegn, numeric: true },
    ],
    rows: [...rows, ...unknown, [{ text: t.total }, all, all]],
    hasTotal: true,
  }
}

function kommuneTable(
  report: Afrapportering,
  t: ReportTexts,
  indsats: Indsats,
  span: Span,
  cell: CellOf<Counts>,
  total: CellOf<Totals>,
): Table {
  const { kommuner, tabel } = report.tema1
  return {
    type: 'table',
    caption: t.perKommuneCaption[indsats] + span.caption,
    head: [{ text: t.kommune }, ...span.years],
    rows: [
      ...kommuner.map(({ kommune, tal }) => [
        { text: kommune },
        ...span.of(tal).map((counts) => cell(counts, indsats)),
      ]),
      [{ text: t.total }, ...span.of(tabel).map((row) => total(row, indsats))],
    ],
    hasTotal: true,
  }
}
