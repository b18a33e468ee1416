/** Answers -> text, batch by batch. */
import type { Ruleset } from '@screeningsmodel/core'
import { answerJson } from './answer-json.js'
import { csvForm, type CsvFormOptions } from './csv-form.js'
import type { RowForm } from './row-form.js'
import type { RowAnswer } from '../screening/screen.js'

type Answers = AsyncIterable<readonly RowAnswer[]>

/** One answer or problem per line. */
export const ndjsonForm: RowForm = {
  head: () => '',
  lines(batch) {
    let text = ''
    for (const answer of batch) text += `${answerJson(answer)}\n`
    return text
  },
}

/**
 * One answer or problem per line.
 *
 * @param answers batches, as `answers` gives them
 * @example
 * const screener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
 * const rows = readNdjson(new Blob(['{ "reference": "T-1" }\n{ "borgere": 2 }']).stream())
 * const { value } = await writeNdjson(answers(rows, screener)).next()
 * JSON.parse(value.split('\n')[0]).reference // 'T-1'
 */
export function writeNdjson(answers: Answers): AsyncGenerator<string> {
  return written(answers, ndjsonForm)
}

/**
 * All answers and problems as one array.
 *
 * @param answers batches, as `answers` gives them
 * @example
 * const screener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
 * const rows = readNdjson(new Blob(['{ "borgere": 2 }']).stream())
 * let text = ''
 * for await (const part of writeJson(answers(rows, screener))) text += part
 * JSON.parse(text)[0].konklusion // 'ikke-hoejt-specialiseret'
 */
export function writeJson(answers: Answers): AsyncGenerator<string> {
  return asArray(writeNdjson(answers))
}

/** How the table is written, and the names of the rows' own columns. */
export interface CsvOptions extends CsvFormOptions {
  /** The names of the rows' own columns; called when the first answer is there. */
  readonly egne?: (() => readonly string[]) | undefined
}

/**
 * Answers as a table, by `csvForm`.
 *
 * @param answers batches, as `answers` gives them
 * @example
 * const screener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
 * const rows = readNdjson(new Blob(['{ "reference": "T-1", "aar": 2019, "borgere": 2 }']).stream())
 * let text = ''
 * for await (const part of writeCsv(answers(rows, screener), screener.ruleset)) text += part
 * text.split('\n')[1].slice(0, 33) // 'T-1,2019,ikke-hoejt-specialiseret'
 */
export function writeCsv(
  answers: Answers,
  ruleset: Ruleset,
  { egne, ...options }: CsvOptions = {},
): AsyncGenerator<string> {
  return written(answers, csvForm(ruleset, options), egne)
}

async function* written(
  answers: Answers,
  form: RowForm,
  egne: () => readonly string[] = () => [],
): AsyncGenerator<string> {
  let begun = false
  for await (const batch of answers) {
    if (batch.length === 0) continue
    yield (begun ? '' : form.head(egne())) + form.lines(batch, egne())
    begun = true
  }
  if (!begun) yield form.head(egne())
}

/**
 * Lines of JSON as one array. Each part consists of whole lines, and no line contains a line end.
 *
 * @param parts whole lines, each with its line end
 * @example
 * async function* lines() { yield '{"n":1}\n{"n":2}\n' }
 * let text = ''
 * for await (const part of asArray(lines())) text += part
 * JSON.parse(text) // [{ n: 1 }, { n: 2 }]
 */
export async function* asArray(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const part of parts) {
    if (part === '') continue
    yield before + part.slice(0, -1).replaceAll('\n', ',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
