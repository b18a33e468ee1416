/** Parameters: a variant equals the document with other numbers, on every engine, and its answers say so. */
import { runInNewContext } from 'node:vm'
import tap from 'tap'
import type { Words } from '../../src/answer/prepared.js'
import { shippedSource } from '../../src/emit/shipped.js'
import { formatNumber, pluralCase, spellOut } from '../../src/errors/messages.js'
import {
  compileRuleset,
  InputError,
  inputSchema,
  registryOf,
  rulesets,
  RulesetError,
} from '../../src/index.js'
import { runEngine } from '../../src/json-rules-engine.js'
import { toSql } from '../../src/sql.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'
import { sheetOf, wordingLines } from '../../src/regler/index.js'
import { choice, documentOf, integer } from '../support/documents.js'
import { below, oneOf } from '../support/random-rulesets.js'
import { holds, holdsAsync, seed } from '../support/runs.js'

tap.comment(`FC_SEED=${seed}`)
const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
const registry = registryOf(rulesets)

/** The document with the numbers written in place of the parameters: what a variant must equal. */
function rewritten(parametre: Readonly<Record<string, number>>): Ruleset {
  const numbers = { mindsteBorgere: 3, mindsteAarsvaerk: 3, mindsteErfaring: 4, ...parametre }
  const plain = JSON.parse(JSON.stringify(tilbud), (_key, value: unknown) => {
    const name = (value as { parameter?: string } | null)?.parameter
    return name === undefined ? value : numbers[name as keyof typeof numbers]
  }) as Ruleset
  const texts = JSON.stringify(plain).replace(
    /\{(mindste[A-Za-z]+), spellout\}/g,
    (_match, name: keyof typeof numbers) => String(numbers[name]),
  )
  return JSON.parse(texts) as Ruleset
}

const drawnParameters = (draw: Parameters<Parameters<typeof holds>[1]>[0]) => ({
  mindsteBorgere: 1 + below(draw, 6),
  mindsteAarsvaerk: oneOf(draw, [0.5, 1, 2.5, 3, 3.01, 5]),
  mindsteErfaring: oneOf(draw, [1, 3, 4, 4.5, 8]),
})
const drawnFacts = (draw: Parameters<Parameters<typeof holds>[1]>[0]) => {
  const medarbejdere = below(draw, 6)
  return {
    borgere: below(draw, 8),
    aarsvaerk: oneOf(draw, [0, 0.5, 1, 2.49, 2.5, 3, 3.01, 4]),
    medarbejdere,
    medarbejdereMedErfaring: below(draw, medarbejdere + 1),
    kompetencer: Object.fromEntries(
      tilbud.facts
        .filter(({ path }) => path.startsWith('kompetencer.'))
        .map(({ path }) => [path.slice(12), oneOf(draw, ['indgaar', 'indgaar', 'mangler'])]),
    ),
  }
}

tap.test('a variant answers as the document with its numbers written into it', async (t) => {
  holds(150, (draw) => {
    const parametre = drawnParameters(draw)
    const other = compileRuleset(rewritten(parametre))
    const compiled = compileRuleset(tilbud, { parametre })
    const facts = drawnFacts(draw)
    const list = Array.from({ length: below(draw, 5) }, () => ({
      erfaringAar: oneOf(draw, [0, 1, 3, 4, 4.5, 8, 9]),
      aarsvaerk: oneOf(draw, [0.5, 1]),
    }))
    const { borgere, kompetencer } = facts
    for (const input of [facts, { borgere, kompetencer, medarbejderliste: list }]) {
      const expected = other.verdict(input)
      const same = [
        compiled.verdict(input),
        registry.find(tilbud.id)?.variant(parametre).verdict(input),
      ]
      const { konklusion, kriterier } = registry.screenTilbud({ ...input, parametre })
      const compact = registry.find(tilbud.id)?.compact({ ...input, parametre })
      if (
        same.some((verdict) => JSON.stringify(verdict) !== JSON.stringify(expected)) ||
        konklusion !== expected.konklusion ||
        compact?.konklusion !== expected.konklusion ||
        JSON.stringify(kriterier.map(({ udfald }) => udfald)) !==
          JSON.stringify(other.screen(input).kriterier.map(({ udfald }) => udfald))
      )
        throw new Error(JSON.stringify({ parametre, input, expected, same, konklusion }))
    }
  })
  t.pass('150 variants')
})

