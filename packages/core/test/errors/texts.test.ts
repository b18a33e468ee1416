/** Texts that are reused or assembled equal texts that are made each time. */
import t from 'tap'
import { compileRuleset, rulesets, rulesetErrorTexts } from '../../src/index.js'
import { counted, formatList } from '../../src/errors/messages.js'
import { compileText } from '../../src/errors/parse-message.js'
import { readMessage } from '../../src/parse/icu.js'
import type { Condition, Fact } from '../../src/ruleset/ruleset.js'
import { boolean, documentOf, integer } from '../support/documents.js'

const hoejt = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!

t.test('a conclusion with a fact in its text is worded anew for each value', async (t) => {
  const text = { da: 'Der er {borgere, number} borgere.', en: 'There are {borgere, number}.' }
  const screener = compileRuleset({ ...hoejt, otherwise: { ...hoejt.otherwise, text } })
  const told = (borgere: number) => screener.screen({ borgere }).konklusionTekst
  t.same(
    [told(1), told(2), told(1)],
    [1, 2, 1].map((n) => `Der er ${String(n)} borgere.`),
  )
  // Together with a value that is not a fact.
  const both = { da: '{borgere, number} af {mindsteBorgere, number}', en: 'x' }
  const beside = compileRuleset({ ...hoejt, otherwise: { ...hoejt.otherwise, text: both } })
  t.same(
    [1, 2].map((borgere) => beside.screen({ borgere }).konklusionTekst),
    ['1 af 3', '2 af 3'],
  )
  // In one language only, which the other then does not reuse.
  const english = { da: 'Ellers.', en: 'There are {borgere, number}.' }
  const one = compileRuleset({ ...hoejt, otherwise: { ...hoejt.otherwise, text: english } })
  t.same(
    [1, 2].map((borgere) => one.screen({ borgere }, { sprog: 'en' }).konklusionTekst),
    ['There are 1.', 'There are 2.'],
  )
})

t.test('a criterion is worded as by a ruleset that has answered nothing before', async (t) => {
  const few: Fact[] = [integer('antal', 0, 2), integer('andre', 0, 2), boolean('ja')]
  const many = Array.from({ length: 24 }, (_, i) => boolean(`m${String(i)}`))
  const met: Condition = { fact: 'ja', operator: 'equal', value: true }
  const document = documentOf({
    facts: [...few, ...many],
    conditions: {
      ja: met,
      flere: { fact: 'antal', operator: 'greaterThan', value: { fact: 'andre' } },
      alle: { all: many.map(({ path }) => ({ fact: path, operator: 'equal', value: true })) },
    },
  })
  const told = (words: string) => ({ da: `${words}.`, en: `${words}.` })
  const texts = [
    // Of what becomes of another; of a fact, in one language alone; of more than a number tells apart.
    told('{udfald_k1, select, opfyldt {a} ikke_opfyldt {b} other {c}}'),
    { da: '{mangler} {antalMangler, number}.', en: '{antal, number} {mangler}.' },
    told('{holder} {fejler} {mangler}'),
  ]
  const ruleset = {
    ...document,
    criteria: document.criteria.map((criterion, i) => ({
      ...criterion,
      texts: { opfyldt: texts[i]!, 'ikke-opfyldt': texts[i]!, uafklaret: texts[i]! },
    })),
  }
  const screener = compileRuleset(ruleset)
  const numbers = [undefined, 0, 1, 2]
  const inputs = numbers.flatMap((antal) =>
    numbers.flatMap((andre) =>
      [undefined, true, false].map((ja) => ({
        antal,
        andre,
        ja,
        ...Object.fromEntries(many.map(({ path }, at) => [path, at < 23 || ja])),
      })),
    ),
  )
  for (const sprog of ['da', 'en', 'da'] as const) {
    for (const input of inputs) {
      const fresh = compileRuleset(ruleset).screen(input, { sprog })
      t.same(screener.screen(input, { sprog }).kriterier, fresh.kriterier)
    }
  }
})

