import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import { WrongUse, type Context, type ExitStatus } from '../context.js'
import { shipped } from '../shipped.js'

interface SqlCommandOptions {
  readonly ruleset: string
  readonly dialect: Dialect
  readonly tabel: string
  readonly kolonne: Readonly<Record<string, string>>
  readonly laesning: Readonly<Record<string, string>>
}

/** `sql`: the rules as one SELECT on standard output. */
export function sql(context: Context, options: object): ExitStatus {
  const { ruleset: id, dialect, tabel, kolonne, laesning } = options as SqlCommandOptions
  const ruleset = shipped.find(id)?.ruleset
  if (!ruleset) throw new WrongUse(noRuleset)
  const columns = Object.fromEntries(
    Object.entries(kolonne).map(([path, column]) => [path, column === '' ? null : column]),
  )
  const { sprog } = context
  const select = toSql(ruleset, {
    dialect,
    table: tabel.split('.'),
    columns,
    laesninger: laesning,
    sprog,
  })
  context.stdout.write(`${select}\n`)
  return 0
}

export const noRuleset = {
  da: 'Der er intet regelsæt med det id. Se dem med: screeningsmodel rulesets list',
  en: 'There is no ruleset with that id. List them with: screeningsmodel rulesets list',
}
