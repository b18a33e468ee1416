/** The diagram is read back as a person reads it, and compared with the rules. */
import tap from 'tap'
import {
  grafOf,
  grafWording,
  markedGrafOf,
  toMermaid,
  type Box,
  type Graf,
} from '../../src/graf/index.js'
import { conclusionTone, toneOf } from '../../src/graf/tone.js'
import {
  compileRuleset,
  InputError,
  rulesets,
  type Condition,
  type Ruleset,
} from '../../src/index.js'
import { wordingLines } from '../../src/regler/index.js'
import { screenerOf } from '../../src/screener/screener.js'
import { languages } from '../../src/support/language.js'
import { boolean, documentOf, everyChoice, integer } from '../support/documents.js'
import { below, domainOf, oneOf, randomRuleset } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { wordingReader } from '../support/wording-reader.js'

tap.comment(`FC_SEED=${seed}`)

const signs = { '✓': true, '✗': false, '?': null } as const

/** What a box asks, by its words and by the boxes that its lines lead to; written from the words alone. */
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

/** The truth of these conditions: the bare verdict of a document that has them as its only criteria. */
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

tap.test('every box, read back, has the result that its sign shows, under every reading', (t) => {
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
    // The conclusion is the only box with its sign, if any.
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
    const other = screener.variant({ mindsteBorgere: 2 })
    t.same(grafOf({ ruleset: other.ruleset }), grafOf(other), 'of what stands for a screener')
    t.end()
  },
)

