import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import type { Context, ExitStatus } from '../terminal/context.js'
import { rulesetNamed } from '../rulesets/named.js'

interface SqlCommandOptions {
  readonly ruleset: string
  readonly dialect: Dialect
  readonly tabel: string
  readonly kolonne: Readonly<Record<string, string>>
  readonly laesning: Readonly<Record<string, string>>
}

/** `sql`: the rules as one SELECT on standard output. */
export async function sql(context: Context, options: object): Promise<ExitStatus> {
  const { ruleset: id, dialect, tabel, kolonne, laesning } = options as SqlCommandOptions
  const columns = Object.fromEntries(
    Object.entries(kolonne).map(([path, column]) => [path, column === '' ? null : column]),
  )
  const { sprog } = context
  const select = toSql(await rulesetNamed(context, id), {
    dialect,
    table: tabel.split('.'),
    columns,
    laesninger: laesning,
    sprog,
  })
  context.stdout.write(`${select}\n`)
  return 0
}
