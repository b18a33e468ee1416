/** Means of several years that are not known and are compared with each other: by brute force over a fine grid. */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, type Ruleset } from '../../src/index.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { documentOf, integer, number, text, source } from '../support/documents.js'
import { below, chance, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

type Year = Readonly<Record<string, number | undefined>>

const paths = ['n', 'm', 'd'] as const
type Path = (typeof paths)[number]
const facts = [integer('n', 0, 3), integer('m', 0, 3), number('d', 0, 3, 0.25)]
/** Fine enough that two means of d can lie between any two of n and m. */
const grid = {
  n: [0, 1, 2, 3],
  m: [0, 1, 2, 3],
  d: Array.from({ length: 25 }, (_, i) => i / 8),
}

/** What each comparison says of two numbers; by hand, from the format's table of operators. */
const operators: Record<string, (left: number, right: number) => boolean> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  lessThan: (left, right) => left < right,
  lessThanInclusive: (left, right) => left <= right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
  majorityOf: (left, right) => 2 * left > right,
}

interface Leaf {
  readonly fact: string
  readonly operator: string
  readonly value: number | { readonly fact: string }
}

function leaf(draw: Draw): Leaf {
  const fact = oneOf(draw, paths)
  const others = paths.filter((path) => path !== fact)
  const value = chance(draw, 2) ? { fact: oneOf(draw, others) } : below(draw, 4)
  return { fact, operator: oneOf(draw, Object.keys(operators)), value }
}

function yearly(conditions: Record<string, Condition>, mean: readonly Path[]): Ruleset {
  const options = [
    { id: 'hvert-aar', label: text('hvert år') },
    { id: 'gennemsnit', label: text('gennemsnit'), mean: [...mean] },
  ]
  const texts = ['uafklaret', 'udfald-0', 'ellers'].map((id) => [id, text(id)] as const)
  return {
    ...documentOf({ facts, conditions }),
    periods: {
      reading: { id: 'aarligt', phrase: text('årligt'), source, options },
      texts: Object.fromEntries(texts),
    },
  }
}

function konklusion(
  leaves: readonly Leaf[],
  years: readonly Year[],
  mean: readonly Path[] = paths,
) {
  const regel: Condition = { all: leaves as Condition[] }
  const perioder = years.map((year, i) => ({ ...year, aar: 2018 + i }))
  const input = { laesninger: { aarligt: 'gennemsnit' }, perioder }
  return compileRuleset(yearly({ regel }, mean)).screenPerioder(input).samlet.konklusion
}

/** All that each mean can be on the grid. */
function meansOf(years: readonly Year[], path: Path): readonly number[] {
  const sums = years.reduce<readonly number[]>(
    (all, year) => {
      const own = year[path] === undefined ? grid[path] : [year[path]]
      return [...new Set(all.flatMap((sum) => own.map((value) => sum + value)))]
    },
    [0],
  )
  return sums.map((sum) => sum / years.length)
}

/** The conclusions that there are, whatever is not known. */
function possible(leaves: readonly Leaf[], years: readonly Year[]): Set<string> {
  const [ns, ms, ds] = paths.map((path) => meansOf(years, path))
  const seen = new Set<string>()
  for (const n of ns!) {
    for (const m of ms!) {
      for (const d of ds!) {
        const means = { n, m, d }
        const met = leaves.every(({ fact, operator, value }) => {
          const right = typeof value === 'number' ? value : means[value.fact as 'n' | 'm' | 'd']
          return operators[operator]!(means[fact as 'n' | 'm' | 'd'], right)
        })
        seen.add(met ? 'udfald-0' : 'ellers')
      }
    }
  }
  return seen
}

t.test('a conclusion is settled exactly if all means there can be give it', (t) => {
  const seen = { settled: 0, open: 0 }
  holds(200, (draw) => {
    const leaves = Array.from({ length: 1 + below(draw, 4) }, () => leaf(draw))
    // The means of two or four years are exact in binary.
    const years = Array.from({ length: oneOf(draw, [2, 2, 4]) }, () =>
      Object.fromEntries(
        paths.flatMap((path) => (chance(draw, 2) ? [] : [[path, oneOf(draw, grid[path])]])),
      ),
    )
    const all = possible(leaves, years)
    const [only] = all.size === 1 ? all : ['uafklaret']
    seen[all.size === 1 ? 'settled' : 'open'] += 1
    assert.equal(konklusion(leaves, years), only, JSON.stringify({ leaves, years }))
  })
  t.ok(seen.settled > times(200) / 10 && seen.open > times(200) / 10, JSON.stringify(seen))
  t.end()
})

