/** Several years of one place, and their combined result. */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  compileRuleset,
  InputError,
  registryOf,
  rulesets,
  screenTilbud,
  screenTilbudPerioder,
  type PeriodsScreening,
  type TilbudInput,
} from '../../src/index.js'
import { missingInPeriods } from '../../src/analyse/index.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import { compile } from '../../src/program/compile.js'
import { all } from '../../src/program/truth.js'
import { source, text } from '../support/documents.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
} from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { assignments, konklusionOf } from '../support/situations.js'
import { specialised } from '../support/screens.js'

t.comment(`FC_SEED=${seed}`)

type Aarligt = 'hvert-aar' | 'gennemsnit' | 'seneste-aar'

const years = (...facts: TilbudInput[]) =>
  facts.map((each, i) => ({ ...specialised, ...each, aar: 2017 + i }))
const samlet = (aarligt: Aarligt | undefined, ...facts: TilbudInput[]) =>
  screenTilbudPerioder({ laesninger: { aarligt }, perioder: years(...facts) }).samlet
/** Without the sentence about our list of competences, which has its own test. */
const told = (...args: Parameters<typeof samlet>) =>
  samlet(...args).konklusionTekst.replace(/ Listen over de seks kompetencer .*$/, '')

t.test('several years', async (t) => {
  const answer = screenTilbudPerioder({
    reference: 'T-17',
    perioder: years({}, { borgere: 2 }, { borgere: 4 }),
  })
  t.same(Object.keys(answer), ['reference', 'samlet', 'perioder'])
  t.same(Object.keys(answer.samlet), [
    'konklusion',
    'konklusionTekst',
    'laesninger',
    'bemaerkninger',
  ])
  t.same(
    answer.perioder.map(({ aar, konklusion }) => [aar, konklusion]),
    [
      [2017, 'hoejt-specialiseret'],
      [2018, 'ikke-hoejt-specialiseret'],
      [2019, 'hoejt-specialiseret'],
    ],
  )
  t.same(
    answer.perioder[1],
    screenTilbud({ ...specialised, borgere: 2, aar: 2018 }),
    'each year as by itself',
  )
  t.equal(answer.samlet.konklusion, 'ikke-hoejt-specialiseret')
  t.same(answer.samlet.laesninger.at(-1), {
    id: 'aarligt',
    valgt: 'hvert-aar',
    andre: ['gennemsnit', 'seneste-aar'].map((id) => ({
      id,
      konklusion: 'hoejt-specialiseret',
      mangler: [],
    })),
  })
  t.equal(
    samlet('gennemsnit', { borgere: 2 }, { borgere: 3 }).konklusion,
    'ikke-hoejt-specialiseret',
    '2.5 is not rounded',
  )
  t.equal(
    samlet('gennemsnit', { aarsvaerk: 2.9 }, { aarsvaerk: 3.2 }, { aarsvaerk: 2.9 }).konklusion,
    'hoejt-specialiseret',
    'decimals do not drift',
  )
  t.match(samlet(undefined, {}, { borgere: null }), {
    konklusion: 'uafklaret',
    laesninger: [{}, {}, {}, { andre: [{ konklusion: 'uafklaret', mangler: ['borgere'] }, {}] }],
  })
})