t.test('a criterion without facts, for each combination of results and gaps', async (t) => {
  const screener = compileRuleset(hoejt)
  const inputs = [
    {},
    { borgere: 4 },
    { borgere: 2 },
    { borgere: 2, aarsvaerk: 1 },
    { aarsvaerk: 1 },
    { borgere: 4, medarbejdere: 5 },
    { borgere: 4, medarbejdere: 5, medarbejdereMedErfaring: 2 },
  ]
  const tell = (sprog: 'da' | 'en') =>
    inputs.map((input) => screener.screen(input, { sprog }).konklusionTekst)
  const first = [...tell('da'), ...tell('en')]
  t.equal(new Set(first).size, first.length, 'no two alike')
  t.same([...tell('da'), ...tell('en')], first, 'the same when told again')
  for (const [i, input] of inputs.entries()) {
    t.equal(compileRuleset(hoejt).screen(input).konklusionTekst, first[i], 'and when told first')
  }
})

t.test('lists are joined as Intl joins them', async (t) => {
  for (const [language, locale] of [
    ['da', 'da'],
    ['en', 'en-GB'],
  ] as const) {
    for (let length = 0; length < 5; length++) {
      const items = ['alkohol', 'hash', 'opioider', 'kokain'].slice(0, length)
      t.equal(formatList(language, items), new Intl.ListFormat(locale).format(items))
    }
  }
})

t.test('a list whose items contain »og«', async (t) => {
  const items = ['forebyggelse og tidlig opsporing', 'forstærket indsats', 'aftaler og planer']
  const da = (...numbers: number[]) =>
    formatList(
      'da',
      numbers.map((i) => items[i] ?? ''),
    )
  t.equal(da(0, 1), 'forebyggelse og tidlig opsporing samt forstærket indsats')
  t.equal(da(1, 2), 'forstærket indsats samt aftaler og planer')
  t.equal(da(0, 1, 1), 'forebyggelse og tidlig opsporing, forstærket indsats og forstærket indsats')
  t.equal(formatList('en', ['drugs and alcohol', 'crime']), 'drugs and alcohol as well as crime')
  t.equal(formatList('da', ['Ogs', 'b']), 'Ogs og b')
})

