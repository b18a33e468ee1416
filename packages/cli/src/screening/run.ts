/** The screening of files: its options and its state. */
import type {
  OwnColumns,
  RowAnswer,
  RowMaker,
  RowProblem,
  RowScreener,
} from '@screeningsmodel/rows'
import type { InputFormat } from '../files/formats.js'
import type { Context, ExitStatus } from '../terminal/context.js'
import { ofRows } from '../terminal/numbers.js'
import type { Progress } from '../terminal/progress.js'
import { maximumLines, problemLines } from '../terminal/refused.js'
import { WrongUse } from '../terminal/context.js'

export interface Run {
  readonly context: Context
  readonly files: readonly string[]
  readonly fra: InputFormat | undefined
  /** Readings of all rows. */
  readonly laesninger: Readonly<Record<string, string>>
  readonly screener: RowScreener
  readonly progress: Progress
  readonly counts: { rows: number; refused: number }
  readonly own: Own
}

/** Columns that are no facts. */
interface Own {
  readonly kolonner: OwnColumns | undefined
  readonly ark: string | undefined
  /** The names of those that are copied to the answers; the names in the first file apply to all files. */
  egne: readonly string[] | undefined
}

/**
 * Keeps the names of a file's own columns, and reports those that are left out, and those that may be facts.
 *
 * @throws {WrongUse} when the first file does not have them
 */
export function keepOwn(
  { context, own }: Run,
  name: string,
  { egne, udeladt, lignende }: Pick<RowMaker, 'egne' | 'udeladt' | 'lignende'>,
): void {
  own.egne ??= egne
  if (udeladt.length > 0) context.tell(leftOut(name, udeladt))
  for (const each of lignende.slice(0, mostNames)) context.tell(misspelt(name, each))
  if (egne.some((one) => !own.egne?.includes(one))) throw new WrongUse(otherColumns(name))
}

/** Counts the answers of a batch and reports the first refused rows, with the file name if there are several files. */
export function counted(run: Run, fil: string, batch: readonly RowAnswer[]): readonly RowAnswer[] {
  const { context, progress, counts, files } = run
  counts.rows += batch.length
  progress.rows(batch.length)
  for (const answer of batch) {
    if (!('problem' in answer)) continue
    counts.refused += 1
    if (counts.refused > maximumLines) continue
    for (const line of problemLines(fil, answer.problem)) context.tell(line)
  }
  return files.length === 1 ? batch : batch.map((answer) => withFile(answer, fil))
}

/** With several files, a line number alone does not say where a refused row is. */
function withFile(answer: RowAnswer, fil: string): RowAnswer {
  return 'problem' in answer
    ? { ...answer, problem: { ...answer.problem, fil } as RowProblem }
    : answer
}

export function reportRefused({ context, counts: { rows, refused } }: Run): ExitStatus {
  if (refused === 0) return 0
  context.tell({
    da: `${ofRows('da', refused, rows)} er afvist.`,
    en: `${ofRows('en', refused, rows)} ${refused === 1 ? 'was' : 'were'} refused.`,
  })
  return 1
}

/** More names than this are only counted. */
const mostNames = 20

const leftOut = (file: string, names: readonly string[]) => {
  const shown = names.slice(0, mostNames)
  const more = names.length - shown.length
  const danish = shown.map((name) => `»${name}«`).join(', ')
  const english = shown.map((name) => `“${name}”`).join(', ')
  return {
    da: `${file}: kolonner, der ikke læses: ${danish}${more > 0 ? ` og ${String(more)} til` : ''}.`,
    en: `${file}: columns that are not read: ${english}${more > 0 ? ` and ${String(more)} more` : ''}.`,
  }
}

const misspelt = (file: string, { navn, sti }: RowMaker['lignende'][number]) => ({
  da: `${file}: kolonnen »${navn}« er læst som en egen kolonne, og oplysningen »${sti}« som ikke oplyst. Hører de sammen, så ret navnet.`,
  en: `${file}: the column “${navn}” is read as one of your own, and the fact “${sti}” as not known. If they belong together, correct the name.`,
})

const otherColumns = (file: string) => ({
  da: `${file}: filen har egne kolonner, som den første fil ikke har. Giv filerne de samme kolonner, eller vurder dem hver for sig.`,
  en: `${file}: the file has columns of its own that the first file does not have. Give the files the same columns, or screen each by itself.`,
})