tap.test('a condition or a list of words may have the name of a language', async (t) => {
  const named = (one: string, other: string, words: string): Ruleset => ({
    ...documentOf({
      facts: [integer('n', 0, 9), { ...choice('c'), choices: words } as Ruleset['facts'][number]],
      conditions: {
        [one]: { fact: 'n', operator: 'greaterThanInclusive', value: { parameter: 'mindst' } },
        [other]: { all: [{ condition: one }, { fact: 'c', operator: 'equal', value: 'a' }] },
      },
      criteria: [one, other],
    }),
    choices: { [words]: ['a', 'b'].map((value) => ({ value, label: { da: value, en: value } })) },
    parametre: [
      {
        id: 'mindst',
        label: { da: 'Mindst', en: 'Least' },
        value: 3,
        minimum: 1,
        maximum: 9,
        unit: { da: 'stk.', en: 'pcs.' },
      },
    ],
  })
  const [plain, other] = [named('nok', 'begge', 'ord'), named('da', 'en', 'da')]
  for (const parametre of [{}, { mindst: 5 }]) {
    for (const input of [{}, { n: 3 }, { n: 5, c: 'a' }, { n: 5, c: 'b' }, { n: 2 }]) {
      t.strictSame(
        compileRuleset(other, { parametre }).verdict(input),
        compileRuleset(plain, { parametre }).verdict(input),
      )
    }
  }
  t.strictSame(compileRuleset(other).verdict({ n: 3, c: 'b' }).udfald, [true, false])
})

tap.test('the stock engine runs the same variant', async (t) => {
  await holdsAsync(60, async (draw) => {
    const parametre = drawnParameters(draw)
    const facts = drawnFacts(draw)
    const ours = compileRuleset(tilbud, { parametre }).verdict(facts)
    const stock = await runEngine(tilbud, facts, { parametre })
    if (JSON.stringify(ours) !== JSON.stringify(stock))
      throw new Error(JSON.stringify({ parametre, facts, ours, stock }))
  })
  t.pass('60 variants')
})

tap.test('a parameter is read to nine decimals, like the facts beside it', async (t) => {
  const parametre = { mindsteAarsvaerk: 2.5 + 4e-16, mindsteErfaring: 4 + 1e-15 }
  const { kriterier, parametre: told } = registry.screenTilbud({ aarsvaerk: 2.5, parametre })
  t.equal(kriterier[1]?.udfald, 'opfyldt')
  t.match(kriterier[1]?.begrundelse, /mindst 2,5\./)
  t.strictSame(told, { mindsteAarsvaerk: 2.5 }, 'what drift alone has changed is unchanged')
  const plain = { mindsteAarsvaerk: 2.5 }
  t.equal(
    compileRuleset(tilbud, { parametre }).screen({}).ruleset.sha256,
    compileRuleset(tilbud, { parametre: plain }).screen({}).ruleset.sha256,
  )
  t.equal(
    toSql(tilbud, { dialect: 'duckdb', table: 't', parametre }),
    toSql(tilbud, { dialect: 'duckdb', table: 't', parametre: plain }),
  )
  t.equal((await runEngine(tilbud, { aarsvaerk: 2.5 }, { parametre })).udfald[1], true)
})

