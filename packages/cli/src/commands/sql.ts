import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { fileNamed, rulesetNamed } from '../rulesets/named.js'
import type { Context, ExitStatus } from '../terminal/context.js'

interface SqlCommandOptions extends ChoiceOptions {
  readonly ruleset: string
  readonly dialect: Dialect
  readonly tabel: readonly string[]
  readonly kolonne: Readonly<Record<string, string>>
  readonly mangler?: true
  readonly kontrol?: true
  readonly ud?: string
}

/** `sql`: the rules as one SELECT. */
export async function sql(context: Context, given: object): Promise<ExitStatus> {
  const options = given as SqlCommandOptions
  const { ruleset: id, dialect, tabel, kolonne, mangler, kontrol, ud } = options
  const columns = Object.fromEntries(
    Object.entries(kolonne).map(([path, column]) => [path, column === '' ? null : column]),
  )
  const { sprog } = context
  const target = await targetOf(context, {
    ud,
    format: undefined,
    formats: ['sql'],
    inputs: fileNamed(id),
  })
  const ruleset = await rulesetNamed(context, id)
  const select = toSql(ruleset, {
    dialect,
    table: tabel,
    columns,
    ...chosenFor(context, ruleset, options),
    mangler,
    kontrol,
    sprog,
  })
  await writeOut(context, [`${select}\n`], target)
  return 0
}
