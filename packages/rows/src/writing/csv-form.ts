/** Answers as the rows of a table in CSV. */
import {
  checkOptions,
  type CompactScreening,
  type Criterion,
  type Ruleset,
  type Screening,
  type Udfald,
} from '@screeningsmodel/core'
import { csvLines } from './csv-lines.js'
import type { RowProblem } from '../problems/problem.js'
import type { RowForm } from './row-form.js'
import type { RowAnswer } from '../screening/screen.js'
import { givenRuleset } from '../support/given-ruleset.js'
import { kept } from './shared.js'

/** How the text of a table is written. */
export interface CsvFormOptions {
  /** Default: a comma. */
  readonly delimiter?: ',' | ';' | '\t' | undefined
  /** Whether the text begins with a byte order mark, without which Excel does not read it as UTF-8. */
  readonly bom?: boolean | undefined
  /** Whether a column `ruleset` says by which ruleset (`id@version`) each row was answered. Default: no such column. */
  readonly rulesets?: boolean | undefined
  /**
   * Write texts unchanged, for a reader that has no formulas. By default, texts are written so that no cell is a
   * formula.
   */
  readonly plain?: boolean | undefined
}

/**
 * The columns of answers as a table, without the rows' own.
 *
 * @throws {TypeError} if it is no ruleset document
 * @example
 * answerColumns(rulesets[0]).slice(0, 4) // ['reference', 'aar', 'konklusion', 'borgerflow']
 */
export function answerColumns(ruleset: Ruleset): string[] {
  const { criteria } = givenRuleset(ruleset)
  return ['reference', 'aar', 'konklusion', ...criteria.map(({ id }) => id), ...afterCriteria]
}
const afterCriteria = ['mangler', 'linje', 'fejl']

/** The words for the outcomes of a criterion in a table for people. */
export type OutcomeCells = Readonly<Record<Udfald, string>>
const codes: OutcomeCells = {
  opfyldt: 'opfyldt',
  'ikke-opfyldt': 'ikke-opfyldt',
  uafklaret: 'uafklaret',
}
const ofExclusion: OutcomeCells = {
  opfyldt: 'gælder',
  'ikke-opfyldt': 'gælder ikke',
  uafklaret: 'uafklaret',
}

/**
 * The outcomes as cells, by the criterion's role: an exclusion "applies" or does not; it is never "met".
 *
 * @param role the role of the criterion in its ruleset
 * @example
 * outcomeCells('eksklusion').opfyldt // 'gælder'
 */
export function outcomeCells(role: Criterion['role']): OutcomeCells {
  return role === 'eksklusion' ? ofExclusion : codes
}

/** The prefix for the names of a row's own columns. */
export const ownPrefix = 'egen.'

/**
 * A row per answer: `reference`, `aar`, `ruleset` if asked for, `konklusion`, the outcome of each criterion, `mangler` (paths
 * with a space between), for a row that was refused its `linje` and `fejl`, and the row's own columns
 * with `egen.` before their names. No cell is a formula.
 *
 * @param ruleset the ruleset whose criteria the columns are
 * @throws {TypeError} if it is no ruleset document
 * @example
 * csvForm(rulesets[0], { delimiter: ';' }).head(['Region']).split(';').slice(0, 3)
 * // ['reference', 'aar', 'konklusion']
 */
export function csvForm(ruleset: Ruleset, options: CsvFormOptions = {}): RowForm {
  checkOptions(options, ['delimiter', 'bom', 'plain', 'rulesets'])
  const { delimiter = ',', bom = false, plain = false, rulesets = false } = options
  const criteria = givenRuleset(ruleset).criteria.map(({ id, role }) => ({
    id,
    cells: outcomeCells(role),
  }))
  // Adds a cell after the columns that identify the row.
  const withRuleset = <T>(cells: readonly T[], name: T) =>
    rulesets ? [...cells.slice(0, 2), name, ...cells.slice(2)] : cells
  const { lines, cell } = csvLines(delimiter, plain)
  const restOf = kept((svar) =>
    lines([[...(rulesets ? [nameOf(svar)] : []), ...outcomesOf(svar, criteria)]]).slice(0, -1),
  )
  const line = (answer: RowAnswer, egne: readonly string[]) => {
    const own = egne.map((name) => answer.egen?.[name])
    if (!('svar' in answer)) {
      return lines([[...withRuleset(refused(answer.problem, criteria.length), undefined), ...own]])
    }
    const { svar } = answer
    let text = cell(svar.reference) + delimiter + cell(svar.aar) + delimiter + restOf(svar)
    for (const each of own) text += delimiter + cell(each)
    return `${text}\n`
  }
  return {
    head(egne) {
      const names = egne.map((name) => ownPrefix + name)
      return (
        (bom ? '\uFEFF' : '') +
        lines([[...withRuleset(answerColumns(ruleset), 'ruleset'), ...names]])
      )
    },
    lines(batch, egne) {
      let text = ''
      for (const answer of batch) text += line(answer, egne)
      return text
    },
  }
}

function nameOf({ ruleset: { id, version } }: CompactScreening | Screening): string {
  return `${id}@${version}`
}

/**
 * The cells after the reference and the year. A row may name another ruleset than that of the columns; the cells of
 * criteria that this ruleset lacks stay empty.
 */
function outcomesOf(
  { konklusion, kriterier, mangler }: CompactScreening | Screening,
  criteria: readonly { readonly id: string; readonly cells: OutcomeCells }[],
): unknown[] {
  const udfald = criteria.map(({ id, cells }) => {
    const criterion = kriterier.find((each) => each.id === id)
    return criterion && cells[criterion.udfald]
  })
  return [konklusion, ...udfald, mangler.join(' '), undefined, undefined]
}

function refused({ reference, aar, linje, errors }: RowProblem, criteria: number): unknown[] {
  const fejl = errors.map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail))
  const empty = Array.from({ length: criteria + 2 }, () => undefined)
  return [reference, aar, ...empty, linje, fejl.join(' ')]
}