tap.test('an answer names what was changed, also in words, and has its own hash', async (t) => {
  const facts = { borgere: 2, aarsvaerk: 3 }
  const plain = registry.screenTilbud(facts)
  const variant = registry.screenTilbud({
    ...facts,
    parametre: { mindsteBorgere: 2, mindsteAarsvaerk: 3 },
  })
  t.strictSame(variant.parametre, { mindsteBorgere: 2 })
  t.equal(plain.parametre, undefined)
  t.equal(plain.kriterier[0]?.udfald, 'ikke-opfyldt')
  t.equal(variant.kriterier[0]?.udfald, 'opfyldt')
  t.match(variant.kriterier[0]?.begrundelse, 'Der kræves mindst 2.')
  t.not(variant.ruleset.sha256, plain.ruleset.sha256)
  t.not(variant.fingeraftryk, plain.fingeraftryk)
  t.equal(
    registry.screenTilbud({ ...facts, parametre: { mindsteBorgere: 3 } }).fingeraftryk,
    plain.fingeraftryk,
  )
  t.equal(
    registry.screenTilbud({ ...facts, parametre: { mindsteBorgere: null } as never }).fingeraftryk,
    plain.fingeraftryk,
  )
  t.strictSame(registry.find(tilbud.id)?.compact({ parametre: { mindsteErfaring: 5 } }).parametre, {
    mindsteErfaring: 5,
  })
  const years = registry.screenTilbudPerioder({
    parametre: { mindsteBorgere: 2 },
    perioder: [
      { aar: 2018, borgere: 2 },
      { aar: 2019, borgere: 1 },
    ],
  })
  t.strictSame(
    years.perioder.map(({ kriterier }) => kriterier[0]?.udfald),
    ['opfyldt', 'ikke-opfyldt'],
  )

  const { ruleset } = compileRuleset(tilbud, { parametre: { mindsteErfaring: 6 } })
  const label = ruleset.facts.find(({ path }) => path === 'medarbejdereMedErfaring')?.label
  t.strictSame(label, {
    da: 'Medarbejdere med mindst seks års erfaring',
    en: 'Staff with at least six years of experience',
  })
  t.notMatch(JSON.stringify({ ...ruleset, parametre: [] }), /mindste(Borgere|Aarsvaerk|Erfaring)/)
  const { parametre = [] } = tilbud
  const five = {
    ...tilbud,
    parametre: parametre.map((each) => ({ ...each, value: each.value + 2 })),
  }
  t.strictSame(wordingLines(sheetOf(five, 'da').criteria[0]!.asks), [
    'Antal borgere: mindst 5 borgere om året',
  ])
})

tap.test('SQL contains the numbers of the variant', async (t) => {
  const sql = toSql(tilbud, { dialect: 'duckdb', table: 't', parametre: { mindsteBorgere: 7 } })
  t.match(sql, / >= 7 /)
  t.notMatch(toSql(tilbud, { dialect: 'duckdb', table: 't' }), / >= 7 /)
  t.equal(toSql(rewritten({ mindsteBorgere: 7 }), { dialect: 'duckdb', table: 't' }), sql)
})

