/** The answers to all rows of all files, as lines of text in order. */
import { answers, type RowForm } from '@screeningsmodel/rows'
import { inputName } from '../files/formats.js'
import { openInput } from '../inputs/index.js'
import { unreadable } from '../terminal/refused.js'
import { counted, keepOwn, type Run } from './run.js'

/** One file -> the lines that answer its rows; each part consists of whole lines. */
export type Engine = (run: Run, file: string, form: RowForm) => AsyncIterable<string>

/** The lines of all files below one heading. */
export async function* linesOf(run: Run, form: RowForm, engine: Engine): AsyncGenerator<string> {
  let begun = false
  for (const file of run.files) {
    for await (const part of engine(run, file, form)) {
      yield begun ? part : form.head(run.own.egne ?? []) + part
      begun = true
    }
  }
  if (!begun) yield form.head(run.own.egne ?? [])
}

/** The rules as JavaScript, row by row. */
export async function* inNode(run: Run, file: string, form: RowForm): AsyncGenerator<string> {
  const { context, fra, screener, progress, own } = run
  const name = inputName(context, file)
  const { rows } = await openInput(context, file, {
    columns: screener.ruleset,
    format: fra,
    kolonner: own.kolonner,
    ark: own.ark,
    enkelt: true,
    onEgne: (egne, udeladt, lignende) => keepOwn(run, name, { egne, udeladt, lignende }),
    onBytes: (bytes) => progress.bytes(bytes),
  })
  try {
    for await (const batch of answers(rows, screener)) {
      if (batch.length > 0) yield form.lines(counted(run, name, batch), own.egne ?? [])
    }
  } catch (error) {
    unreadable(error, name, true)
  }
}
