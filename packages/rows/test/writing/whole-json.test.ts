/** Whole answers as text, compared with `JSON.stringify`: any answer, with any text. */
import { isShared, registryOf, rulesets, type Screening } from '@screeningsmodel/core'
import { generateTilbud } from '@screeningsmodel/fixtures'
import fc from 'fast-check'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { answerJson } from '../../src/writing/answer-json.js'
import { rowScreener, type RowAnswer } from '../../src/screening/screen.js'

/** Few words, so that they are repeated, and texts of all letters: quotes, line ends, surrogate pairs and halves. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'borgere',
    'Årsværk',
    '»æ« – ”ø”',
    'a "b" \\c',
    '\n\u2028',
    '😀',
    '\ud800',
    '\udfff\u0000',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)
const texts = fc.array(text, { maxLength: 3 })
const value = fc.oneof(text, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const facts = fc.dictionary(text, value, { maxKeys: 4 })
const source = fc.record(
  { dokument: text, afsnit: text, punkt: text, adresse: text },
  { requiredKeys: ['dokument'] },
)
const change = fc.record({ valg: fc.nat(), fakta: text, fra: value, til: value, tekst: text })
const changes = fc.array(change, { maxLength: 3 })
const udfald = fc.constantFrom('opfyldt', 'ikke-opfyldt', 'uafklaret')
const criterion = fc.record({
  id: fc.constantFrom('a', 'b', 'toString'),
  nummer: fc.nat(3),
  rolle: fc.constantFrom('krav', 'eksklusion'),
  titel: text,
  udfald,
  begrundelse: text,
  fakta: facts,
  mangler: texts,
  aendringer: changes,
  kilde: source,
  kilder: fc.array(source, { maxLength: 2 }),
})
const other = fc.record({ id: text, konklusion: text, mangler: texts })
const answer = fc.record(
  {
    reference: text,
    aar: fc.nat(),
    ruleset: fc.record({ id: text, version: text, sha256: text, basedOn: text }),
    konklusion: text,
    konklusionTekst: text,
    parametre: fc.dictionary(text, fc.nat()),
    nyere: fc.record({ version: text }),
    elementer: texts,
    naeste: fc.record({ ruleset: text, fakta: facts }),
    kriterier: fc.array(criterion, { maxLength: 4 }),
    vej: fc.option(fc.record({ til: text, aendringer: changes })),
    bemaerkninger: fc.array(fc.record({ id: text, tekst: text, fakta: texts }), { maxLength: 2 }),
    mangler: texts,
    naesteSpoergsmaal: fc.array(
      fc.record({ fakta: text, spoergsmaal: text, kanAfgoere: fc.boolean() }),
      { maxLength: 3 },
    ),
    faerrestSvar: fc.nat(),
    laesninger: fc.array(
      fc.record({ id: text, valgt: text, andre: fc.array(other, { maxLength: 2 }) }),
      { maxLength: 2 },
    ),
    fortolkningsfoelsom: fc.option(fc.boolean()),
    fingeraftryk: fc.stringMatching(/^[0-9a-f]{64}$/),
  },
  {
    requiredKeys: [
      'ruleset',
      'konklusion',
      'konklusionTekst',
      'kriterier',
      'vej',
      'bemaerkninger',
      'mangler',
      'naesteSpoergsmaal',
      'faerrestSvar',
      'laesninger',
      'fortolkningsfoelsom',
      'fingeraftryk',
    ],
  },
)
const row = fc.record({ svar: answer, egen: fc.dictionary(text, text) }, { requiredKeys: ['svar'] })

const written = (rows: readonly RowAnswer[]) => rows.map((each) => `${answerJson(each)}\n`).join('')
const wanted = (rows: readonly RowAnswer[]) =>
  rows
    .map((each) => {
      const told = 'svar' in each ? each.svar : each.problem
      return `${JSON.stringify({ ...told, ...(each.egen && { egen: each.egen }) })}\n`
    })
    .join('')

t.test('any answers', async () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const answers = rows as unknown as readonly RowAnswer[]
      if (written(answers) !== wanted(answers)) throw new Error(wanted(answers))
    }),
    { seed, numRuns: times(400) },
  )
})

t.test('more words and criteria than are cached', async (t) => {
  const [one] = fc.sample(answer, { seed, numRuns: 1 }) as unknown as readonly [Screening]
  const [kriterium] = fc.sample(criterion, { seed, numRuns: 1 }) as unknown as readonly [
    Screening['kriterier'][number],
  ]
  const answers = Array.from({ length: 1500 }, (_, i) => ({
    svar: {
      ...one,
      konklusion: `k${String(i)}`,
      kriterier: [{ ...kriterium, id: `c${String(i)}` }],
    },
  }))
  t.ok(written(answers) === wanted(answers))
  t.ok(written(answers) === wanted(answers), 'and once more')
})

t.test('answers of one run, which share parts', async (t) => {
  const rows = [...generateTilbud({ antal: 1_100 })]
  const registry = registryOf(rulesets)
  for (const sprog of ['da', 'en'] as const) {
    const screener = rowScreener({ registry, subject: 'tilbud', fuldt: true, sprog })
    const alone = rows.map((row) => ({ svar: registry.screenTilbud(row, { sprog }) }))
    const answers = rows.map((input, i) => screener.answer({ linje: i + 1, input }))
    t.ok(answers.some((each) => 'svar' in each && isShared((each.svar as Screening).kriterier[0]!)))
    t.equal(written(answers), wanted(alone))
    t.equal(written(answers), wanted(alone), 'and once more')
  }
})