tap.test('an invalid parameter, or one out of bounds, is refused with its place', async (t) => {
  const errors = (act: () => unknown) => {
    try {
      act()
      return []
    } catch (error) {
      t.ok(error instanceof InputError || error instanceof RulesetError)
      return (error as InputError).errors.map(({ pointer, code }) => [pointer, code])
    }
  }
  const wrong = [
    [{ mindsteBorgerer: 2 }, 'mindsteBorgerer', 'ukendt-felt'],
    [{ mindsteBorgere: 0 }, 'mindsteBorgere', 'under-minimum'],
    [{ mindsteBorgere: 9999 }, 'mindsteBorgere', 'over-maksimum'],
    [{ mindsteBorgere: '2' }, 'mindsteBorgere', 'forkert-type'],
    [{ mindsteBorgere: 101800001 * 10 + 1 }, 'mindsteBorgere', 'over-maksimum'],
  ] as const
  for (const [parametre, at, code] of wrong) {
    const expected = [[`/parametre/${at}`, code]]
    t.strictSame(
      errors(() => registry.screenTilbud({ borgere: 1, parametre })),
      expected,
    )
    t.strictSame(
      errors(() => registry.find(tilbud.id)?.compact({ parametre })),
      expected,
    )
    t.strictSame(
      errors(() => registry.screenTilbudPerioder({ parametre, perioder: [{ aar: 2019 }] })),
      expected,
    )
    t.strictSame(
      errors(() => compileRuleset(tilbud, { parametre: parametre as never })),
      expected,
    )
    t.strictSame(
      errors(() => toSql(tilbud, { dialect: 'spark', table: 't', parametre: parametre as never })),
      expected,
    )
  }
  t.strictSame(
    errors(() => registry.screenCase({ parametre: { x: 1 } })),
    [['/parametre/x', 'ukendt-felt']],
  )
  t.strictSame(
    errors(() => registry.screenTilbud({ parametre: 3 })),
    [['/parametre', 'forkert-type']],
  )
  t.ok(inputSchema(tilbud).properties.parametre)

  /** The document with another value at the place given by these keys. */
  const broken = (place: string, value: unknown) => {
    const copy = JSON.parse(JSON.stringify(tilbud)) as Record<string, unknown>
    const keys = place.split('/')
    const last = keys.pop() ?? ''
    const within = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy)
    ;(within as Record<string, unknown>)[last] = value
    return errors(() => compileRuleset(copy))[0]
  }
  const mistakes: readonly (readonly [string, unknown, string, string])[] = [
    ['conditions/aarsvaerk/value', { parameter: 'x' }, '/parameter', 'ukendt-henvisning'],
    ['conditions/aarsvaerk/operator', 'in', '', 'forkert-type'],
    ['parametre/0/value', 0, '', 'under-minimum'],
    ['parametre/0/value', 5000, '', 'over-maksimum'],
    ['gaelderTil', '2019-11-25', '', 'forkert-form'],
    ['parametre/0/minimum', 5000, '', 'forkert-graense'],
    ['parametre/0/id', 'borgere', '', 'reserveret-navn'],
    ['parametre/1/id', 'mindsteBorgere', '', 'dobbelt-navn'],
    ['parametre/0/source/source', 'x', '', 'ukendt-henvisning'],
    ['lists/0/derives/1/where/atLeast', { parameter: 'x' }, '/parameter', 'ukendt-henvisning'],
    ['facts/0/hvorfor', 3, '', 'forkert-type'],
  ]
  for (const [place, value, below, code] of mistakes) {
    const at = place.replace(/operator$/, 'value')
    t.strictSame(broken(place, value), [`/${at}${below}`, code], place)
  }
})

tap.test('an unknown parameter is refused, with a list of the known ones', async (t) => {
  const { aarsvaerk } = tilbud.conditions
  const conditions = {
    ...tilbud.conditions,
    aarsvaerk: { ...aarsvaerk, value: { parameter: 'findesIkke' } },
  }
  const names = tilbud.parametre?.map(({ id }) => id).join(', ') ?? ''
  t.match(names, 'mindsteBorgere')
  t.throws(() => compileRuleset({ ...tilbud, conditions }), {
    errors: [{ code: 'ukendt-henvisning', detail: new RegExp(`Der findes: ${names}\\.$`) }],
  })
})

tap.test('the text about an impossible combination may contain a parameter', async (t) => {
  const [check] = tilbud.checks ?? []
  const text = { da: 'Mindst {mindsteBorgere, number}.', en: 'At least {mindsteBorgere, number}.' }
  const document = { ...tilbud, checks: [{ ...check!, text }] }
  const impossible = { medarbejdere: 1, medarbejdereMedErfaring: 2 }
  const told = (options: object) =>
    compileRuleset(document, options)
      .check(impossible)
      .map(({ detail }) => detail)
  t.same(told({}), ['Mindst 3.'])
  t.same(told({ parametre: { mindsteBorgere: 5 } }), ['Mindst 5.'])
})

