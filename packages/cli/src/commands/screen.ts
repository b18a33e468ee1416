/** `screen tilbud|case`, or a ruleset: every row of files or standard input, answered in order. */
import {
  asArray,
  csvForm,
  ndjsonForm,
  rowScreener,
  type CsvFormOptions,
  type OwnColumns,
  type RowForm,
} from '@screeningsmodel/rows'
import {
  inputsNamed,
  rowFormats,
  standardInput,
  type InputFormat,
  type RowFormat,
} from '../files/formats.js'
import { writeOut, type Parts } from '../files/output.js'
import { sizeOf } from '../files/size.js'
import { targetOf } from '../files/target.js'
import { inNode, linesOf, type Engine } from '../screening/lines.js'
import { reportRefused, type Run } from '../screening/run.js'
import { asParquet, asXlsx } from '../screening/table-files.js'
import { askedOf } from '../rulesets/asked.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { fileNamed } from '../rulesets/named.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { progressOf } from '../terminal/progress.js'

interface ScreenCommandOptions extends ChoiceOptions {
  readonly ud?: string
  readonly format?: RowFormat
  readonly fra?: InputFormat
  readonly excel?: boolean
  readonly fuldt?: boolean
  readonly ruleset?: string
  readonly motor: 'node' | 'duckdb'
  readonly kolonner?: OwnColumns
  readonly ark?: string
}

/** @param named the subject of the rows, unless the ruleset gives it; then files */
export async function screen(
  context: Context,
  named: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ScreenCommandOptions
  const { fuldt, fra, excel, kolonner, ark, motor } = options
  const { filer, ...asked } = await askedOf(context, named, options.ruleset)
  const files = inputsNamed(filer)
  const target = await targetOf(context, {
    ud: options.ud,
    format: options.format ?? (excel ? 'csv' : undefined),
    formats: rowFormats,
    inputs: [...files, ...fileNamed(options.ruleset)],
  })
  const { format } = target
  const isTable = format !== 'ndjson' && format !== 'json'
  if (fuldt && isTable) throw new WrongUse(wholeAsTable)
  if (motor === 'duckdb' && fuldt) throw new WrongUse(noReasons)
  const { registry, subject, ruleset } = asked
  const { sprog } = context
  const { document } = registry.asked(subject, ruleset === undefined ? {} : { ruleset }, { sprog })
  const { laesninger, parametre } = chosenFor(context, document, options)
  const screener = rowScreener({
    ...asked,
    laesninger: Object.keys(laesninger).length > 0 ? laesninger : undefined,
    parametre: Object.keys(parametre).length > 0 ? parametre : undefined,
    fuldt,
    sprog,
  })
  const progress = await progressOf(context, await totalSize(files), target.file !== undefined)
  const run: Run = {
    context,
    files,
    fra,
    laesninger,
    screener,
    progress,
    counts: { rows: 0, refused: 0 },
    own: { kolonner, ark, egne: undefined },
  }
  try {
    await writeOut(context, await partsOf(run, format, options), target)
  } finally {
    progress.stop()
  }
  return reportRefused(run)
}

/** The answers in the chosen format, by the chosen engine. */
async function partsOf(
  run: Run,
  format: RowFormat,
  { motor, excel }: Pick<ScreenCommandOptions, 'motor' | 'excel'>,
): Promise<Parts> {
  const { ruleset } = run.screener
  const lines = async (form: RowForm, delimiter?: string) =>
    linesOf(run, form, await engineOf(motor, delimiter))
  switch (format) {
    case 'ndjson':
      return lines(ndjsonForm)
    case 'json':
      return asArray(await lines(ndjsonForm))
    case 'csv': {
      const { delimiter, bom } = excel ? excelForm : ({ delimiter: ',', bom: false } as const)
      return lines(csvForm(ruleset, { delimiter, bom }), delimiter)
    }
    case 'xlsx':
      return asXlsx(run, await lines(csvForm(ruleset, { plain: true }), ','))
    case 'parquet':
      return asParquet(run, await lines(csvForm(ruleset, { plain: true }), ','))
  }
}

/** @param delimiter of a table; without a delimiter, lines of JSON */
async function engineOf(
  motor: ScreenCommandOptions['motor'],
  delimiter: string | undefined,
): Promise<Engine> {
  if (motor === 'node') return inNode
  const { inDuckDb } = await import('../screening/in-duckdb.js')
  return inDuckDb(delimiter)
}

async function totalSize(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => (file === standardInput ? 0 : sizeOf(file)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** In the form that Danish Excel opens correctly. */
const excelForm = { delimiter: ';', bom: true } as const satisfies CsvFormOptions

const wholeAsTable = {
  da: 'Hele svar kan ikke stå i en tabel. Vælg --format ndjson eller json, eller udelad --fuldt.',
  en: 'Whole answers do not fit in a table. Choose --format ndjson or json, or leave --fuldt out.',
}
const noReasons = {
  da: '--motor duckdb giver udfald uden begrundelser. Udelad --fuldt, eller brug den anden motor.',
  en: '--motor duckdb gives outcomes without reasons. Leave --fuldt out, or use the other engine.',
}
