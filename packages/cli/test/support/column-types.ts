/** Columns of one value of any SQL type, each asked as a fact of every type: does it fit, or is it refused? */
import type { Ruleset } from '@screeningsmodel/core'
import { rulesets } from '@screeningsmodel/core'
import { identifier, toSql, type Dialect } from '@screeningsmodel/core/sql'
import type { Test } from 'tap'

const kinds = ['boolean', 'choice', 'integer', 'number'] as const
type Kind = (typeof kinds)[number]

/** A value in SQL, the database's own name of its type, and the facts that may have it. */
export type TypedValue = readonly [value: string, type: string, fits: readonly Kind[]]

export const numbers: readonly Kind[] = ['integer', 'number']

/** With what a person may call a column: quotes of every kind, a backslash, letters outside ASCII. */
const column = 'Årsværk "i" `alt`, o\'clock \\n'

/** A table of one row to make, the SELECT over it, and what its error must hold; none where the type fits. */
export interface Question {
  readonly name: string
  readonly view: string
  readonly select: string
  readonly refusal: readonly string[] | undefined
}

export function questions(dialect: Dialect, values: readonly TypedValue[]): Question[] {
  return values.flatMap(([value, type, fits], i) =>
    kinds.map((kind, j) => {
      const table = `odd${String(i)}_${String(j)}`
      return {
        name: `${value} as ${kind}`,
        view: `CREATE TEMPORARY VIEW ${table} AS SELECT ${value} AS ${identifier(dialect, column)}`,
        select: selectOf(dialect, table, kind),
        refusal: fits.includes(kind)
          ? undefined
          : [
              `Kolonnen »${column}« har ikke den rigtige type`,
              { boolean: 'sandhedsværdier', choice: 'tekst', integer: 'tal', number: 'tal' }[kind],
              `Typen er ${type}.`,
            ],
      }
    }),
  )
}

/** A column of the types and one of no values fit; an error tells of the others. */
export function checkAnswer(t: Test, { name, refusal }: Question, error: string | undefined): void {
  if (refusal === undefined) {
    t.equal(error, undefined, name)
    return
  }
  for (const part of refusal) t.ok(error?.includes(part), `${name}: ${part}: ${String(error)}`)
}

/** The SELECT of a ruleset that reads a fact of the type, with every other fact not known. */
function selectOf(dialect: Dialect, table: string, kind: Kind): string {
  const [ruleset, fact] = factOf(kind)
  const others = ruleset.facts.map(({ path }) => [path, null] as const)
  return toSql(ruleset, {
    dialect,
    table,
    columns: { ...Object.fromEntries(others), reference: null, aar: null, [fact]: column },
  })
}

function factOf(kind: Kind): readonly [Ruleset, string] {
  for (const ruleset of rulesets) {
    for (const { path, type } of ruleset.facts) {
      if (type === kind && toSql(ruleset, { dialect: 'duckdb', table: 't' }).includes(`"${path}"`))
        return [ruleset, path]
    }
  }
  throw new Error(`no ruleset reads a fact of the type ${kind}`)
}
