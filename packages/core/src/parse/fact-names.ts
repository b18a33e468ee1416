/** Checks facts, their groups and choices, and the lists: names, bounds and references. */
import { argumentName } from '../errors/messages.js'
import { requestKeys } from '../request/limits.js'
import { number } from '../request/validators.js'
import { isAboutPerson } from '../ruleset/actionable.js'
import { splitPath } from '../ruleset/fact-path.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { known, unique } from './known.js'
import type { Reporter } from './reporter.js'
import { inherited, textArguments } from './reserved-names.js'

export function checkFacts(
  { facts, groups, choices, lists, subject }: Ruleset,
  report: Reporter,
): void {
  const keys: readonly string[] = requestKeys
  const taken = new Set<string>([...inherited, ...textArguments])
  const plain = new Set(facts.flatMap(({ path }) => (path.includes('.') ? [] : path)))
  const listPaths = (lists ?? []).map(({ path }) => path)
  const grouped = facts.map(({ path, label }) => {
    const [group, own] = splitPath(path)
    return { path, label, ...(own !== undefined && { group }) }
  })
  unique('path', grouped, '/facts', report)
  // Texts have arguments of letters and digits; columns of tables and databases do not tell capitals apart.
  const folded = facts.map(({ path }) => argumentName(path).toLowerCase())
  facts.forEach((fact, i) => {
    const pointer = `/facts/${i}`
    const [first, second] = splitPath(fact.path)
    if (taken.has(first) || keys.includes(first.toLowerCase()) || inherited.includes(second ?? ''))
      report(`${pointer}/path`, 'reserveret-navn')
    const like = facts[folded.indexOf(folded[i] ?? '')]?.path
    if (like !== undefined && like !== fact.path)
      report(`${pointer}/path`, 'dobbelt-navn', { slags: 'lig', andet: like })
    if ((second !== undefined && plain.has(first)) || listPaths.includes(first)) {
      report(`${pointer}/path`, 'dobbelt-navn')
    }
    if (fact.actionable && isAboutPerson(subject))
      report(`${pointer}/actionable`, 'fakta-om-person')
    if (fact.type === 'choice') {
      known(fact.choices, Object.keys(choices ?? {}), `${pointer}/choices`, report)
    } else if (isNumeric(fact) && fact.minimum > fact.maximum) {
      report(`${pointer}/minimum`, 'forkert-graense')
    }
  })
  for (const [name, values] of Object.entries(choices ?? {})) {
    unique('value', values, `/choices/${name}`, report)
  }
  const prefixes = facts.flatMap(({ path }) => (path.includes('.') ? splitPath(path)[0] : []))
  groups?.forEach(({ id }, i) => known(id, [...new Set(prefixes)], `/groups/${i}/id`, report))
  unique('id', groups, '/groups', report)
}

export function checkLists({ lists, facts }: Ruleset, report: Reporter): void {
  const numeric = facts.filter(isNumeric).map(({ path }) => path)
  unique('path', lists, '/lists', report)
  lists?.forEach(({ path, columns, derives, maxItems }, i) => {
    const names = columns.map((column) => column.path)
    if ((requestKeys as readonly string[]).includes(path))
      report(`/lists/${i}/path`, 'reserveret-navn')
    unique('path', columns, `/lists/${i}/columns`, report)
    columns.forEach(({ minimum, maximum }, c) => {
      if (minimum > maximum) report(`/lists/${i}/columns/${c}/minimum`, 'forkert-graense')
    })
    unique('fact', derives, `/lists/${i}/derives`, report)
    derives.forEach(({ fact, sum, where }, d) => {
      const pointer = `/lists/${i}/derives/${d}`
      known(fact, numeric, `${pointer}/fact`, report)
      if (sum !== undefined) known(sum, names, `${pointer}/sum`, report)
      const target = facts.find((each) => each.path === fact)
      const summed = sum === undefined ? one : columns.find((each) => each.path === sum)
      // A column's step is for the form: whatever it is, a request may have decimals there.
      if (sum !== undefined && target?.type === 'integer')
        report(`${pointer}/fact`, 'forkert-graense', { slags: 'sum', fakta: fact })
      if (target && isNumeric(target) && summed)
        checkTotal(maxItems, summed, target, pointer, report)
      if (!where) return
      known(where.column, names, `${pointer}/where/column`, report)
      const column = columns.find((each) => each.path === where.column)
      if (column && typeof where.atLeast === 'number')
        number({ ...column, type: 'number' })(where.atLeast, `${pointer}/where/atLeast`, report)
    })
  })
}

/** What each row adds to a number of rows. */
const one = { minimum: 0, maximum: 1 }

interface Bounds {
  readonly minimum: number
  readonly maximum: number
}

/** A list may not give what its fact cannot be: the same number, given by itself, is refused. */
function checkTotal(
  maxItems: number,
  added: Bounds,
  { path, minimum, maximum }: Bounds & { readonly path: string },
  pointer: string,
  report: Reporter,
): void {
  // An empty list gives 0, and so does one in which no row counts.
  const mindst = decimal(maxItems * Math.min(0, added.minimum))
  const hoejst = decimal(maxItems * Math.max(0, added.maximum))
  if (mindst >= minimum && hoejst <= maximum) return
  const bounds = { mindst, hoejst, minimum, maksimum: maximum }
  report(`${pointer}/fact`, 'forkert-graense', { slags: 'liste', fakta: path, ...bounds })
}