t.test('the sentence names the reading, and the years that fail', async (t) => {
  t.test('in every year', async (t) => {
    t.equal(told(undefined, {}), 'Tilbuddet opfylder alle fire kriterier i det oplyste år, 2017.')
    t.equal(
      told('hvert-aar', {}, {}),
      'Tilbuddet opfylder alle fire kriterier i begge de oplyste år, 2017 og 2018.',
    )
    t.equal(
      told('hvert-aar', {}, {}, {}),
      'Tilbuddet opfylder alle fire kriterier i hvert af de tre oplyste år, 2017, 2018 og 2019.',
    )
    t.equal(
      told('hvert-aar', {}, { borgere: 2 }, { borgere: 2 }),
      'Samlet set opfylder tilbuddet ikke kriterierne i de tre oplyste år, fordi de skal være opfyldt i hvert år. De er ikke opfyldt i 2018 og 2019.',
    )
    t.equal(
      told('hvert-aar', { borgere: 2 }),
      'Tilbuddet opfylder ikke alle fire kriterier i det oplyste år, 2017.',
    )
    t.equal(
      told('hvert-aar', {}, { borgere: null }),
      'Det kan ikke afgøres endnu, om tilbuddet opfylder alle fire kriterier i begge de oplyste år. Det er ikke afklaret for 2018, fordi der mangler oplysninger om antal borgere.',
    )
    t.equal(
      told('hvert-aar', { borgere: null }),
      'Det kan ikke afgøres endnu, om tilbuddet opfylder alle fire kriterier i det oplyste år, 2017. Der mangler oplysninger om antal borgere.',
    )
    t.equal(
      told('hvert-aar', { borgere: 2 }, { borgere: null, aarsvaerk: null }),
      'Samlet set opfylder tilbuddet ikke kriterierne i de to oplyste år, fordi de skal være opfyldt i hvert år. De er ikke opfyldt i 2017. Ses 2018 for sig, er det ikke afklaret, om kriterierne er opfyldt, fordi der mangler oplysninger om antal borgere og antal årsværk. Det ændrer ikke det samlede resultat.',
    )
  })

  t.test('as the mean', async (t) => {
    t.equal(
      told('gennemsnit', { borgere: 9 }, { borgere: 0 }, { borgere: 0 }),
      'Tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de tre år. Set år for år er kriterierne ikke opfyldt i 2018 og 2019.',
    )
    t.equal(
      told('gennemsnit', {}, {}),
      'Tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år.',
    )
    t.equal(
      told('gennemsnit', { borgere: 3 }, { borgere: 2 }),
      'Samlet set opfylder tilbuddet ikke alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Set år for år er kriterierne opfyldt i 2017 og ikke opfyldt i 2018.',
    )
    t.equal(
      told('gennemsnit', { medarbejdereMedErfaring: 4 }, {}),
      'Samlet set opfylder tilbuddet ikke alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Set år for år er kriterierne opfyldt i 2018 og ikke opfyldt i 2017.',
      'heads are not averaged',
    )
    t.equal(
      told('gennemsnit', { borgere: 5 }, { borgere: null }),
      'Det kan ikke afgøres endnu, om tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Der mangler oplysninger om antal borgere. Set år for år er kriterierne opfyldt i 2017. For 2018 er det heller ikke afklaret.',
      'no mean without all years',
    )
    t.equal(
      told('gennemsnit', { borgere: 9 }, { borgere: null }),
      'Tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Ses 2018 for sig, er det ikke afklaret, om kriterierne er opfyldt, fordi der mangler oplysninger om antal borgere. Det ændrer ikke det samlede resultat.',
      'the mean is at least 4.5, whatever the other year holds',
    )
    t.equal(
      told('gennemsnit', { borgere: 9 }, { borgere: null, medarbejdereMedErfaring: null }),
      'Det kan ikke afgøres endnu, om tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Der mangler oplysninger om antal medarbejdere med mindst fire års erfaring. Set år for år er kriterierne opfyldt i 2017. For 2018 er det heller ikke afklaret.',
      'what changes nothing is not asked for',
    )
    t.equal(
      told('gennemsnit', { borgere: 12 }, { borgere: null }, { borgere: null }),
      'Tilbuddet opfylder alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de tre år. Ses 2018 og 2019 hvert for sig, er det ikke afklaret, om kriterierne er opfyldt, fordi der mangler oplysninger om antal borgere. Det ændrer ikke det samlede resultat.',
    )
    t.equal(
      told('gennemsnit', { borgere: 2 }),
      'Tilbuddet opfylder ikke alle fire kriterier i det oplyste år, 2017.',
    )
  })

  t.test('the newest year', async (t) => {
    t.equal(
      told('seneste-aar', { borgere: 2 }, { borgere: 2 }, {}),
      'Tilbuddet opfylder alle fire kriterier i det seneste oplyste år, 2019. Set år for år er kriterierne ikke opfyldt i 2017 og 2018.',
    )
    t.equal(
      told('seneste-aar', {}, { borgere: 2 }),
      'Tilbuddet opfylder ikke alle fire kriterier i det seneste oplyste år, 2018. Set år for år er kriterierne opfyldt i 2017.',
      'the newest year is named once',
    )
    t.equal(
      told('seneste-aar', { borgere: null }, { borgere: 2 }),
      'Tilbuddet opfylder ikke alle fire kriterier i det seneste oplyste år, 2018. Ses 2017 for sig, er det ikke afklaret, om kriterierne er opfyldt, fordi der mangler oplysninger om antal borgere. Det ændrer ikke det samlede resultat.',
    )
    t.equal(
      told('seneste-aar', { borgere: 2 }, {}, { borgere: 2 }),
      'Tilbuddet opfylder ikke alle fire kriterier i det seneste oplyste år, 2019. Set år for år er kriterierne opfyldt i 2018 og ikke opfyldt i 2017 og 2019.',
    )
    t.equal(
      told('seneste-aar', {}, { borgere: null }),
      'Det kan ikke afgøres endnu, om tilbuddet opfylder alle fire kriterier i det seneste oplyste år, 2018. Der mangler oplysninger om antal borgere.',
    )
    t.equal(
      told('seneste-aar', { kompetencer: null, borgere: null }, {}),
      'Tilbuddet opfylder alle fire kriterier i det seneste oplyste år, 2018. Ses 2017 for sig, er det ikke afklaret, om kriterierne er opfyldt. Det ændrer ikke det samlede resultat.',
      'more than three are not listed',
    )
    const perioder = years({ borgere: 2 }, {}).reverse()
    t.equal(
      screenTilbudPerioder({ laesninger: { aarligt: 'seneste-aar' }, perioder }).samlet.konklusion,
      'hoejt-specialiseret',
      'whichever stands first',
    )
  })

  t.test('in English', async (t) => {
    const english = (aarligt: Aarligt, ...facts: TilbudInput[]) =>
      screenTilbudPerioder(
        { laesninger: { aarligt }, perioder: years(...facts) },
        { sprog: 'en' },
      ).samlet.konklusionTekst.replace(/ The list of the six competences .*$/, '')
    t.equal(
      english('gennemsnit', { borgere: 9 }, { borgere: 0 }, { borgere: 0 }),
      'The tilbud meets all four criteria when citizens and full-time equivalents are taken as the mean over the three years. Year by year, the criteria are not met in 2018 and 2019.',
    )
    t.equal(
      english('gennemsnit', { borgere: 12 }, { borgere: null }, { borgere: null }),
      'The tilbud meets all four criteria when citizens and full-time equivalents are taken as the mean over the three years. Taken by themselves, 2018 and 2019 are not settled, as this is not known: the number of citizens. It does not change the result for all years.',
    )
    t.equal(
      english('hvert-aar', {}, {}),
      'The tilbud meets all four criteria in both of the years given, 2017 and 2018.',
    )
  })

  t.test('that the list of competences is our choice, if it matters', async (t) => {
    const ours = /Listen over de seks kompetencer er vores valg/
    const missing = {
      kompetencer: { ...specialised.kompetencer, familiebehandling: 'mangler' },
    } as const
    for (const aarligt of ['hvert-aar', 'gennemsnit', 'seneste-aar'] as const) {
      t.match(samlet(aarligt, {}, {}).konklusionTekst, ours)
      t.match(samlet(aarligt, {}, missing).konklusionTekst, ours)
      t.notMatch(samlet(aarligt, { borgere: 2 }, { borgere: 2 }).konklusionTekst, ours)
    }
  })
})

