/** The report: Bilag 2 filled in from rows, as one model that every format is written from. */
import { InputError } from '../errors/problems.js'
import { tellFileReport } from '../errors/tell-report.js'
import { checkOptions } from '../request/check-options.js'
import type { Language } from '../support/language.js'
import { screeningsmodelOf } from './temas/baggrund.js'
import type { AfrapporteringInput } from './input/input-schema.js'
import { noteInWords } from './notes/note-texts.js'
import type { OriginOf } from './notes/note-data.js'
import { notesOf, warningsOf } from './notes/notes.js'
import { read, type Material } from './reading/read.js'
import { maximumProblems, type RowProblem } from './reading/rows.js'
import type { Afrapportering } from './form/schema.js'
import { temaOf } from './form/skema.js'
import { tema1Of } from './temas/tema1.js'
import { kapacitetOf, tema2Sentences } from './temas/tema2.js'
import { sentence } from './notes/texts.js'

/** How a report is written. */
export interface AfrapporteringOptions {
  /** The language of the texts; by default Danish. */
  readonly sprog?: Language | undefined
}

/** How a report is written if some rows are refused. */
export interface GoodRowsOptions extends AfrapporteringOptions {
  /**
   * For rows that came from files: notes on refused rows then name the file and the line instead of a field of the
   * request.
   */
  readonly originOf?: OriginOf | undefined
}

/**
 * The report on the central udmelding (Bilag 2, temaer 1–4; domain of Syddanmark 2020, section 4.1) from counts
 * for each municipality and year, or from anonymised cases, which are screened first.
 *
 * A figure that is not given is not known, and neither is a sum that includes it. Counts above 0 and below
 * `taerskel` are masked, together with what they could be computed from.
 *
 * @param input the years, and the rows: counts, cases and tilbud
 * @param options `sprog` of the texts, Danish unless said
 * @throws {InputError} if anything is wrong, even in a single row, or there is no such option
 * @example
 * const opgoerelser = [{ kommune: 'Kommune 01', aar: 2017, behandling: 3, doegn: 1 }]
 * const { tema1 } = afrapportering({ region: 'Syddanmark', aar: [2017], opgoerelser })
 * tema1.tabel // [{ aar: 2017, behandling: 3, doegn: 1 }]
 */
export function afrapportering(
  input: AfrapporteringInput,
  options: AfrapporteringOptions = {},
): Afrapportering {
  const sprog = checkOptions(options, ['sprog'])
  const material = read(input, sprog)
  if (material.problems.length > 0) {
    throw new InputError(material.problems.slice(0, maximumProblems))
  }
  return reportOf(material, sprog)
}

/**
 * The same report from the rows that are valid. A refused row is reported in `noter` and in `afviste`, and
 * whatever it was about is not known.
 *
 * @param input as for `afrapportering`
 * @param options `sprog` of the texts; `originOf` says where in its file a row stands
 * @throws {InputError} for personal data, for problems with anything but a row, and if there is no such option
 * @example
 * const opgoerelser = [{ kommune: 'Kommune 01', aar: 2017, behandling: 3, doegn: -1 }]
 * const { afviste } = afrapporteringAfGodeRaekker({ region: 'Syddanmark', aar: [2017], opgoerelser })
 * afviste[0].pointer // '/opgoerelser/0/doegn'
 */
export function afrapporteringAfGodeRaekker(
  input: AfrapporteringInput,
  options: GoodRowsOptions = {},
): GoodRowsReport {
  const sprog = checkOptions(options, ['sprog', 'originOf'])
  const { originOf } = options
  const found = read(input, sprog, originOf && tellFileReport)
  const material = { ...found, problems: [...found.problems].sort(byRow) }
  return {
    rapport: reportOf(material, sprog, originOf),
    afviste: material.problems,
    summer: material.listTotals.map(({ paa, raekke }) => `/${paa}/${String(raekke)}`),
    advarsler: warningsOf(material).map((note) => noteInWords(note, sprog).tekst),
  }
}

/** A report on the rows that could be used. */
export interface GoodRowsReport {
  /** The report. */
  readonly rapport: Afrapportering
  /** The problems of the rows that were left out. */
  readonly afviste: readonly RowProblem[]
  /** JSON Pointers to the rows among cases and tilbud that are sums. */
  readonly summer: readonly string[]
  /** What the writer should check, but the report does not mention because it would reveal small numbers. */
  readonly advarsler: readonly string[]
}

function reportOf(
  material: Material,
  language: Language,
  originOf: OriginOf = () => [],
): Afrapportering {
  const { region, years, published, names, threshold, kreds, uses, tilbud, texts } = material
  const tema1 = tema1Of(material, language)
  return {
    titel: sentence(language, 'titel', { region, aar: span(years) }),
    region,
    aar: [...years],
    offentliggoeres: published,
    navngivKommuner: names,
    taerskel: threshold,
    tema1Kreds: kreds,
    regelsaet: uses.map(({ ruleset: { id, version }, paa, valgt }) => ({
      id,
      version,
      paa,
      laesninger: [...valgt].map(([reading, options]) => ({ id: reading, valgt: [...options] })),
    })),
    tema1,
    tema2: [...tilbud],
    tema2Skema: temaOf(2, language, texts),
    screeningsmodel: screeningsmodelOf(language),
    tema2Saetninger: tema2Sentences(language, tilbud),
    kapacitet: kapacitetOf(language, region, tema1.tabel),
    tema3: temaOf(3, language, texts),
    tema4: temaOf(4, language, texts),
    noter: notesOf(material, tema1, originOf).map((note) => noteInWords(note, language)),
  }
}

/** In the order in which a person goes through the rows: list by list, from the first row to the last. */
function byRow(a: RowProblem, b: RowProblem): number {
  const [, listA = '', rowA] = a.pointer.split('/')
  const [, listB = '', rowB] = b.pointer.split('/')
  return listA === listB ? Number(rowA) - Number(rowB) : lists.indexOf(listA) - lists.indexOf(listB)
}
const lists = ['sager', 'opgoerelser', 'tilbud']

/** "2017–2019", or each year if some in between are missing. */
function span(years: readonly number[]): string {
  const [first = 0] = years
  const last = years.at(-1) ?? first
  if (years.length === 1) return String(first)
  return last - first === years.length - 1 ? `${String(first)}–${String(last)}` : years.join(', ')
}
