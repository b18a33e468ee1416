/** Answers -> text, batch by batch. */
import {
  isShared,
  type CompactScreening,
  type Ruleset,
  type Screening,
} from '@screeningsmodel/core'
import { stringify } from 'csv-stringify/sync'
import type { RowProblem } from './problem.js'
import type { RowAnswer } from './screen.js'

export const rowFormats = ['ndjson', 'csv', 'json'] as const
export type RowFormat = (typeof rowFormats)[number]

type Answers = AsyncIterable<readonly RowAnswer[]>

/** One answer or problem per line. */
export async function* writeNdjson(answers: Answers): AsyncGenerator<string> {
  for await (const batch of answers) {
    let text = ''
    for (const answer of batch) text += `${json(answer)}\n`
    if (text !== '') yield text
  }
}

/** All answers and problems as one array. */
export async function* writeJson(answers: Answers): AsyncGenerator<string> {
  let before = '[\n'
  for await (const batch of answers) {
    if (batch.length === 0) continue
    yield before + batch.map(json).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

export interface CsvOptions {
  /** Comma unless said. */
  readonly delimiter?: ',' | ';' | '\t' | undefined
  /** Whether it begins with a byte order mark, which Excel needs to see that it is UTF-8. */
  readonly bom?: boolean | undefined
  /** The names of the rows' own columns, asked for when the first answer is there. */
  readonly egne?: (() => readonly string[]) | undefined
}

/**
 * A row per answer: `reference`, `aar`, `konklusion`, the outcome of each criterion, `mangler` (paths
 * with a space between), for a row that was refused its `linje` and `fejl`, and the row's own columns
 * with `egen.` before their names. No cell is a formula.
 *
 * @param ruleset the one whose criteria the columns are
 */
export async function* writeCsv(
  answers: Answers,
  ruleset: Ruleset,
  { delimiter = ',', bom = false, egne = () => [] }: CsvOptions = {},
): AsyncGenerator<string> {
  const criteria = ruleset.criteria.map(({ id }) => id)
  const lines = (rows: readonly unknown[][]) =>
    stringify(rows as unknown[][], { delimiter, bom: false, cast: { string: noFormula } })
  const header = ['reference', 'aar', 'konklusion', ...criteria, 'mangler', 'linje', 'fejl']
  let own: readonly string[] | undefined
  const begin = () => {
    own = egne()
    return (bom ? '\uFEFF' : '') + lines([[...header, ...own.map((name) => `egen.${name}`)]])
  }
  for await (const batch of answers) {
    if (batch.length === 0) continue
    if (!own) yield begin()
    yield lines(
      batch.map((answer) => [
        ...('svar' in answer ? answered(answer.svar, criteria) : refused(answer.problem, criteria)),
        ...(own ?? []).map((name) => answer.egen?.[name]),
      ]),
    )
  }
  if (!own) yield begin()
}

/** OWASP, CSV injection: a text that a spreadsheet would take for a formula gets an apostrophe; `-2` is a number. */
function noFormula(text: string): string {
  const isFormula =
    /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  return isFormula ? `'${text}` : text
}

function json(answer: RowAnswer): string {
  const { egen } = answer
  if ('problem' in answer) return JSON.stringify({ ...answer.problem, egen })
  const { svar } = answer
  if ('konklusionTekst' in svar) return JSON.stringify(egen ? { ...svar, egen } : svar)
  const text = compactJson(svar)
  return egen ? `${text.slice(0, -1)},"egen":${JSON.stringify(egen)}}` : text
}

/** The same text as `JSON.stringify` makes, but what many answers share is written once. */
function compactJson({
  reference,
  aar,
  ruleset,
  konklusion,
  kriterier,
  mangler,
}: CompactScreening) {
  const named = reference === undefined ? '' : `"reference":${JSON.stringify(reference)},`
  const year = aar === undefined ? '' : `"aar":${String(aar)},`
  return `{${named}${year}"ruleset":${shared(ruleset)},"konklusion":${JSON.stringify(konklusion)},"kriterier":${shared(kriterier)},"mangler":${shared(mangler)}}`
}

const written = new WeakMap<object, string>()

function shared(value: object): string {
  const known = written.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  if (isShared(value)) written.set(value, text)
  return text
}

/** A row may name another ruleset than the columns are of; the criteria that it lacks stay empty. */
function answered(svar: CompactScreening | Screening, criteria: readonly string[]): unknown[] {
  const { reference, aar, konklusion, kriterier, mangler } = svar
  const udfald = criteria.map((id) => kriterier.find((criterion) => criterion.id === id)?.udfald)
  return [reference, aar, konklusion, ...udfald, mangler.join(' '), undefined, undefined]
}

function refused(
  { reference, aar, linje, errors }: RowProblem,
  criteria: readonly string[],
): unknown[] {
  const fejl = errors.map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail))
  const empty = Array.from({ length: criteria.length + 2 }, () => undefined)
  return [reference, aar, ...empty, linje, fejl.join(' ')]
}
