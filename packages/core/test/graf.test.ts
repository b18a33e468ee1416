/** The diagram says what the rules say: it is read back as a person reads it, and held against them. */
import tap from 'tap'
import {
  grafOf,
  grafWording,
  markedGrafOf,
  toMermaid,
  type Box,
  type Graf,
} from '../src/graf/index.js'
import { compileRuleset, InputError, rulesets, type Condition, type Ruleset } from '../src/index.js'
import { wordingLines } from '../src/regler/index.js'
import { screenerOf } from '../src/screener/screener.js'
import { languages } from '../src/support/language.js'
import { boolean, documentOf, everyChoice } from './support/documents.js'
import { below, domainOf, oneOf, randomRuleset } from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'
import { wordingReader } from './support/wording-reader.js'

tap.comment(`FC_SEED=${seed}`)

const signs = { '✓': true, '✗': false, '?': null } as const

/** What a box asks, by its words and by what its lines lead to: written from the words alone. */
function conditionOf({ boxes, lines }: Graf, box: Box, ruleset: Ruleset): Condition {
  const children = lines
    .filter(({ from, kind }) => from === box.id && kind === 'hviler-paa')
    .map(({ to }) =>
      conditionOf(
        { boxes, lines } as Graf,
        boxes.find(({ id }) => id === to)!,
        ruleset,
      ),
    )
  switch (box.text) {
    case 'Alt dette skal gælde':
      return { all: children }
    case 'Mindst ét af dette skal gælde':
      return { any: children }
    case 'Ikke alt dette må gælde':
      return { not: { all: children } }
    case 'Intet af dette må gælde':
      return { not: { any: children } }
    case 'Dette må ikke gælde':
      return { not: children[0]! }
    case '':
      return children[0]!
    default:
      return wordingReader(ruleset, 'da')({ kind: 'statement', text: box.text })
  }
}

/** A document whose only criteria are these conditions: what is true of them, by the bare verdict. */
function truthsOf(ruleset: Ruleset, conditions: readonly Condition[], facts: object) {
  const named = Object.fromEntries(conditions.map((condition, i) => [`c${i}`, condition]))
  const document = documentOf({ facts: [...ruleset.facts], conditions: named })
  return screenerOf({ ...document, choices: ruleset.choices ?? {} }).verdict(facts).udfald
}

function nested(paths: readonly (readonly [string, unknown])[]): object {
  const input: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of paths) {
    const [first = '', second] = path.split('.')
    if (second === undefined) Object.assign(input, { [first]: value })
    else input[first] = { ...input[first], [second]: value }
  }
  return input
}

tap.test('every box, read back, came out as its sign says, under every reading', (t) => {
  holds(60, (draw) => {
    const ruleset = randomRuleset(draw, { once: below(draw, 2) === 0 })
    const screener = compileRuleset(ruleset)
    const laesninger = oneOf(draw, everyChoice(ruleset))
    const facts = nested(
      ruleset.facts.flatMap((fact) =>
        below(draw, 3) === 0 ? [] : [[fact.path, oneOf(draw, domainOf(fact))] as const],
      ),
    )
    const graf = markedGrafOf(screener, { ...facts, laesninger })
    const { konklusion, udfald } = screener.verdict(facts, laesninger)
    const told = graf.boxes.filter(({ kind }) => kind !== 'konklusion')
    const conditions = told.map((box) => conditionOf(graf, box, ruleset))
    const marked = told.map(({ mark }) => signs[mark!.symbol])
    if (JSON.stringify(truthsOf(ruleset, conditions, facts)) !== JSON.stringify(marked))
      throw new Error(`boxes: ${toMermaid(graf)}`)
    ruleset.criteria.forEach(({ number }, i) => {
      const box = told.find(({ heads }) => heads.some((head) => head.includes(` ${number}: `)))
      if (signs[box!.mark!.symbol] !== udfald[i]) throw new Error(`criterion ${number}`)
    })
    // The conclusion is the one box with its sign, or there is none.
    const ids = [...ruleset.outcomes, ruleset.otherwise].map(({ id }) => id)
    const reached = graf.boxes.flatMap(({ kind, mark }, i) =>
      kind === 'konklusion' && mark!.symbol === '✓' ? [i] : [],
    )
    const conclusions = graf.boxes.filter(({ kind }) => kind === 'konklusion')
    const expected =
      konklusion === 'uafklaret' ? [] : [graf.boxes.indexOf(conclusions[ids.indexOf(konklusion)]!)]
    if (JSON.stringify(reached) !== JSON.stringify(expected)) throw new Error(konklusion)
  })
  t.end()
})

