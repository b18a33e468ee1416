/**
 * `pnpm bench:vaekst`: the cost of documents of growing size, by processor time, and how it grows. This is not a
 * test, because a busy machine changes the figures; the question is whether they stay in proportion. Documents above
 * the limits of the format are compiled without validation.
 */
import { parseRuleset, registryOf, type Ruleset } from '@screeningsmodel/core'
import { screenerOf } from '../src/screener/screener.js'
import { documentOf, inputOf, type Size } from './growth-documents.js'

/** The numbers of facts and readings of each row. */
const sizes: Readonly<Record<string, readonly Size[]>> = {
  criteria: [10, 50, 100, 200, 500, 1000].map((criteria) => ({
    criteria,
    facts: Math.max(10, criteria / 2),
    readings: 0,
  })),
  facts: [10, 50, 100, 200, 500].map((facts) => ({ criteria: 50, facts, readings: 0 })),
  readings: [0, 1, 2, 4, 6, 8, 10, 12].map((readings) => ({ criteria: 50, facts: 50, readings })),
}
/** A number of inputs that takes about the same time. */
const inputsFor = ({ criteria }: Size): number =>
  Math.max(2, Math.min(16, Math.round(800 / criteria)))

/** Microseconds of processor time per call: the least of several turns of at least a tenth of a second. */
function microseconds(run: () => unknown, turns = 3): number {
  run()
  let least = Infinity
  for (let turn = 0; turn < turns; turn++) {
    const start = process.cpuUsage()
    let calls = 0
    let used: number
    do {
      run()
      calls += 1
      used = since(start)
    } while (used < 100_000)
    least = Math.min(least, used / calls)
  }
  return least
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return user + system
}

const columns = ['check', 'make ready', 'verdict', 'answer'] as const

function costOf(size: Size): readonly number[] {
  const document = documentOf(size)
  const inputs = inputsFor(size)
  const screener = screenerOf(document)
  const given = Array.from({ length: inputs }, (_, i) => inputOf(document, i + 1))
  const each = (run: (input: Record<string, unknown>) => unknown) => () => {
    for (const input of given) run(input)
  }
  return [
    isWithinBounds(document) ? microseconds(() => parseRuleset(document)) : NaN,
    microseconds(() => screenerOf(document)),
    microseconds(each((input) => screener.verdict(input))) / inputs,
    microseconds(each((input) => screener.screen(input))) / inputs,
  ]
}

function isWithinBounds(document: Ruleset): boolean {
  try {
    parseRuleset(document)
    return true
  } catch {
    return false
  }
}

function table(part: string): void {
  console.log(`\n${part}: µs, and times as much for each of them as in the row before`)
  console.log(`${''.padStart(8)}${columns.map((each) => each.padStart(20)).join('')}`)
  let before: { count: number; cost: readonly number[] } | undefined
  for (const size of sizes[part] ?? []) {
    const count = size[part as keyof Size]
    const cost = costOf(size)
    const told = cost.map((each, i) => {
      const ratio = each / (before?.cost[i] ?? NaN) / (count / (before?.count ?? NaN))
      return `${each.toFixed(1)}${Number.isFinite(ratio) ? ` (${ratio.toFixed(2)})` : ''}`
    })
    console.log(`${String(count).padStart(8)}${told.map((each) => each.padStart(20)).join('')}`)
    before = { count, cost }
  }
}

function registry(): void {
  const size: Size = { criteria: 50, facts: 50, readings: 0 }
  const inputs = inputsFor(size)
  const documents = Array.from({ length: 100 }, (_, i) => documentOf(size, `vaekst-${String(i)}`))
  const start = process.cpuUsage()
  const all = registryOf(documents.map((each) => parseRuleset(each)))
  for (const { id } of documents) all.find(id)
  console.log(`\n100 documents of 50 criteria are loaded in ${(since(start) / 1000).toFixed(0)} ms`)
  const alone = registryOf(documents.slice(0, 1).map((each) => parseRuleset(each)))
  const given = Array.from({ length: inputs }, (_, i) => inputOf(documents[0] as Ruleset, i + 1))
  const [ofOne, ofAll] = [alone, all].map((from) => () => {
    for (const input of given) {
      from.asked('andet', { ...input, ruleset: 'vaekst-0' }).screen(input)
    }
  }) as [() => void, () => void]
  // In turns, after V8 has compiled everything: otherwise the first would run while it still does.
  for (let turn = 0; turn < 10; turn++) for (const run of [ofOne, ofAll]) microseconds(run, 1)
  const rounds = Array.from({ length: 15 }, () => {
    const [one, hundred] = [microseconds(ofOne, 1), microseconds(ofAll, 1)]
    return { hundred: hundred / inputs, ratio: hundred / one }
  })
  console.log(
    `an answer of a hundred takes ${middle(rounds, 'hundred').toFixed(0)} µs, ${middle(rounds, 'ratio').toFixed(2)} times that of one alone`,
  )
}

function middle<K extends string>(rounds: readonly Readonly<Record<K, number>>[], key: K): number {
  const sorted = rounds.map((round) => round[key]).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}

const [only] = process.argv.slice(2)
for (const part of Object.keys(sizes)) if (only === undefined || only === part) table(part)
if (only === undefined || only === 'register') registry()
