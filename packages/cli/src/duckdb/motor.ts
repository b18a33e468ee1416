/** `screen --motor duckdb`: the rules as SQL, run inside the process over whole files. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, toSql } from '@screeningsmodel/core/sql'
import { rowError, RowsError } from '@screeningsmodel/rows'
import type { InputFormat } from '../files/formats.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { count, write, type AnswerOptions } from './answers.js'
import { openDatabase } from './database.js'
import { sourceOf } from './sources.js'

interface MotorOptions extends AnswerOptions {
  readonly fra?: InputFormat
  readonly fuldt?: boolean
  readonly laesning: Readonly<Record<string, string>>
}

/** The rows of all files, with `afvist`; and of these the ones that are screened. */
const given = identifier('duckdb', 'oplyst')
const rows = 'raekker'
/**
 * Optimisers that are switched off. Pushing the filter on `afvist` down to the file would compute every
 * cell twice; and `IN` becomes a join for each list of words, which costs seconds before the first row.
 */
const disabledOptimisers = 'filter_pushdown,in_clause'

/**
 * Screens files with the SELECT of `toSql`; the answers are its rows: `reference`, `aar`, a column per
 * criterion and `konklusion`. Rows that `screen` would refuse are left out and counted.
 */
export async function screenInDuckDb(
  context: Context,
  ruleset: Ruleset,
  files: readonly string[],
  options: MotorOptions,
): Promise<ExitStatus> {
  if (options.fuldt) throw new WrongUse(noReasons)
  const connection = await openDatabase()
  const interrupt = () => connection.interrupt()
  context.signal.addEventListener('abort', interrupt)
  try {
    const sources = []
    for (const file of files) {
      sources.push(await sourceOf({ connection, context, ruleset }, file, options.fra))
    }
    await connection.run(`SET disabled_optimizers = '${disabledOptimisers}'`)
    await connection.run(`CREATE TEMP VIEW ${given} AS ${sources.join(' UNION ALL ')}`)
    await connection.run(
      `CREATE TEMP VIEW ${rows} AS SELECT * EXCLUDE (afvist) FROM ${given} WHERE NOT afvist`,
    )
    const select = toSql(ruleset, {
      dialect: 'duckdb',
      table: rows,
      laesninger: options.laesning,
      kontrol: true,
      sprog: context.sprog,
    })
    const all = await count(connection, given)
    if (all === 0) throw new RowsError([rowError(context.sprog, 'ingen-raekker')])
    return reportRefused(context, all, await write(connection, context, select, options))
  } finally {
    context.signal.removeEventListener('abort', interrupt)
    connection.closeSync()
  }
}

function reportRefused(context: Context, all: number, written: number): ExitStatus {
  if (written === all) return 0
  const refused = String(all - written)
  context.tell({
    da: `${refused} af ${String(all)} rækker er afvist og udeladt. Uden --motor duckdb siges det om hver, hvorfor.`,
    en: `${refused} of ${String(all)} rows were refused and left out. Without --motor duckdb each is told why.`,
  })
  return 1
}

const noReasons = {
  da: '--motor duckdb giver udfald uden begrundelser. Udelad --fuldt, eller brug den anden motor.',
  en: '--motor duckdb gives outcomes without reasons. Leave --fuldt out, or use the other engine.',
}
