import { InputError } from '@screeningsmodel/core'
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
  const chosen = chosenFor(context, ruleset, options)
  const select = byOption(() =>
    toSql(ruleset, { dialect, table: tabel, columns, ...chosen, mangler, kontrol, sprog }),
  )
  await writeOut(context, [`${select}\n`], target)
  return 0
}

/** What is wrong with `columns` is told about `--kolonne`. */
function byOption<Made>(make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const named = error.errors.map(({ pointer, ...problem }) => ({
      ...problem,
      pointer: pointer.replace(/^\/columns(?=\/|$)/, '/kolonne'),
    }))
    throw new InputError(named)
  }
}