t.test('missing years between those given are remarked on', async (t) => {
  const remarks = (...given: number[]) =>
    screenTilbudPerioder({ perioder: given.map((aar) => ({ aar })) }).samlet.bemaerkninger
  t.same(remarks(2019), [])
  t.same(remarks(2017, 2018, 2019), [])
  t.same(remarks(2019, 2017), [
    {
      id: 'manglende-aar',
      tekst: 'Der mangler oplysninger for 2018, som ligger mellem de oplyste år.',
      fakta: [],
    },
  ])
  t.match(remarks(2012, 2014, 2019), [{ tekst: /for 2013 og 2015–2018,/ }])
  t.match(remarks(1990, 2100), [{ tekst: /for 1991–2099,/ }])
  const english = screenTilbudPerioder(
    { perioder: [{ aar: 2017 }, { aar: 2019 }] },
    { sprog: 'en' },
  )
  t.equal(
    english.samlet.bemaerkninger[0]?.tekst,
    'Nothing is given for 2018, between the years that are given.',
  )
})

t.test('under every reading, against the rules worked out by hand', async (t) => {
  const screener = compileRuleset(rulesets[0])
  const { verdict } = screener
  type Year = TilbudInput & { readonly aar: number }
  /** For all years: each meets it, or one does not. */
  const conclude = (years: readonly TilbudInput[]) => {
    const each = years.map((facts) => verdict(facts).konklusion)
    if (each.includes('ikke-hoejt-specialiseret')) return 'ikke-hoejt-specialiseret'
    return each.includes('uafklaret') ? 'uafklaret' : 'hoejt-specialiseret'
  }
  /** The possible means of a count: the sums that an unknown year allows. */
  const meansOf = (path: 'borgere' | 'aarsvaerk', perioder: readonly Year[], greatest: number) => {
    const known = perioder.flatMap((year) => year[path] ?? [])
    const sum = known.reduce((total, value) => total + Math.round(100 * value), 0)
    const unknown = perioder.length - known.length
    const more = Array.from({ length: 14 }, (_, i) => i)
    const added = unknown === 0 ? [0] : [...more, unknown * greatest]
    return added.map((each) => (sum + 100 * each) / 100 / perioder.length)
  }
  /** The combined conclusion; with unknown counts, over everything that they can be. */
  const concluded = (aarligt: Aarligt, perioder: readonly Year[]) => {
    if (aarligt === 'hvert-aar') return conclude(perioder)
    if (aarligt === 'seneste-aar') {
      return conclude([...perioder].sort((a, b) => b.aar - a.aar).slice(0, 1))
    }
    const found = new Set(
      meansOf('borgere', perioder, 10_000).flatMap((borgere) =>
        meansOf('aarsvaerk', perioder, 10_000).map((aarsvaerk) =>
          conclude(perioder.map((each) => ({ ...each, borgere, aarsvaerk }))),
        ),
      ),
    )
    return found.size === 1 ? [...found][0] : 'uafklaret'
  }
  holds(150, (draw) => {
    const count = 1 + below(draw, 4)
    const perioder: Year[] = Array.from({ length: count }, (_, i) => ({
      ...specialised,
      aar: 2010 + ((i * 3) % 4),
      borgere: oneOf(draw, [0, 2, 3, 4, 9, null]),
      aarsvaerk: oneOf(draw, [2.5, 3, 3.5, 3, 3, null]),
      medarbejdereMedErfaring: oneOf(draw, [4, 5, 5, 5, null]),
    }))
    for (const aarligt of ['hvert-aar', 'gennemsnit', 'seneste-aar'] as const) {
      const answer = screenTilbudPerioder({ laesninger: { aarligt }, perioder })
      const expected = concluded(aarligt, perioder)
      const { konklusion, konklusionTekst, laesninger } = answer.samlet
      assert.equal(konklusion, expected, `${aarligt} ${JSON.stringify(perioder)}`)
      const other = laesninger.at(-1)?.andre[0]
      assert.equal(other?.konklusion, concluded(other?.id as Aarligt, perioder))
      // What is missing is enough to settle it, and nothing else changes it.
      const lacking = missingInPeriods(screener, { laesninger: { aarligt }, perioder })
      assert.equal(lacking.flat().length > 0, konklusion === 'uafklaret')
      const filled = (isMeant: (path: string, i: number) => boolean) =>
        perioder.map((year, i) => ({
          ...year,
          ...Object.fromEntries(
            Object.entries({
              borgere: [0, 3, 12],
              aarsvaerk: [0, 3, 9],
              medarbejdereMedErfaring: [4, 5],
            })
              .filter(([path]) => year[path as 'borgere'] === null && isMeant(path, i))
              .map(([path, values]) => [path, oneOf(draw, values)]),
          ),
        }))
      const told = filled((path, i) => lacking[i]!.includes(path))
      assert.notEqual(concluded(aarligt, told), 'uafklaret', JSON.stringify({ aarligt, perioder }))
      const beside = filled((path, i) => !lacking[i]!.includes(path))
      assert.equal(concluded(aarligt, beside), konklusion, JSON.stringify({ aarligt, perioder }))
      // A year that is itself undecided is named when all years are, and is said to change nothing.
      const open = perioder.filter((year) => conclude([year]) === 'uafklaret')
      const apart = /Ses ([\d, og]+) (?:hvert )?for sig, er det ikke afklaret/.exec(konklusionTekst)
      const expectsApart = konklusion !== 'uafklaret' && count > 1 && open.length > 0
      assert.deepEqual(
        apart?.[1]?.match(/\d{4}/g) ?? [],
        expectsApart ? open.map(({ aar }) => String(aar)).sort() : [],
      )
      assert.equal(konklusionTekst.includes('ændrer ikke det samlede'), expectsApart)
      // A year that fails is named; another is never said to fail.
      const failing = perioder.filter((year) => conclude([year]) === 'ikke-hoejt-specialiseret')
      const named = /ikke opfyldt i ([\d, og]+)/.exec(konklusionTekst)?.[1]?.match(/\d{4}/g) ?? []
      if (named.length > 0) {
        assert.deepEqual(named, failing.map(({ aar }) => String(aar)).sort())
      } else if (konklusion !== 'uafklaret' && count > 1) {
        // The newest year that decides is named as such.
        const decides = /^Tilbuddet opfylder ikke .* i det seneste oplyste år, (\d{4})\./
        const newest = decides.exec(konklusionTekst)?.[1]
        assert.deepEqual(
          failing.map(({ aar }) => String(aar)),
          newest === undefined ? [] : [newest],
        )
      }
    }
  })
  t.pass('150 runs')
})

