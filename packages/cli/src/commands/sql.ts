import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import type { Context, ExitStatus } from '../terminal/context.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { rulesetNamed } from '../rulesets/named.js'

interface SqlCommandOptions extends ChoiceOptions {
  readonly ruleset: string
  readonly dialect: Dialect
  readonly tabel: string
  readonly kolonne: Readonly<Record<string, string>>
}

/** `sql`: the rules as one SELECT on standard output. */
export async function sql(context: Context, given: object): Promise<ExitStatus> {
  const options = given as SqlCommandOptions
  const { ruleset: id, dialect, tabel, kolonne } = options
  const columns = Object.fromEntries(
    Object.entries(kolonne).map(([path, column]) => [path, column === '' ? null : column]),
  )
  const { sprog } = context
  const ruleset = await rulesetNamed(context, id)
  const select = toSql(ruleset, {
    dialect,
    table: tabel.split('.'),
    columns,
    ...chosenFor(context, ruleset, options),
    sprog,
  })
  context.stdout.write(`${select}\n`)
  return 0
}