t.test('no sentence of a shipped document begins in lower case', async (t) => {
  // A number in letters begins a sentence only after plain words: a full stop inside a choice before it is not seen.
  const unseen = /[.!?] ?\}+ \{\w+, (?:plural, [^{}]*\{\{\w+, )?spellout/
  for (const ruleset of rulesets) t.notMatch(JSON.stringify(ruleset), unseen, ruleset.id)
  const { screen } = compileRuleset(rulesets.find(({ id }) => id === 'anbefalinger')!)
  t.equal(
    screen({ tidligOpsporing: true }, { sprog: 'en' }).konklusionTekst,
    'It cannot be settled yet whether the municipality follows all five recommendations. One of the six points is followed. Five facts are missing.',
  )
})

t.test('facts are named in the order of the form, not of the rule', async (t) => {
  const facts = ['foerst', 'saa', 'sidst']
  const leaf = (path: string, value = true): Condition => ({ fact: path, operator: 'equal', value })
  const told = (condition: Condition, input: object) => {
    const document = documentOf({
      facts: facts.map((path) => ({ ...boolean(path), name: { da: path, en: path } })),
      conditions: { alle: condition },
    })
    const [criterion] = document.criteria
    const both = (words: string) => ({ da: words, en: words })
    const texts = {
      opfyldt: both('{holder}'),
      'ikke-opfyldt': both('{fejler}'),
      uafklaret: both('{mangler}'),
    }
    const screener = compileRuleset({ ...document, criteria: [{ ...criterion!, texts }] })
    return screener.screen(input).kriterier[0]!.begrundelse
  }
  const all = { all: [leaf('sidst'), { any: [leaf('saa'), leaf('foerst')] }] }
  t.equal(told(all, { foerst: true, saa: true, sidst: true }), 'foerst, saa og sidst')
  t.equal(told(all, { foerst: false, saa: false, sidst: false }), 'foerst, saa og sidst')
  t.equal(told(all, {}), 'foerst, saa og sidst')
  t.equal(told(all, { saa: true, sidst: true }), 'saa og sidst')
  t.equal(
    told({ not: { any: [leaf('sidst'), leaf('foerst')] } }, { foerst: true, sidst: true }),
    'foerst og sidst',
  )
})

t.test('an error in a message has its line and column', (t) => {
  const faults = (text: string) => readMessage(text).faults
  t.same(faults('a } b\nc'), [{ fejl: 'tegn', linje: 1, tegn: 3 }])
  t.same(faults('a\nb } c\nd'), [{ fejl: 'tegn', linje: 2, tegn: 3 }])
  t.same(faults("a '}' b"), [])
  t.same(faults('a { 1 2 }'), [{ fejl: 'tegn', linje: 1, tegn: 7 }], 'what no argument is called')
  for (const [text, fejl] of [
    ['{a', 'slut'],
    ['{a, plural, one {x', 'slut'],
    ['{a, plural, offset:x one {y} other {z}}', 'offset'],
    ['{a, plural}', 'valg'],
    ['{a, select}', 'valg'],
    ['{a, selectordinal}', 'valg'],
    ['{a, date}', 'format'],
    ['{a, number, x}', 'stil'],
    ['{a, select, one {x}}', 'rest'],
    ['{a, plural, mange {x} other {y}}', 'case'],
  ] as const)
    t.same([text, faults(text).map((each) => each.fejl)], [text, [fejl]])
  const within = (text: string) => `{n, plural, one {én} other {{s, select, a {${text}} other {}}}}`
  const place = { linje: 1, tegn: within('').indexOf('a {') + 4 }
  t.same(
    faults(within('# år')),
    [{ fejl: 'nummertegn', ...place }],
    'the number of a plural further out',
  )
  for (const meant of [
    within("'#' år"),
    within('{m, plural, one {# år} other {# år}}'),
    '{n, plural, one {# år} other {# år}}',
    '{s, select, a {nr. # x} other {}}',
  ])
    t.same(faults(meant), [], meant)
  const told = rulesetErrorTexts['forkert-besked']
  for (const language of ['da', 'en'] as const)
    t.match(
      compileText(told)(language, { linje: 1, tegn: 2, fejl: 'nummertegn' }),
      /# .*(?:\{antal, number\}).*(?:'#')/,
    )
  t.end()
})

t.test('braces in a text that is not a message are only for parameters', (t) => {
  const document = documentOf({
    facts: ['a'].map(boolean),
    conditions: { k: { fact: 'a', operator: 'equal', value: true } },
  })
  const labelled = (da: string) => () =>
    compileRuleset({
      ...document,
      facts: document.facts.map((fact) => ({ ...fact, label: { da, en: 'A' } })),
    })
  for (const [label, uses] of [
    ["Antal '{' i alt", '{'],
    ["Antal '{{' og '}'", '{'],
    ['Antal {', '{'],
    ['Antal {}', '{'],
    ['Antal {b}', 'b'],
    ["Antal '{b}'", 'b'],
  ]) {
    t.throws(labelled(label!), {
      errors: [
        {
          pointer: '/facts/0/label/da',
          code: 'ukendt-argument',
          detail: `Teksten bruger »${uses}«, som den ikke får. Den kan bruge: ingenting.`,
        },
      ],
    })
  }
  t.doesNotThrow(labelled('Antal }'))
  t.end()
})

t.test('how many facts fail or are missing: none if the criterion is met', async (t) => {
  const facts = ['a', 'b'].map(boolean)
  const leaves = facts.map(({ path }): Condition => ({
    fact: path,
    operator: 'equal',
    value: true,
  }))
  const document = documentOf({ facts, conditions: { k: { all: leaves } } })
  const da = '{antalHolder} {antalFejler} {antalMangler}'
  const each = { da, en: da }
  const texts = { opfyldt: each, 'ikke-opfyldt': each, uafklaret: each }
  const { screen } = compileRuleset({
    ...document,
    criteria: [{ ...document.criteria[0]!, texts }],
  })
  const told = (input: object) => screen(input).kriterier[0]!.begrundelse
  t.equal(told({ a: true, b: true }), '2 0 0')
  t.equal(told({ a: true, b: false }), '0 1 0')
  t.equal(told({ a: true }), '0 0 1')
  t.equal(told({}), '0 0 2')
})

t.test('a number at the start of a sentence', (t) => {
  const told = (count: number) => [
    counted('da', count, 'Ét tal er', 'tal er'),
    counted('en', count, 'One number is', 'numbers are'),
  ]
  t.same(told(1), ['Ét tal er', 'One number is'], 'the number itself has the form of its noun')
  t.same(told(0), ['Nul tal er', 'Zero numbers are'])
  t.same(told(2), ['To tal er', 'Two numbers are'])
  t.same(told(12), ['Tolv tal er', 'Twelve numbers are'])
  t.same(told(13), ['13 tal er', '13 numbers are'])
  t.same(told(21), ['21 tal er', '21 numbers are'])
  t.end()
})