t.test('a mean of whole numbers can be what a mean of decimals is, and less and more', (t) => {
  const leaves: Leaf[] = [
    { fact: 'n', operator: 'greaterThanInclusive', value: 1 },
    { fact: 'n', operator: 'equal', value: { fact: 'd' } },
  ]
  // n is 1 to 1.5 where it is 1 or more, and d is 0.625 to 2.125.
  t.equal(konklusion(leaves, [{ n: 0, d: 1.25 }, {}]), 'uafklaret')
  // d is 0.5 at most.
  t.equal(konklusion(leaves, [{ n: 0, d: 0.5 }, { d: 0.5 }]), 'ellers')
  // Of thirds, 1.333333333 is the only one between 1 and 1.5.
  const third: Leaf[] = [
    { fact: 'n', operator: 'greaterThan', value: 1 },
    { fact: 'n', operator: 'lessThan', value: { fact: 'd' } },
  ]
  t.equal(konklusion(third, [{ n: 1, d: 1.5 }, { n: 1, d: 1.5 }, { d: 1.5 }]), 'uafklaret')
  t.equal(konklusion(third, [{ n: 1, d: 1.25 }, { n: 1, d: 1.25 }, { d: 1.25 }]), 'ellers')
  // Of fourths, n can be 1.5 and m 1.25; of halves, there is only 1.5 between 1 and 2.
  const between: Leaf[] = [
    { fact: 'n', operator: 'lessThan', value: 2 },
    { fact: 'n', operator: 'greaterThan', value: { fact: 'm' } },
    { fact: 'm', operator: 'greaterThan', value: 1 },
  ]
  t.equal(konklusion(between, [{ n: 1, m: 1 }, { n: 1, m: 1 }, {}, {}]), 'uafklaret')
  t.equal(konklusion(between, [{ n: 1, m: 1 }, {}]), 'ellers')
  t.end()
})

/** Whether some way of filling in what is not known gives each conclusion, where only one fact is a mean. */
function filledIn(leaves: readonly Leaf[], years: readonly Year[], mean: Path): Set<string> {
  const own = (year: Year, path: Path) =>
    path === mean
      ? [undefined]
      : year[path] === undefined
        ? // A mean of two whole numbers can be a half, and of two decimals a sixteenth, which a fact can be too.
          path === 'd'
          ? Array.from({ length: 49 }, (_, i) => i / 16)
          : grid[path]
        : [year[path]]
  const seen = new Set<string>()
  for (const value of meansOf(years, mean)) {
    /** Whether each year can meet the rule, and whether it can fail. */
    const can = years.map((year) => {
      const met = new Set<boolean>()
      for (const n of own(year, 'n')) {
        for (const m of own(year, 'm')) {
          for (const d of own(year, 'd')) {
            const facts = { n, m, d, [mean]: value } as Record<Path, number>
            met.add(
              leaves.every(({ fact, operator, value: right }) =>
                operators[operator]!(
                  facts[fact as Path],
                  typeof right === 'number' ? right : facts[right.fact as Path],
                ),
              ),
            )
          }
        }
      }
      return met
    })
    if (can.every((met) => met.has(true))) seen.add('udfald-0')
    if (can.some((met) => met.has(false))) seen.add('ellers')
  }
  return seen
}

t.test(
  'a mean compared with a fact of each year: what is settled survives every filling in',
  (t) => {
    const seen = { settled: 0, open: 0 }
    holds(200, (draw) => {
      const mean = oneOf(draw, paths)
      const leaves = Array.from({ length: 1 + below(draw, 3) }, () => leaf(draw))
      const years = Array.from({ length: 2 }, () =>
        Object.fromEntries(
          paths.flatMap((path) => (chance(draw, 2) ? [] : [[path, oneOf(draw, grid[path])]])),
        ),
      )
      const all = filledIn(leaves, years, mean)
      const found = konklusion(leaves, years, [mean])
      seen[all.size === 1 ? 'settled' : 'open'] += 1
      const told = JSON.stringify({ leaves, years, mean, all: [...all] })
      if (all.size > 1) assert.equal(found, 'uafklaret', told)
      else assert.ok(found === 'uafklaret' || all.has(found), told)
    })
    t.ok(seen.settled > times(200) / 10 && seen.open > times(200) / 10, JSON.stringify(seen))
    t.end()
  },
)

t.test('a mean can be what a fact of one year is that is not known', (t) => {
  const alike: Leaf[] = [{ fact: 'd', operator: 'equal', value: { fact: 'n' } }]
  // The mean of d is 0.5 to 2: it can be 1 or 2, and n can be the same.
  t.equal(konklusion(alike, [{ d: 1, n: 1 }, {}], ['d']), 'uafklaret')
  // 1.125 to 2.625: it can be 2.
  t.equal(konklusion(alike, [{ d: 2.25 }, {}], ['d']), 'uafklaret')
  // The first year is in the way, as d cannot be 3 in the mean.
  t.equal(konklusion(alike, [{ d: 1, n: 3 }, {}], ['d']), 'ellers')
  // The mean of d is 1.125 to 1.875 over four years, and n is whole.
  const three = [{ d: 1.5 }, { d: 1.5 }, { d: 1.5 }, {}]
  t.equal(konklusion(alike, three, ['d']), 'ellers')
  t.end()
})
