/**
 * The vectors agree with the rules in words: whatever an answer calls settled comes out the same however unknown
 * facts turn out, and whatever it calls open can come out in several ways.
 */
import assert from 'node:assert/strict'
import { readVectors, requestOf, type Vector } from '@screeningsmodel/fixtures'
import t from 'tap'
import { rulesets, type Ruleset, type Screening } from '../../src/index.js'
import type { Value } from '../../src/program/operators.js'
import { chance, oneOf } from '../support/random-rulesets.js'
import { completions, domainOf, judges, type Values } from '../support/rule-borders.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** Up to this many unknown facts, all combinations are tried. */
const mostTried = 6

for (const { name, endpoint, vectors } of readVectors()) {
  if (endpoint.endsWith('perioder')) continue
  t.test(name, async (t) => {
    for (const vector of vectors) {
      if ('errors' in vector.expected) continue
      againstWords(vector)
      t.pass(vector.sentence)
    }
  })
}

function againstWords(vector: Vector): void {
  const {
    ruleset: of,
    konklusion,
    kriterier,
    bemaerkninger,
    laesninger,
    parametre = {},
  } = vector.answer as Screening
  const ruleset = rulesets.find(({ id }) => id === of.id)!
  const chosen = Object.fromEntries(laesninger.map(({ id, valgt }) => [id, valgt]))
  const seen = { konklusion: new Set<string>(), kriterier: kriterier.map(() => new Set<boolean>()) }
  for (const values of waysOf(ruleset, requestOf(vector) as Json)) {
    const facts = Object.fromEntries(ruleset.facts.map(({ path }, i) => [path, values[i]!]))
    const judged = judges[ruleset.id]!(facts, chosen, parametre)
    seen.konklusion.add(judged.konklusion)
    judged.udfald.forEach((udfald, i) => seen.kriterier[i]!.add(udfald))
    for (const { id } of bemaerkninger) assert.ok(judged.bemaerkninger.includes(id), id)
  }
  if (konklusion === 'uafklaret') assert.ok(seen.konklusion.size > 1, vector.sentence)
  else assert.deepEqual([...seen.konklusion], [konklusion], vector.sentence)
  kriterier.forEach(({ id, udfald }, i) => {
    const ways = [...seen.kriterier[i]!]
    if (udfald === 'uafklaret') assert.equal(ways.length, 2, `${vector.sentence} ${id}`)
    else assert.deepEqual(ways, [udfald === 'opfyldt'], `${vector.sentence} ${id}`)
  })
}

type Json = Readonly<Record<string, unknown>>

/** Ways in which the facts of a request can turn out: all of them, or many random ones if there are too many. */
function waysOf(ruleset: Ruleset, request: Json): readonly Values[] {
  const { mindsteErfaring } = (request.parametre ?? {}) as Readonly<Record<string, number>>
  const given = {
    ...request,
    ...counted(request.medarbejderliste as Row[] | undefined, mindsteErfaring),
  }
  const values = ruleset.facts.map(({ path }) => {
    const [first = '', second] = path.split('.')
    const group = (given as Json)[first] as Json | undefined
    return ((second === undefined ? group : group?.[second]) ?? undefined) as Value | undefined
  })
  const domains = ruleset.facts.map(({ path }) => domainOf(ruleset, path))
  const unknown = [...values.keys()].filter((slot) => values[slot] === undefined)
  if (unknown.length <= mostTried) return [...completions(values, unknown, domains)]
  const ways: Values[] = []
  holds(2000, (draw) => {
    // One in three is the best possible, another the worst, so the extremes are tried too.
    const end = chance(draw, 3) ? 'first' : chance(draw, 2) ? 'last' : 'any'
    ways.push(
      values.map((value, slot) => {
        const domain = domains[slot]!
        const best = typeof domain[0] === 'number' ? [...domain].reverse() : domain
        if (value !== undefined) return value
        return end === 'first' ? best[0] : end === 'last' ? best.at(-1) : oneOf(draw, domain)
      }),
    )
  })
  return ways
}

interface Row {
  readonly erfaringAar?: number
  readonly aarsvaerk?: number
}

/** A staff list counted by hand; what a gap leaves open is not known. */
function counted(rows: readonly Row[] | undefined, years = 4): Json {
  if (!rows) return {}
  const experienced = rows.filter(({ erfaringAar = 0 }) => erfaringAar >= years)
  const sum = (list: readonly Row[]) =>
    list.reduce((total, { aarsvaerk = 0 }) => total + Math.round(100 * aarsvaerk), 0) / 100
  const known = rows.every(({ erfaringAar }) => erfaringAar !== undefined)
  return {
    medarbejdere: rows.length,
    aarsvaerk: sum(rows),
    ...(known && {
      medarbejdereMedErfaring: experienced.length,
      aarsvaerkMedErfaring: sum(experienced),
    }),
  }
}
