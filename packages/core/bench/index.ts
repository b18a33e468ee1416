/**
 * `pnpm bench`: every rival in one run on the same 256 inputs, told as ratios. Not a test: timings say
 * nothing on a busy machine, ratios within one run say something. Inputs of one shape, as the rows of a table are,
 * come to another process (`tsx bench/index.ts tabel`), as V8 remembers the shapes that it has seen.
 */
import {
  compileRuleset,
  rulesets,
  screenTilbud,
  type Ruleset,
  type TilbudInput,
} from '@screeningsmodel/core'
import { kapacitet } from '@screeningsmodel/core/kapacitet'
import { createEngine } from '@screeningsmodel/core/json-rules-engine'
import { do_not_optimize, measure } from 'mitata'
import { jsonLogicVerdict, handWrittenVerdict } from './rivals.js'
import { ofOneShape, withHoles } from './inputs.js'

const isTable = process.argv.includes('tabel')
const inputs = isTable ? ofOneShape : withHoles
const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
const shipped = compileRuleset(tilbud)
// Another title makes it another document: the closures run, and not the code emitted at build time.
const atRunTime = compileRuleset({ ...tilbud, title: { da: 'Et andet', en: 'Another' } })
const engine = createEngine(tilbud)

interface Rival {
  readonly name: string
  readonly run: (input: TilbudInput) => unknown
}

const rivals: readonly Rival[] = [
  { name: 'json-rules-engine, run', run: (input) => engine.run({ ...input }) },
  { name: 'whole answer, screenTilbud', run: (input) => screenTilbud(input) },
  { name: 'whole answer in English', run: (input) => screenTilbud(input, { sprog: 'en' }) },
  { name: 'verdict, document compiled at run time', run: (input) => atRunTime.verdict(input) },
  { name: 'json-logic-engine, compiled', run: jsonLogicVerdict },
  { name: 'hand-written function', run: handWrittenVerdict },
  { name: 'verdict, shipped ruleset', run: (input) => shipped.verdict(input) },
]

/** Rounds in which each rival has its turn, so that the machine's moods fall on all of them. */
const rounds = 9
const measured = new Map(rivals.map(({ name }) => [name, [] as number[]]))
for (let round = 0; round < rounds; round++) {
  for (const { name, run } of rivals) measured.get(name)?.push(await nanosecondsPerInput(run))
}
const times = new Map([...measured].map(([name, each]) => [name, median(each)]))

const time = (name: string) => times.get(name) ?? Number.NaN
const baseline = time('json-rules-engine, run')
console.log(
  `\n${isTable ? 'rows of a table' : 'inputs with holes'}: nanoseconds per input (${inputs.length}), and times json-rules-engine's run:`,
)
for (const [name, each] of times) {
  console.log(
    `${name.padEnd(42)}${each.toFixed(0).padStart(10)}${(baseline / each).toFixed(1).padStart(10)}`,
  )
}

const claims: readonly (readonly [string, number, number])[] = [
  ['verdict, shipped ÷ json-rules-engine', baseline / time('verdict, shipped ruleset'), 500],
  [
    'verdict, shipped ÷ json-logic-engine',
    time('json-logic-engine, compiled') / time('verdict, shipped ruleset'),
    1.5,
  ],
  [
    'verdict, shipped ÷ hand-written',
    time('hand-written function') / time('verdict, shipped ruleset'),
    1,
  ],
  [
    'verdict, run time ÷ json-rules-engine',
    baseline / time('verdict, document compiled at run time'),
    80,
  ],
  ['whole answer ÷ json-rules-engine', baseline / time('whole answer, screenTilbud'), 1],
]
console.log('\ntimes as fast                                  reached    wanted')
for (const [name, reached, wanted] of claims) {
  console.log(
    `${name.padEnd(42)}${reached.toFixed(2).padStart(12)}${wanted.toString().padStart(10)}`,
  )
}

if (!isTable) {
  const start = performance.now()
  kapacitet({ kvinder: 10_000, tilbud: 500 })
  const seconds = (performance.now() - start) / 1000
  console.log(
    `\nkapacitet of 10,000 women and 500 tilbud: ${seconds.toFixed(2)} s (wanted: under 1)`,
  )
}

async function nanosecondsPerInput(run: Rival['run']): Promise<number> {
  const isAsync = run(inputs[0] as TilbudInput) instanceof Promise
  const all = isAsync
    ? async () => {
        for (const input of inputs) await run(input)
      }
    : () => {
        for (const input of inputs) do_not_optimize(run(input))
      }
  const { p25 } = await measure(all, { min_cpu_time: 2e8 })
  return p25 / inputs.length
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