tap.test(
  'Mermaid: one line per box and arrow, the same every time, document texts escaped',
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

tap.test('in words: every box, with what it depends on below it', (t) => {
  const graf = markedGrafOf(compileRuleset(rulesets[1]), { gravid: true })
  const lines = wordingLines(grafWording(graf))
  t.equal(lines[0], 'Diagram over resultatet: Målgruppen for den centrale udmelding:')
  t.ok(lines.includes('    - Gravid: ja – Passer'))
  for (const { text } of graf.boxes)
    t.ok(
      lines.some((line) => line.includes(text)),
      text,
    )
  t.end()
})

tap.test(
  'a document too large for a picture: conclusions, criteria and how much is left out',
  (t) => {
    const facts = Array.from({ length: 200 }, (_, i) => boolean(`f${i}`))
    const pairs = facts.flatMap(({ path }, i) => [
      { any: [yes(path), { not: yes(facts[(i + 1) % 200]!.path) }] },
      yes(path),
    ])
    // Names that are used at every level are not walked once for each path to them.
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
    const english = grafOf(compileRuleset(document), { sprog: 'en' }).boxes[1]!.text
    t.match(english, /^\d+ conditions, too many to be drawn$/)
    t.ok(wordingLines(grafWording(graf)).length < 10)
    t.end()
  },
)

function yes(path: string): Condition {
  return { fact: path, operator: 'equal', value: true }
}

/** Two criteria, the second of which depends on the first. */
const small = documentOf({
  facts: [boolean('a'), boolean('b'), boolean('c')],
  conditions: {
    begge: { all: [yes('a'), yes('b')] },
    enten: { any: [{ condition: 'begge' }, { not: yes('c') }] },
  },
  outcomes: [{ condition: 'enten' }],
})

/** Mermaid with its nodes numbered in order. */
function numbered(text: string): string {
  const names = new Map<string, string>()
  return text.replace(/\bn\d+\b/g, (name) => {
    if (!names.has(name)) names.set(name, `n${String(names.size + 1)}`)
    return names.get(name)!
  })
}

tap.test('a small diagram as Mermaid, line by line', (t) => {
  const screener = compileRuleset(small)
  t.equal(
    numbered(toMermaid(grafOf(screener))),
    `flowchart LR
  accTitle: Diagram over reglerne: afprøvning.
  k0(["udfald-0"])
  n1["Inklusionskriterium 2: kriterium.<br/>Mindst ét af dette skal gælde"]
  n2["Kriterium 1: kriterium.<br/>Alt dette skal gælde"]
  n3("A.: ja")
  n4("B.: ja")
  n5("C.: nej")
  k1(["ellers<br/>Ellers"])
  n2 --- n3
  n2 --- n4
  n1 --- n2
  n1 --- n5
  k0 --- n1
  k0 -. ellers .-> k1
`,
  )
  t.equal(
    numbered(toMermaid(markedGrafOf(screener, { a: true, b: false }, { sprog: 'en' }))),
    `flowchart LR
  accTitle: Diagram of the result: afprøvning.
  k0(["udfald-0<br/>? Not settled yet"])
  n1["Inclusion criterion 2: kriterium.<br/>At least one of these must hold<br/>? Not settled"]
  n2["Criterion 1: kriterium.<br/>All of this must hold<br/>✗ Not met"]
  n3("A.: yes<br/>✓ True")
  n4("B.: yes<br/>✗ Not true")
  n5("C.: no<br/>? Not settled")
  k1(["ellers<br/>Otherwise<br/>? Not settled yet"])
  n2 --- n3
  n2 --- n4
  n1 --- n2
  n1 --- n5
  k0 --- n1
  k0 -. otherwise .-> k1
  classDef yes stroke:#2a6600,stroke-width:3px
  classDef no stroke:#b30000,stroke-width:3px
  classDef open stroke:#8a6a00,stroke-width:3px,stroke-dasharray:6 4
  classDef neutral stroke:#0059b3
  class k0 open
  class n1 open
  class n2 no
  class n3 neutral
  class n4 neutral
  class n5 open
  class k1 open
`,
  )
  t.end()
})

tap.test('signs, words and tones of the boxes, in both languages', (t) => {
  const marks = (document: Ruleset, input: object, sprog: 'da' | 'en') =>
    markedGrafOf(compileRuleset(document), input, { sprog }).boxes.map(({ mark }) =>
      [mark!.symbol, mark!.word, mark!.tone].join(' '),
    )
  t.strictSame(marks(small, { a: true, b: true }, 'da'), [
    '✓ Konklusionen yes',
    '✓ Opfyldt yes',
    '✓ Opfyldt yes',
    '✓ Passer neutral',
    '✓ Passer neutral',
    '? Uafklaret open',
    '✗ Ikke konklusionen neutral',
  ])
  t.strictSame(marks(small, { b: false, c: true }, 'da'), [
    '✗ Ikke konklusionen neutral',
    '✗ Ikke opfyldt no',
    '✗ Ikke opfyldt no',
    '? Uafklaret open',
    '✗ Passer ikke neutral',
    // A negated comparison is shown as one statement.
    '✗ Passer ikke neutral',
    '✓ Konklusionen no',
  ])
  t.strictSame(marks(small, {}, 'da')[0], '? Ikke afgjort endnu open')
  t.strictSame(marks(small, { a: true, b: true }, 'en').slice(0, 2), [
    '✓ The conclusion yes',
    '✓ Met yes',
  ])
  t.equal(marks(small, { a: true, b: true }, 'en').at(-1), '✗ Not the conclusion neutral')

  const roles = ['eksklusion', 'forhold'] as const
  const others = {
    ...small,
    criteria: small.criteria.map((each, i) => ({ ...each, role: roles[i]! })),
    outcomes: [yes('a'), yes('b')].map((when, i) => ({ ...small.outcomes[0]!, id: `u${i}`, when })),
  }
  const byHead = (input: object, sprog: 'da' | 'en') => {
    const { boxes } = markedGrafOf(compileRuleset(others), input, { sprog })
    return [...roles.keys(), 'u0', 'u1', 'ellers'].map((part) => {
      const head = typeof part === 'number' ? ` ${String(part + 1)}: ` : part
      const { mark } = boxes.find(({ heads }) => heads.some((each) => each.includes(head)))!
      return [mark!.symbol, mark!.word, mark!.tone].join(' ')
    })
  }
  t.strictSame(byHead({ a: true, b: true, c: true }, 'da'), [
    '✓ Gælder no',
    '✓ Ja neutral',
    '✓ Konklusionen neutral',
    '✗ Ikke konklusionen neutral',
    '✗ Ikke konklusionen neutral',
  ])
  t.strictSame(byHead({ a: false, b: false, c: true }, 'en'), [
    '✗ Does not apply yes',
    '✗ No neutral',
    '✗ Not the conclusion neutral',
    '✗ Not the conclusion neutral',
    '✓ The conclusion neutral',
  ])
  t.strictSame(byHead({ a: false }, 'en'), [
    '✗ Does not apply yes',
    '? Not settled open',
    // The first outcome is ruled out; either of the others may still be reached.
    '✗ Not the conclusion neutral',
    '? Not settled yet open',
    '? Not settled yet open',
  ])
  t.strictSame(
    [
      { rolle: 'forhold', udfald: 'uafklaret' },
      { rolle: 'krav', udfald: 'opfyldt' },
      { rolle: 'inklusion', udfald: 'ikke-opfyldt' },
      { rolle: 'eksklusion', udfald: 'ikke-opfyldt' },
    ].flatMap((each) =>
      ['tilbud', 'sag'].map((subject) => toneOf({ subject }, each as Parameters<typeof toneOf>[1])),
    ),
    ['open', 'open', 'yes', 'neutral', 'no', 'neutral', 'yes', 'neutral'],
    'what is said of a person is neither good nor bad',
  )
  t.strictSame(
    ['uafklaret', 'udfald-0', 'ellers'].map((id) => conclusionTone(small, id)),
    ['open', 'yes', 'no'],
  )
  t.equal(conclusionTone({ ...small, subject: 'sag' }, 'ellers'), 'neutral')
  t.equal(conclusionTone(others, 'u0'), 'neutral')
  t.end()
})

tap.test('a small diagram in words: repeated parts are written once', (t) => {
  const twice = { ...small, outcomes: [{ condition: 'begge' }, { condition: 'enten' }] }
  const document = {
    ...small,
    outcomes: twice.outcomes.map((when, i) => ({ ...small.outcomes[0]!, id: `u${i}`, when })),
  }
  const lines = (sprog: 'da' | 'en') =>
    wordingLines(grafWording(grafOf(compileRuleset(document), { sprog })))
  t.strictSame(lines('da'), [
    'Diagram over reglerne: afprøvning.:',
    '- u0:',
    '  - Kriterium 1: kriterium.. Alt dette skal gælde:',
    '    - A.: ja',
    '    - B.: ja',
    '- u1:',
    '  - Inklusionskriterium 2: kriterium.. Mindst ét af dette skal gælde:',
    '    - Kriterium 1: kriterium.. Alt dette skal gælde (se ovenfor)',
    '    - C.: nej',
    '- ellers. Ellers',
  ])
  t.equal(lines('en')[7], '    - Criterion 1: kriterium.. All of this must hold (see above)')
  t.equal(lines('en').at(-1), '- ellers. Otherwise')
  t.end()
})

tap.test('what negations reverse, in both languages', (t) => {
  const texts = (condition: Condition, sprog: 'da' | 'en') => {
    const document = documentOf({
      facts: ['a', 'b', 'c', 'd'].map(boolean),
      conditions: { k: yes('d') },
      outcomes: [condition],
    })
    return grafOf(compileRuleset(document), { sprog }).boxes.map(({ text }) => text)
  }
  const two = [yes('a'), yes('b')]
  const told: readonly (readonly [Condition, string, string])[] = [
    [{ not: { all: two } }, 'Ikke alt dette må gælde', 'Not all of this may hold'],
    [{ not: { any: two } }, 'Intet af dette må gælde', 'None of this may hold'],
    [{ not: { condition: 'k' } }, 'Dette må ikke gælde', 'This must not hold'],
    [{ any: [{ all: two }] }, 'Alt dette skal gælde', 'All of this must hold'],
    [{ not: yes('a') }, 'A.: nej', 'A.: no'],
  ]
  for (const [condition, da, en] of told) {
    t.equal(texts(condition, 'da')[0], da)
    t.equal(texts(condition, 'en')[0], en)
  }
  t.end()
})

tap.test(
  'a diagram is complete as long as it has no more boxes than a person can read',
  async (t) => {
    const boxesOf = (leaves: number) => {
      const facts = [integer('f', 0, leaves)]
      const any = Array.from({ length: leaves }, (_, value): Condition => ({
        fact: 'f',
        operator: 'equal',
        value,
      }))
      return grafOf(compileRuleset(documentOf({ facts, conditions: { k: { any } } }))).boxes.length
    }
    // The junction and the two conclusions, besides the comparisons.
    t.equal(boxesOf(247), 250)
    t.equal(boxesOf(248), 3, 'one more, and what is below a criterion is only counted')
  },
)