tap.test('the shipped rules: what the conclusion rests on', (t) => {
  const [tilbud] = rulesets.map((document) => compileRuleset(document))
  const graf = grafOf(tilbud!)
  t.equal(graf.boxes.filter(({ kind }) => kind === 'kriterium').length, 4)
  t.equal(graf.boxes.filter(({ kind }) => kind === 'betingelse').length, 6, 'six competences')
  t.same(
    graf.boxes
      .filter(({ kind }) => kind === 'konklusion')
      .map(({ heads, text }) => [...heads, text]),
    [
      ['Højt specialiseret', 'Alt dette skal gælde'],
      ['Ikke højt specialiseret', 'Ellers'],
    ],
  )
  t.ok(graf.boxes.every(({ mark }) => mark === undefined))
  const asked = markedGrafOf(tilbud!, { borgere: 2 })
  const markOf = (head: string) =>
    asked.boxes.find(({ heads }) => heads.some((each) => each.includes(head)))?.mark
  t.same(markOf('Borgerflow'), { tone: 'no', symbol: '✗', word: 'Ikke opfyldt' })
  t.same(markOf('Årsværk'), { tone: 'open', symbol: '?', word: 'Uafklaret' })
  t.same(markOf('Ikke højt'), { tone: 'no', symbol: '✓', word: 'Konklusionen' })
  t.end()
})

tap.test(
  'it follows the readings and parameters of a request, and refuses as a screening does',
  (t) => {
    const screener = compileRuleset(rulesets[0])
    const marked = markedGrafOf(screener, {
      borgere: 2,
      parametre: { mindsteBorgere: 2 },
      laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' },
    })
    const texts = marked.boxes.map(({ text }) => text)
    t.ok(texts.includes('Antal borgere: mindst 2 borgere om året'))
    t.ok(texts.some((text) => /årsværk.*mere end halvdelen af antal årsværk/i.test(text)))
    const refused = [
      { borgere: '010190-1234' },
      { borgere: -1 },
      { medarbejdere: 1, medarbejdereMedErfaring: 2 },
      { findes: 1 },
    ]
    for (const input of refused) t.throws(() => markedGrafOf(screener, input), InputError)
    t.throws(() => grafOf({ ruleset: screener.ruleset }), TypeError)
    t.end()
  },
)

tap.test(
  'Mermaid: one line for each box and line, the same each time, and no sign of a document’s own',
  (t) => {
    const hostile =
      '"]; click n0 "javascript:alert(1)" %% --> <b onload=x>`end` #quot; &amp;\nsubgraph'
    const document = documentOf({
      facts: [boolean('a'), boolean('b')],
      conditions: { c: { all: [yes('a'), yes('b')] } },
    })
    const named = { ...document.facts[0]!, name: { da: hostile, en: hostile } }
    const text = toMermaid(
      grafOf(compileRuleset({ ...document, facts: [named, document.facts[1]] })),
    )
    for (const line of text.trimEnd().split('\n').slice(2))
      t.match(
        line,
        /^ {2}(?:\w+(?:\(\[|\[|\()"(?:[\p{L}\p{N} .,:;!?()+\-–—»«“”’✓✗]|#\d+;|<br\/>)*"(?:\]\)|\]|\))|k0 -\. ellers \.-> k1|\w+ --- \w+)$/u,
      )
    for (const sprog of languages)
      for (const each of rulesets) {
        const graf = grafOf(compileRuleset(each), { sprog })
        const mermaid = toMermaid(graf)
        t.equal(mermaid, toMermaid(grafOf(compileRuleset(each), { sprog })))
        t.equal(mermaid.trimEnd().split('\n').length, 2 + graf.boxes.length + graf.lines.length)
      }
    t.end()
  },
)

tap.test('in words: every box, and what it rests on below it', (t) => {
  const graf = markedGrafOf(compileRuleset(rulesets[1]), { gravid: true })
  const lines = wordingLines(grafWording(graf))
  t.equal(lines[0], 'Diagram over resultatet: Målgruppen for den centrale udmelding:')
  t.ok(lines.includes('    - Graviditet: ja – Passer'))
  for (const { text } of graf.boxes)
    t.ok(
      lines.some((line) => line.includes(text)),
      text,
    )
  t.end()
})

tap.test(
  'a document too large for a picture: conclusions and criteria, and how much is left out',
  (t) => {
    const facts = Array.from({ length: 200 }, (_, i) => boolean(`f${i}`))
    const pairs = facts.flatMap(({ path }, i) => [
      { any: [yes(path), { not: yes(facts[(i + 1) % 200]!.path) }] },
      yes(path),
    ])
    // What refers to the same names at every level is not walked once for each way to it.
    const doubled = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `d${i}`,
        i === 0
          ? { all: pairs }
          : { any: [{ condition: `d${i - 1}` }, { all: [{ condition: `d${i - 1}` }, yes('f0')] }] },
      ]),
    ) as Record<string, Condition>
    const document = documentOf({ facts, conditions: doubled, criteria: ['d29', 'd0'] })
    const graf = grafOf(compileRuleset(document))
    t.same(
      graf.boxes.map(({ kind }) => kind),
      ['konklusion', 'kriterium', 'kriterium', 'konklusion'],
    )
    t.match(graf.boxes[1]!.text, /^\d+ betingelser, der er for mange til at blive tegnet$/)
    t.ok(wordingLines(grafWording(graf)).length < 10)
    t.end()
  },
)

function yes(path: string): Condition {
  return { fact: path, operator: 'equal', value: true }
}