t.test('readings of several years', async (t) => {
  const cooperation = {
    kompetencer: { ...specialised.kompetencer, psykologbehandling: 'indgaar-via-samarbejde' },
  } as const
  const chosen = { 'erfaring-opgjort-i': 'hoveder', 'kompetencer-fra': 'eget-personale' } as const
  const perioder = [
    { ...specialised, ...cooperation, aar: 2018, borgere: 2 },
    { ...specialised, ...cooperation, aar: 2019, borgere: 4 },
  ]
  const valgt = ({ samlet, perioder }: PeriodsScreening) => ({
    konklusion: samlet.konklusion,
    samlet: samlet.laesninger.map((reading) => reading.valgt),
    perioder: perioder.map(({ laesninger }) => laesninger.map((reading) => reading.valgt).join()),
  })
  const all = {
    konklusion: 'ikke-hoejt-specialiseret',
    samlet: ['alle-i-aaret', 'hoveder', 'eget-personale', 'gennemsnit'],
    perioder: Array(2).fill('alle-i-aaret,hoveder,eget-personale'),
  }
  const mean = { aarligt: 'gennemsnit' } as const
  t.same(
    valgt(screenTilbudPerioder({ laesninger: { ...chosen, ...mean }, perioder })),
    all,
    'chosen in one place',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: mean,
        perioder: perioder.map((year) => ({ ...year, laesninger: chosen })),
      }),
    ),
    all,
    'or in each year, alike',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: { ...chosen, ...mean },
        perioder: perioder.map((year, i) => ({
          ...year,
          laesninger: i === 0 ? {} : { 'erfaring-opgjort-i': 'hoveder' as const },
        })),
      }),
    ),
    all,
    'what a year does not choose is what is chosen for all',
  )
  t.equal(
    valgt(screenTilbudPerioder({ laesninger: mean, perioder })).konklusion,
    'hoejt-specialiseret',
    'and without it cooperation counts',
  )
})

