/** Columns with one value of any SQL type, each used as a fact of every type: it fits, or is refused. */
import type { Ruleset } from '@screeningsmodel/core'
import { rulesets } from '@screeningsmodel/core'
import { identifier, toSql, type Dialect } from '@screeningsmodel/core/sql'
import type { Test } from 'tap'

const kinds = ['boolean', 'choice', 'integer', 'number'] as const
type Kind = (typeof kinds)[number]

/** A value in SQL, the database’s name of its type, and the types of facts that accept it. */
export type TypedValue = readonly [value: string, type: string, fits: readonly Kind[]]

export const numbers: readonly Kind[] = ['integer', 'number']

/** With characters that people may use in a column name: quotes of every kind, a backslash, letters outside ASCII. */
const column = 'Årsværk "i" `alt`, o\'clock \\n'

/** A table with one row, the SELECT on it, and what its error must contain; no error if the type fits. */
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

/** A column of these types and one without values fit; otherwise there is an error. */
export function checkAnswer(t: Test, { name, refusal }: Question, error: string | undefined): void {
  if (refusal === undefined) {
    t.equal(error, undefined, name)
    return
  }
  for (const part of refusal) t.ok(error?.includes(part), `${name}: ${part}: ${String(error)}`)
}

/** The SELECT of a ruleset that reads a fact of this type, with every other fact unknown. */
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
