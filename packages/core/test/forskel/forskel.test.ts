/** Two documents compared in words, on rows, and in sentences about all cases. */
import assert from 'node:assert/strict'
import t from 'tap'
import { compare } from '../../src/analyse/index.js'
import {
  alikeCases,
  caseWords,
  compareDocuments,
  changedCases,
  comparisonOf,
  comparisonText,
  inOrOut,
  oddities,
  ownStatements,
  rowComparer,
  sideOf,
  statementsOf,
  withFactsOfBoth,
  type DocumentComparison,
} from '../../src/forskel/index.js'
import {
  compileRuleset,
  InputError,
  rulesets,
  screenTilbud,
  type Ruleset,
} from '../../src/index.js'
import { factsOfCase } from '../../src/ruleset/facts-of-case.js'
import { mutantsOf } from '../../src/verify/mutants.js'
import { boolean, documentOf } from '../support/documents.js'
import { drawn, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const named = (id: string): Ruleset => {
  const found = rulesets.find((each) => each.id === id)
  assert.ok(found)
  return found
}
const hoejt = named('hoejt-specialiseret-tilbud')
const gravide = named('maalgruppe-udsatte-gravide')

const keys = ({ regler, andet }: DocumentComparison) =>
  [...regler, ...andet].map(({ emne, id, art }) => [emne, id, art].join(' '))

t.test('a document equals itself, and every small change of its rules is reported', async (t) => {
  for (const ruleset of rulesets) {
    const own = sideOf(ruleset)
    t.strictSame(compareDocuments(own, sideOf(ruleset), 'da'), { regler: [], andet: [], ens: true })
    for (const { pointer, document, change } of drawn(mutantsOf(ruleset))) {
      // The field that a list is counted by is reported as a number.
      const { regler, ens } = compareDocuments(own, sideOf(document), 'en')
      const told = regler.length > 0 || !isUsual(pointer)
      if (!told || ens) t.fail(`${ruleset.id}${pointer} ${JSON.stringify(change)} is not told`)
    }
  }
})

/** Whether a change concerns the default readings, whose words are compared. */
function isUsual(pointer: string): boolean {
  return !/^\/readings\/\d+\/options\/[1-9]/.test(pointer)
}

t.test('what carries over to the next ruleset is shown by its labels, in quotes', async (t) => {
  const [one, other] = ['maalgruppe-udsatte-gravide', 'maalgruppe-fornyet-behandling'].map((id) =>
    sideOf(rulesets.find((ruleset) => ruleset.id === id)!),
  ) as [ReturnType<typeof sideOf>, ReturnType<typeof sideOf>]
  for (const [sprog, said] of [
    [
      'da',
      'Leder videre til indsatsniveau@2022-09 med »Høj risiko for skader på fosteret og kvinden«',
    ],
    [
      'en',
      'Leads on to indsatsniveau@2022-09 with “A high risk of harm to the unborn child and the woman”',
    ],
  ] as const) {
    const lines = compareDocuments(one, other, sprog).regler.flatMap(({ efter }) => efter ?? [])
    t.ok(lines.includes(said), said)
  }
})

t.test('what is reported for each part', async (t) => {
  const changed = {
    ...hoejt,
    version: '2027-01-01',
    gaelderFra: '2027-01-01',
    erstatter: 'hoejt-specialiseret-tilbud@2019-11-26',
    title: { ...hoejt.title, da: 'En anden titel' },
    parametre: hoejt.parametre!.map((each) => ({ ...each, value: each.value + 1 })),
    sources: [...hoejt.sources, { id: 'ny', document: 'Ny kilde' }],
    cases: hoejt.cases.slice(1),
    checks: hoejt.checks!.slice(1),
    bemaerkninger: hoejt.bemaerkninger!.slice(1),
  }
  const told = keys(compareDocuments(sideOf(hoejt), sideOf(changed), 'da'))
  for (const expected of [
    'kriterium borgerflow aendret',
    'kriterium aarsvaerk aendret',
    'tal mindsteErfaring aendret',
    `afvises ${hoejt.checks![0]!.id} fjernet`,
    `bemaerkning ${hoejt.bemaerkninger![0]!.id} fjernet`,
    'gyldighed Gælder fra aendret',
    'gyldighed Erstatter tilfoejet',
    'kilde ny tilfoejet',
    'tekst titel aendret',
    `eksempel ${hoejt.cases[0]!.sentence} fjernet`,
  ]) {
    t.ok(told.includes(expected), expected)
  }
  t.notOk(told.some((each) => each.startsWith('kriterium kompetencer')))
})

t.test('readings and parameters, in both languages', async (t) => {
  const other = sideOf(gravide, { laesninger: { 'fastholdes-og-hjaelpes': 'en-af-delene' } })
  const { regler, andet, ens } = compareDocuments(sideOf(gravide), other, 'en')
  t.same(
    regler.map(({ emne, id }) => [emne, id]),
    [
      ['kriterium', 'ambulant-utilstraekkelig'],
      ['fortolkning', 'fastholdes-og-hjaelpes'],
    ],
  )
  t.same([andet, ens], [[], false])
  const statements = statementsOf(sideOf(gravide), other, [gravide.id, other.name], 'en')
  // If an offer fails only when she is neither retained nor benefits, fewer are included, and nobody is new.
  t.same(
    statements.map(({ gaelder }) => gaelder),
    [false, false, true],
  )
  const whole = comparisonOf(sideOf(gravide), other, 'en')
  t.same(
    whole.alleSager.map(({ gaelder }) => gaelder),
    statements.map(({ gaelder }) => gaelder),
  )
  const text = comparisonText(whole, 'en')
  t.match(text, 'Criteria\n--------\nInclusion criterion 3 (')
  t.match(
    text,
    /\n {2}maalgruppe\S+: .+\n {2}maalgruppe\S+ \(fastholdes-og-hjaelpes=en-af-delene\): .+\n/,
  )
})

t.test('whether a case can be in and out at once, against every case of four facts', async (t) => {
  const values = [true, false, null]
  const ambulant = values.flatMap((a) =>
    values.flatMap((b) => values.flatMap((c) => values.map((d) => [a, b, c, d] as const))),
  )
  const given = {
    gravid: true,
    skadeligtForbrug: { stoffer: true },
    socialeProblemstillinger: { hjemloeshed: true },
    behovForDoegnbehandling: true,
  }
  const [one, other] = ['ambulant-samt', 'fastholdes-og-hjaelpes'].map(
    (id) => gravide.readings!.find((each) => each.id === id)!.options,
  )
  const { verdict } = compileRuleset(gravide)
  for (const { id: samt } of one!) {
    for (const { id: fastholdes } of other!) {
      const laesninger = { 'ambulant-samt': samt, 'fastholdes-og-hjaelpes': fastholdes }
      const both = ambulant.some(([a, b, c, d]) => {
        const { udfald } = verdict(
          {
            ...given,
            ambulant: {
              fastholdesIRusmiddelbehandling: a,
              profitererAfRusmiddelbehandling: b,
              fastholdesISvangreomsorg: c,
              profitererAfSvangreomsorg: d,
            },
          },
          laesninger,
        )
        return udfald.every((each) => each === true)
      })
      t.equal(inOrOut(sideOf(gravide, { laesninger }))?.gaelder, !both, JSON.stringify(laesninger))
    }
  }
  t.equal(inOrOut(sideOf(hoejt)), undefined)
  // The other way round, both can hold, and the smallest such case is shown.
  const criteria = gravide.criteria.map((each) =>
    each.role === 'eksklusion' ? { ...each, condition: 'gravid-med-rusmiddelforbrug' } : each,
  )
  const document = { ...gravide, criteria }
  const [sound, told] = ownStatements(sideOf(document), 'da')
  t.equal(sound?.gaelder, true)
  t.equal(told?.gaelder, false)
  t.match(told?.modeksempel?.oplysninger.join(), /Gravid: ja/)
})

t.test('a case in words: one employee is “én medarbejder” in Danish', async (t) => {
  const facts = { medarbejdere: 1, aarsvaerk: 2.5, kompetencer: { 'social-stoette': 'mangler' } }
  t.strictSame(caseWords([hoejt], facts, 'da'), [
    'Årsværk: 2,5',
    'Medarbejdere: 1',
    'Social støtte: Mangler',
  ])
})

t.test('oddities within one document', async (t) => {
  for (const ruleset of rulesets) t.same(oddities(sideOf(ruleset), 'da'), [])
  const fact = { fact: 'a', operator: 'equal', value: true }
  const conditions = { k: { all: [fact, { not: fact }] }, l: { any: [fact, { not: fact }] } }
  const document = documentOf({ facts: [boolean('a')], conditions })
  t.same(oddities(sideOf(document), 'en'), [
    'Criterion 1 (kriterium.) cannot be met in any case.',
    'Inclusion criterion 2 (kriterium.) is met in every case in which it is settled.',
    'No case can have the conclusion “udfald-0”.',
  ])
  t.match(ownStatements(sideOf(document), 'en')[0], {
    gaelder: false,
    undtagelser: oddities(sideOf(document), 'en'),
  })
})

t.test('rows: both answers, and the criteria that make the difference', async (t) => {
  const rows = hoejt.cases.map((each) => factsOfCase(hoejt, each))
  const parametre = { mindsteBorgere: 2 }
  const compareRow = rowComparer(sideOf(hoejt), sideOf(hoejt, { parametre }))
  const other = compileRuleset(hoejt, { parametre })
  const counted = compare(
    rows,
    (row) => screenTilbud(row as object),
    (row) => other.screen(row),
  )
  const told = rows.flatMap((row, nummer) => {
    const { aendret, kriterier } = compareRow(row)
    return aendret ? [{ nummer, kriterier: kriterier.map(({ id }) => id) }] : []
  })
  t.ok(told.length > 0)
  t.same(
    told,
    counted.aendret
      .filter(({ foer, efter }) => foer !== efter)
      .map(({ nummer, kriterier }) => ({ nummer, kriterier })),
  )
  t.throws(() => compareRow({ borgere: -1 }), InputError)
  t.throws(() => compareRow({ borgre: 1 }), InputError)
})

t.test('rows: each document gets its own facts and reports its own criteria', async (t) => {
  const k = { operator: 'equal', value: true }
  const one = documentOf({
    facts: [boolean('gruppe.a')],
    conditions: { k: { fact: 'gruppe', path: '$.a', ...k } },
  })
  const made = documentOf({ facts: [boolean('b')], conditions: { k: { fact: 'b', ...k } } })
  const other = { ...made, criteria: made.criteria.map((each) => ({ ...each, id: 'andet' })) }
  const compareRow = rowComparer(sideOf(one), sideOf(other))
  const { foer, efter, kriterier } = compareRow({ gruppe: { a: true }, b: false })
  t.same([foer.konklusion, efter.konklusion], ['udfald-0', 'ellers'])
  // That one criterion is met does not prevent the conclusion; that the other is not met does.
  t.same(kriterier, [{ id: 'andet', foer: null, efter: 'ikke-opfyldt' }])
  t.same(
    withFactsOfBoth(one, other).facts.map(({ path }) => path),
    ['gruppe.a', 'b'],
  )
})

t.test('rows: of criteria in one document only, those that prevent the conclusion', async (t) => {
  const one = documentOf({
    facts: [boolean('a')],
    conditions: { a: { fact: 'a', operator: 'equal', value: true } },
  })
  const [criterion] = one.criteria
  for (const [role, value, told] of [
    ['krav', true, []],
    ['krav', false, ['ny']],
    ['inklusion', false, ['ny']],
    ['inklusion', undefined, ['ny']],
    ['eksklusion', true, ['ny']],
    ['eksklusion', false, []],
    ['eksklusion', undefined, ['ny']],
    ['forhold', true, []],
    ['forhold', false, []],
  ] as const) {
    // Another criterion changes too, so only those behind the change are listed.
    const other: Ruleset = {
      ...one,
      facts: [boolean('a'), boolean('b')],
      conditions: {
        a: { fact: 'a', operator: 'equal', value: false },
        b: { fact: 'b', operator: 'equal', value: true },
      },
      criteria: [criterion!, { ...criterion!, id: 'ny', role, condition: 'b' }],
    }
    const row = { a: true, ...(value !== undefined && { b: value }) }
    for (const sides of [
      [one, other],
      [other, one],
    ] as const) {
      const { kriterier } = rowComparer(sideOf(sides[0]), sideOf(sides[1]))(row)
      t.same(
        kriterier.map(({ id }) => id).sort(),
        ['k0', ...told].sort(),
        `${role} ${String(value)}`,
      )
    }
  }
})

t.test('examples whose result differs', async (t) => {
  const parametre = { mindsteBorgere: 2 }
  const { antal, aendrede } = changedCases(sideOf(hoejt), sideOf(hoejt, { parametre }), 'en')
  t.equal(antal, hoejt.cases.filter(({ readings }) => !readings).length)
  t.same(aendrede, [
    {
      saetning: 'To borgere om året er for få.',
      foer: 'Not highly specialised',
      efter: 'Highly specialised',
      kriterier: [
        {
          id: 'borgerflow',
          foer: 'ikke-opfyldt',
          efter: 'opfyldt',
          navn: 'Criterion 1 (Flow of citizens)',
          rolle: 'krav',
        },
      ],
      mangler: [],
    },
  ])
})

t.test('a version with the same sentences about other facts keeps the examples of both', (t) => {
  const [typical] = hoejt.cases
  assert.ok(typical)
  const version = (least: number): Ruleset => ({
    ...hoejt,
    parametre: (hoejt.parametre ?? []).map((each) => ({ ...each, value: least })),
    typicalCase: { ...hoejt.typicalCase, borgere: least, aarsvaerk: least },
    cases: [typical],
  })
  const { antal, aendrede } = changedCases(sideOf(version(3)), sideOf(version(4)), 'da')
  t.equal(antal, 2)
  t.match(aendrede, [
    { saetning: typical.sentence, foer: 'Højt specialiseret', efter: 'Ikke højt specialiseret' },
  ])
  t.equal(aendrede.length, 1, 'what is typical of the newer one meets the older one too')
  t.equal(changedCases(sideOf(version(4)), sideOf(version(4)), 'da').antal, 1)
  t.end()
})

t.test('an example that one document refuses is reported as refused', (t) => {
  const [typical] = hoejt.cases
  assert.ok(typical)
  const facts = { ...typical.facts, borgere: 3, nyeBorgere: 4 }
  const lax: Ruleset = { ...hoejt, checks: [], cases: [{ ...typical, sentence: 'Flere.', facts }] }
  const strict: Ruleset = { ...hoejt, cases: [] }
  const detail = 'Der er oplyst flere nye borgere, end der er borgere. Ret et af de to tal.'
  const told = { saetning: 'Flere.', kriterier: [], mangler: [] }
  t.same(changedCases(sideOf(lax), sideOf(strict), 'da'), {
    antal: 1,
    aendrede: [{ ...told, foer: 'Højt specialiseret', efter: `Afvist: ${detail}` }],
  })
  t.match(changedCases(sideOf(strict), sideOf(lax), 'en').aendrede, [
    { ...told, foer: /^Refused: .+/, efter: 'Highly specialised' },
  ])
  const alike = { ...strict, cases: lax.cases }
  t.same(changedCases(sideOf(strict), sideOf(alike), 'da'), { antal: 1, aendrede: [] })
  t.match(
    comparisonText(comparisonOf(sideOf(lax), sideOf(strict), 'da'), 'da'),
    detail,
    'the comparison is made all the same',
  )
  t.end()
})

t.test('examples that differ in the same way are grouped, and none is left out', async (t) => {
  const fornyet = named('maalgruppe-fornyet-behandling')
  const { aendrede } = changedCases(sideOf(gravide), sideOf(fornyet), 'da')
  const groups = alikeCases(aendrede)
  t.same(
    groups.flatMap(({ saetninger }) => saetninger).sort(),
    aendrede.map(({ saetning }) => saetning).sort(),
  )
  const sizes = groups.map(({ saetninger }) => saetninger.length)
  t.same(
    sizes,
    [...sizes].sort((a, b) => b - a),
  )
  for (const { saetninger, ...alike } of groups) {
    for (const { saetning, ...own } of aendrede) {
      t.equal(JSON.stringify(own) === JSON.stringify(alike), saetninger.includes(saetning))
    }
  }
})

t.test('an exclusion criterion applies or not; it is never called met', async (t) => {
  const fornyet = named('maalgruppe-fornyet-behandling')
  for (const [sprog, applies, met] of [
    [
      'da',
      /Eksklusionskriterium 1 .*, kun i det første: gælder/,
      /Eksklusionskriterium 1 .*opfyldt/,
    ],
    [
      'en',
      /Exclusion criterion 1 .*, only in the first: applies/,
      /Exclusion criterion 1 [^\n]*: met/,
    ],
  ] as const) {
    const text = comparisonText(comparisonOf(sideOf(gravide), sideOf(fornyet), sprog), sprog)
    const lines = text
      .split('\n')
      .filter((line) => /→|kun i|only in/.test(line))
      .join('\n')
    t.match(lines, applies)
    t.notMatch(lines, met)
  }
})