t.test('what all years share is chosen beside them, or alike in each', (t) => {
  const years = [2018, 2019].map((aar) => ({ ...specialised, aar, borgere: aar === 2018 ? 6 : 2 }))
  const each = (chosen: object) => ({ perioder: years.map((year) => ({ ...year, ...chosen })) })
  const answer = (input: object) => registryOf(rulesets).screenTilbudPerioder(input)
  for (const chosen of [
    { parametre: { mindsteBorgere: 2 } },
    { laesninger: { aarligt: 'gennemsnit' } },
    { laesninger: { aarligt: 'gennemsnit', 'kompetencer-fra': 'eget-personale' } },
    { ruleset: 'hoejt-specialiseret-tilbud@2019-11-26', parametre: { mindsteBorgere: 2 } },
  ]) {
    const beside = answer({ ...chosen, perioder: years })
    t.equal(beside.samlet.konklusion, 'hoejt-specialiseret', 'which nothing chosen does not give')
    t.strictSame(answer(each(chosen)), beside, JSON.stringify(chosen))
    t.strictSame(answer({ ...chosen, ...each(chosen) }), beside, 'or in both')
  }
  t.equal(answer({ perioder: years }).samlet.konklusion, 'ikke-hoejt-specialiseret')
  t.strictSame(
    missingInPeriods(compileRuleset(rulesets[0]), {
      perioder: [
        { aar: 2018, borgere: 2, parametre: { mindsteBorgere: 3 } },
        { aar: 2019, borgere: 2 },
      ],
    }),
    [[], []],
    'a number that is the rule’s own is no other choice',
  )

  const refused = (input: object) => {
    try {
      answer(input)
      return []
    } catch (error) {
      return (error as InputError).errors.map(({ pointer, code }) => [pointer, code])
    }
  }
  const [first, second] = years
  for (const [field, one, other] of [
    ['parametre', { mindsteBorgere: 2 }, { mindsteBorgere: 1 }],
    ['parametre', { mindsteBorgere: 2 }, undefined],
    ['parametre', undefined, { mindsteBorgere: 2 }],
    ['laesninger', { aarligt: 'gennemsnit' }, { aarligt: 'seneste-aar' }],
    ['laesninger', undefined, { aarligt: 'gennemsnit' }],
  ] as const) {
    t.strictSame(
      refused({
        perioder: [
          { ...first, [field]: one },
          { ...second, [field]: other },
        ],
      }),
      [[`/perioder/1/${field}`, 'forskellige-valg']],
      JSON.stringify([one, other]),
    )
  }
  t.strictSame(refused(each({ parametre: { mindsteBorgere: 0 } })), [
    ['/perioder/0/parametre/mindsteBorgere', 'under-minimum'],
    ['/perioder/1/parametre/mindsteBorgere', 'under-minimum'],
  ])
  t.strictSame(refused(each({ laesninger: { aarligt: 'altid' } })), [
    ['/perioder/0/laesninger/aarligt', 'ukendt-vaerdi'],
    ['/perioder/1/laesninger/aarligt', 'ukendt-vaerdi'],
  ])
  t.end()
})