tap.test('a text chooses words by a parameter, as a message does by an argument', async (t) => {
  const cases: readonly (readonly [text: string, told: Record<number, string>])[] = [
    ['{mindsteBorgere, plural, =1 {én} other {flere}}', { 1: 'én', 2: 'flere' }],
    // Danish treats 1,5 like 1, unless 1 is named.
    ['{mindsteBorgere, plural, one {ental} other {flertal}}', { 1: 'ental', 1.5: 'ental' }],
    [
      '{mindsteBorgere,plural,=2{to: #}one{én: #}other{# i alt}} #',
      { 1: 'én: 1 #', 2: 'to: 2 #', 1000: '1.000 i alt #' },
    ],
    ['{ mindsteBorgere , select , 3 {#} other {andet}}.', { 3: '#.', 4: 'andet.' }],
    ['{mindsteBorgere, number} og { mindsteBorgere }', { 1: '1 og 1' }],
    [
      '{mindsteBorgere, plural, =1 {{mindsteErfaring, plural, =4 {# år} other {}}, #} other {{mindsteBorgere, spellout}}} x',
      { 1: '4 år, 1 x', 2: 'To x' },
    ],
    ['Så: {mindsteBorgere, plural, other {{mindsteBorgere, spellout}}}.', { 2: 'Så: to.' }],
    ['Så. {mindsteBorgere, plural, other {{mindsteBorgere, spellout}}}.', { 2: 'Så. To.' }],
  ]
  for (const [da, told] of cases) {
    const [first, ...rest] = tilbud.facts
    const text = { da, en: 'x' }
    const document = { ...tilbud, facts: [{ ...first!, label: text, hvorfor: text }, ...rest] }
    // A message has the same words, whether generated or filled in.
    const message = { ...tilbud, undetermined: { ...tilbud.undetermined, text } }
    for (const [value, words] of Object.entries(told)) {
      const parametre = { mindsteBorgere: Number(value) }
      const [fact] = compileRuleset(document, { parametre }).ruleset.facts
      t.same([fact?.label.da, fact?.hvorfor?.da], [words, words], `${da} ${value}`)
      t.equal(compileRuleset(message, { parametre }).screen({}).konklusionTekst, words)
    }
  }
})

tap.test('generated code chooses by a parameter as well', async (t) => {
  const texts = [
    '{mindsteBorgere, plural, =1 {én} other {flere}}',
    '{mindsteBorgere, plural, one {ental #} =2 {to} other {flertal {mindsteErfaring, spellout}}}',
    '{mindsteBorgere, select, 3 {#} 4 {"} other {andet}} {mindsteErfaring, number}',
    '{mindsteBorgere, spellout} {mindsteBorgere, plural, =1 {} other {{mindsteErfaring, plural, =1 {et} other {#}}}}',
  ]
  for (const da of texts) {
    const [first, ...rest] = tilbud.facts
    const named = { ...tilbud, facts: [{ ...first!, name: { da, en: da } }, ...rest] }
    for (const language of ['da', 'en'] as const) {
      const source = shippedSource(named, 'hash').words(language)
      const words = wordsOf(source)
      for (const mindsteBorgere of [1, 1.5, 2, 3, 4, 12]) {
        for (const mindsteErfaring of [1, 4]) {
          const parametre = { mindsteBorgere, mindsteErfaring }
          const [fact] = compileRuleset(named, { parametre }).ruleset.facts
          t.ok(words(parametre).includes(fact!.name[language]), `${da} ${fact!.name[language]}`)
        }
      }
    }
  }
})

/** The words of a language, from the source generated for them. */
function wordsOf(source: string): Words {
  const [, made = ''] = /export const words: Words = (.*?\n\]) as never/s.exec(source) ?? []
  const context = { formatNumber, pluralCase, spellOut }
  return runInNewContext(`(${made})`, context) as Words
}