t.test('another ruleset for several years is named beside them, or in each', (t) => {
  const other = { ...rulesets[0], id: 'et-andet-tilbud' }
  const registry = registryOf([...rulesets, other])
  const years = [{ aar: 2018 }, { aar: 2019 }]
  const named = (...names: (string | undefined)[]) =>
    years.map((year, i) => ({ ...year, ruleset: names[i] }))
  const told = (input: object) => {
    try {
      return registry.screenTilbudPerioder(input).perioder.map(({ ruleset }) => ruleset.id)
    } catch (error) {
      return (error as InputError).errors.map(({ pointer, code }) => [pointer, code])
    }
  }
  const both = [other.id, other.id]
  const { id, version } = rulesets[0]
  t.strictSame(told({ ruleset: other.id, perioder: years }), both)
  t.strictSame(told({ perioder: named(other.id, `${other.id}@${version}`) }), both)
  t.strictSame(told({ ruleset: other.id, perioder: named(undefined, other.id) }), both)
  t.strictSame(told({ perioder: named(id, undefined) }), [id, id], 'the default may be left out')
  const different = (i: number) => [[`/perioder/${i}/ruleset`, 'forskellige-valg']]
  t.strictSame(told({ perioder: named(other.id, id) }), different(1))
  t.strictSame(told({ perioder: named(other.id, undefined) }), different(1))
  t.strictSame(told({ perioder: named(undefined, other.id) }), different(1))
  t.strictSame(told({ ruleset: id, perioder: named(undefined, other.id) }), different(1))
  t.strictSame(told({ perioder: named('findes-ikke', 'findes-ikke') }), [
    ['/perioder/0/ruleset', 'ukendt-ruleset'],
    ['/perioder/1/ruleset', 'ukendt-ruleset'],
  ])
  t.strictSame(told({ perioder: [{ ruleset: other.id, aar: 2018 }, { aar: '010190-1234' }] }), [
    ['/perioder/1/aar', 'personoplysning'],
  ])
  t.end()
})

t.test('what several years still need: enough, nothing in vain, by brute force', async (t) => {
  let several = 0
  holds(240, (draw) => {
    const drawn = randomRuleset(draw, { once: true })
    const conclusions = ['uafklaret', ...drawn.outcomes.map(({ id }) => id), drawn.otherwise.id]
    const ruleset = {
      ...drawn,
      periods: {
        reading: {
          id: 'aarligt',
          phrase: text('årligt'),
          source,
          options: [
            { id: 'hvert-aar', label: text('hvert år') },
            { id: 'seneste-aar', label: text('det seneste'), newest: true as const },
          ],
        },
        texts: Object.fromEntries(conclusions.map((id) => [id, text(id)])),
      },
    }
    const program = compile(ruleset)
    const [variant] = program.variants
    const { length } = ruleset.facts
    const domains = [2018, 2019].flatMap(() => ruleset.facts.map(domainOf))
    let left = 5
    const values = domains.map((domain) => {
      if (left === 0 || chance(draw, 2)) return oneOf(draw, domain)
      left -= 1
      return undefined
    })
    const unknown = values.flatMap((value, i) => (value === undefined ? [i] : []))
    const yearsOf = (given: typeof values) => [given.slice(0, length), given.slice(length)]
    const { samlet } = compileRuleset(ruleset).screenPerioder({
      laesninger: { aarligt: 'seneste-aar' },
      perioder: yearsOf(values).map((year, i) => ({
        ...nested(ruleset.facts, year),
        aar: 2018 + i,
      })),
    })
    const other = samlet.laesninger.at(-1)!.andre[0]!
    const outcomeOf = (given: typeof values) => {
      const each = yearsOf(given).map((year) => evaluate(variant, year))
      const truths = each[0]!.map((_, node) => all(each.map((truths) => truths[node]!)))
      return konklusionOf(program, variant, truths)
    }
    assert.equal(other.konklusion, outcomeOf(values))
    const asked = unknown.filter((i) => other.mangler.includes(ruleset.facts[i % length]!.path))
    for (const given of assignments({ domains, values }, asked))
      assert.notEqual(outcomeOf(given), 'uafklaret', 'all answered, not settled')
    for (const given of assignments(
      { domains, values },
      unknown.filter((i) => !asked.includes(i)),
    ))
      assert.equal(outcomeOf(given), other.konklusion, 'a fact outside mangler moved it')
    for (const path of other.mangler) {
      const slot = program.slots.get(path)!
      // Two compared facts change the result together.
      const compared = program.nodes.find(
        (node) => node.kind === 'leaf' && node.slots.length > 1 && node.slots.includes(slot),
      )
      const together = compared?.kind === 'leaf' ? compared.slots : [slot]
      const own = unknown.filter((i) => together.includes(i % length))
      const isMoved = [
        ...assignments(
          { domains, values },
          unknown.filter((i) => !own.includes(i)),
        ),
      ].some(
        (given) =>
          new Set([...assignments({ domains, values: given }, own)].map(outcomeOf)).size > 1,
      )
      assert.ok(isMoved, `${path} is asked for, and moves nothing`)
    }
    if (ruleset.outcomes.length > 1 && other.mangler.length > 0) several += 1
  })
  t.ok(several > 0)
})
