/** The words of a result, against words and numbers worked out by hand. */
import { seed, times } from '../../../../core/test/support/runs.js'
import fc from 'fast-check'
import { rulesets } from '@screeningsmodel/core'
import t from 'tap'
import { shared } from '../../support/app.js'
import { fieldsOf, get, loose, oneLine, post, type Shown } from '../../support/pages.js'

const { app } = await shared(t)
const kompetencer = rulesets
  .find(({ subject }) => subject === 'tilbud')!
  .facts.flatMap(({ path }) => (path.startsWith('kompetencer.') ? [path] : []))

/** The fields of one year; all competences take part unless stated. */
function year(number: number, facts: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.fromEntries(kompetencer.map((path) => [path, 'indgaar']))
  const met = { borgere: '3', aarsvaerk: '3', medarbejdere: '9', medarbejdereMedErfaring: '5' }
  const known = { ...met, ...all, ...facts }
  return Object.fromEntries(Object.entries(known).map(([k, v]) => [`${String(number)}.${k}`, v]))
}
const texts = (page: Shown, selector: string) =>
  page.all(selector).map(({ textContent }) => oneLine(textContent))
const summaryOf = (page: Shown) => page.page.querySelector('#summary')?.textContent ?? ''

t.test('measured numbers have a unit that agrees with them', async (t) => {
  const of = async (borgere: string, aarsvaerk: string, address = '/selvvurdering') => {
    const page = await post(app, year(0, { borgere, aarsvaerk }), address)
    return texts(page, '.scale-words').slice(0, 2)
  }
  t.same(await of('1', '1'), ['1 borger om året Krav: mindst 3', '1 årsværk Krav: mindst 3'])
  t.same(await of('2', '1,5'), ['2 borgere om året Krav: mindst 3', '1,5 årsværk Krav: mindst 3'])
  t.same(await of('1', '1', '/selvvurdering?sprog=en'), [
    '1 citizen a year Required: at least 3',
    '1 full-time equivalent Required: at least 3',
  ])
  t.same(await of('0', '0.5', '/selvvurdering?sprog=en'), [
    '0 citizens a year Required: at least 3',
    '0.5 full-time equivalents Required: at least 3',
  ])
})

t.test('alternatives are called that, and so are changes that belong together', async (t) => {
  const page = await post(app, {
    ...year(0, {
      borgere: '2',
      medarbejdereMedErfaring: '3',
      'kompetencer.psykologbehandling': 'mangler',
      'kompetencer.familiebehandling': 'til-stede',
    }),
  })
  t.same(loose(page), [])
  t.same(texts(page, '.criterion .change'), [
    'Det skal der til: 1 ekstra borger',
    'Ét af dette er nok: 2 flere af medarbejderne med mindst fire års erfaring eller 4 færre medarbejdere uden fire års erfaring',
    'Alt dette skal til: Psykologbehandling: indgår i arbejdet med borgerne og Familiebehandling: indgår i arbejdet med borgerne',
  ])
  t.equal(
    page.text('.way'),
    'Den korteste vej til at opfylde kriterierne Alt dette skal til: 1 ekstra borger og 2 flere af medarbejderne med mindst fire års erfaring og Psykologbehandling: indgår i arbejdet med borgerne og Familiebehandling: indgår i arbejdet med borgerne',
  )
  const summary = summaryOf(page)
  t.match(
    summary,
    'Ét af dette er nok:\n- 2 flere af medarbejderne med mindst fire års erfaring eller\n- 4 færre medarbejdere uden fire års erfaring\n',
  )
  t.match(
    summary,
    'Den korteste vej til at opfylde kriterierne. Alt dette skal til:\n- 1 ekstra borger og\n- 2 flere af medarbejderne med mindst fire års erfaring og\n- Psykologbehandling: indgår i arbejdet med borgerne og\n- Familiebehandling: indgår i arbejdet med borgerne\n',
  )
  t.match(summary, 'Det skal der til: 1 ekstra borger.\n')

  const english = await post(app, year(0, { borgere: '1' }), '/selvvurdering?sprog=en')
  t.equal(english.text('.criterion .change'), 'What it takes: 2 more citizens')
  const met = await post(app, year(0, {}))
  t.same([...met.all('.way'), ...met.all('.change')], [], 'nothing is to be changed')
  const open = await post(app, { ...year(0, { borgere: '2' }), '0.aarsvaerk': '' })
  t.same(open.all('.way'), [], 'no way while an answer is missing')
})

t.test('the number of missing answers is given once', async (t) => {
  for (const [open, said] of [
    [['borgere'], 'Der mangler én oplysning'],
    [['borgere', 'aarsvaerk'], 'Der mangler to oplysninger'],
    [['borgere', 'aarsvaerk', 'medarbejdere'], 'Der mangler tre oplysninger'],
    [['borgere', 'aarsvaerk', 'medarbejdere', 'medarbejdereMedErfaring'], 'Der mangler fire'],
  ] as const) {
    const unanswered = Object.fromEntries(open.map((path) => [path, '']))
    const box = (await post(app, year(0, unanswered))).text('.verdict')
    t.equal(box.split(said).length - 1, 1, box.slice(0, 400))
  }
})

t.test('that all or none of the criteria are met is said once', async (t) => {
  const failing = {
    ...{ borgere: '1', aarsvaerk: '1', medarbejdereMedErfaring: '1' },
    ...Object.fromEntries(kompetencer.map((path) => [path, 'mangler'])),
  }
  for (const [facts, da, en] of [
    [{}, 'opfylder alle fire kriterier', 'meets all four criteria'],
    [failing, 'opfylder ikke nogen af de fire kriterier', 'does not meet any of the four criteria'],
  ] as const) {
    const danish = await post(app, year(0, facts))
    t.equal(danish.text('h1'), `Tilbuddet ${da} for et højt specialiseret tilbud`)
    t.match(danish.text('.conclusion-text'), /^Listen over de seks kompetencer er vores valg /)
    const english = await post(app, year(0, facts), '/selvvurdering?sprog=en')
    t.equal(english.text('h1'), `The tilbud ${en} for a highly specialised tilbud`)
    t.match(english.text('.conclusion-text'), /^The list of the six competences is our own choice/)
  }
  const { borgere, aarsvaerk, medarbejdereMedErfaring } = failing
  const one = await post(app, year(0, { borgere, aarsvaerk, medarbejdereMedErfaring }))
  t.equal(one.text('h1'), 'Tilbuddet opfylder 1 af 4 kriterier')
})

t.test('no changes are suggested about a person', async (t) => {
  const page = await post(app, sag({ gravid: 'nej' }), '/sag')
  t.equal(
    page.text('h1'),
    'Oplysningerne peger på, at kvinden ikke er omfattet af målgruppen, fordi inklusionskriterium 1 ikke er opfyldt',
  )
  t.equal(page.text('.conclusion-title'), 'Resultat: målgruppen for den centrale udmelding')
  t.same([...page.all('.way'), ...page.all('.change')], [])
  t.match(page.text('.next-step'), 'Det siger ikke, om der er behov for eller ret til anden hjælp.')
})

t.test('an interview has its question as heading, and warns once', async (t) => {
  const first = await get(app, '/sag')
  t.equal(first.text('h1'), 'Er kvinden gravid?')
  t.equal(first.all('.alert-warning').length, 1)
  const id = 'maalgruppe-udsatte-gravide'
  const fields = { ...fieldsOf(first), [`${id}/gravid`]: 'ja', handling: 'videre' }
  const second = await post(app, fields, '/sag')
  t.match(second.text('h1'), 'Har hun et skadeligt forbrug af')
  t.equal(second.all('.alert-warning').length, 0)
  t.same(loose(second), [])
})

t.test('answers are counted in the words of the choice; no answer is not a no', async (t) => {
  const [first = '', second = ''] = kompetencer
  const counted = await post(app, year(0, { [first]: 'indgaar-via-samarbejde', [second]: '?' }))
  t.equal(
    texts(counted, '.scale-words').at(-1),
    '4 indgår · 1 via samarbejde · 1 ikke besvaret Krav: alle 6',
  )
  t.equal(counted.all('.scale-bar').at(-1)?.querySelectorAll('.scale-fill').length, 1)
  const none = await post(app, {})
  t.equal(texts(none, '.scale-words').at(-1), '6 ikke besvaret Krav: alle 6')
  t.equal(none.all('.scale-bar').at(-1)?.querySelectorAll('.scale-fill').length, 0)

  const word: Readonly<Record<string, string>> = {
    indgaar: 'indgår',
    'indgaar-via-samarbejde': 'via samarbejde',
    'til-stede': 'bruges ikke i arbejdet',
    mangler: 'mangler',
    '?': 'ikke besvaret',
  }
  const answers = fc.array(fc.constantFrom(...Object.keys(word)), { minLength: 6, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const chosen = Object.fromEntries(kompetencer.map((path, i) => [path, given[i] ?? '?']))
      const page = await post(app, year(0, chosen))
      const [counts = ''] = (texts(page, '.scale-words').at(-1) ?? '').split(' Krav')
      const told = counts.split(' · ').sort()
      const expected = Object.entries(word)
        .map(([value, each]) => [given.filter((one) => one === value).length, each] as const)
        .filter(([count]) => count > 0)
        .map(([count, each]) => `${String(count)} ${each}`)
      t.same(told, expected.sort())
    }),
    { seed, numRuns: times(20) },
  )
})

/** All questions of the first interview, unknown by default. */
function sag(answers: Readonly<Record<string, string>>): Record<string, string> {
  const id = 'maalgruppe-udsatte-gravide'
  const { facts } = rulesets.find((each) => each.id === id)!
  return {
    ...Object.fromEntries(facts.map(({ path }) => [`${id}/${path}`, answers[path] ?? 'ved-ikke'])),
    handling: 'vis',
  }
}
const included = {
  gravid: 'ja',
  'skadeligtForbrug.stoffer': 'ja',
  'socialeProblemstillinger.hjemloeshed': 'ja',
  'ambulant.fastholdesIRusmiddelbehandling': 'nej',
  'ambulant.profitererAfRusmiddelbehandling': 'ja',
  behovForDoegnbehandling: 'ja',
}

t.test('a case: counts, the exclusion in its own words, and remarks', async (t) => {
  const page = await post(app, sag(included), '/sag')
  t.same(loose(page), [])
  t.same(texts(page, '.criterion .outcome'), [
    'Opfyldt',
    'Opfyldt',
    'Opfyldt',
    'Opfyldt',
    'Gælder ikke',
  ])
  t.same(texts(page, '.scale-words'), [
    '1 ja · 9 ikke besvaret Krav: mindst 1',
    '1 ja · 1 nej · 2 ikke besvaret Gælder ved: alle 4',
  ])
  t.match(page.text('.remarks'), 'Bemærkninger Det er oplyst, at kvinden ikke kan fastholdes')
  t.match(summaryOf(page), 'Eksklusionskriterium 1, ')
  t.match(summaryOf(page), ': gælder ikke. ')
  t.match(summaryOf(page), 'Bemærk: Det er oplyst, at kvinden ikke kan fastholdes')
  const taken = JSON.parse((await post(app, { ...sag(included), handling: 'hent' }, '/sag')).body)
  t.equal(taken.bemaerkninger.length, 1)

  const well = Object.fromEntries(
    Object.keys(included).map((path) => [path, path.startsWith('ambulant') ? 'ja' : 'nej']),
  )
  const out = await post(
    app,
    sag({
      ...well,
      'ambulant.fastholdesISvangreomsorg': 'ja',
      'ambulant.profitererAfSvangreomsorg': 'ja',
    }),
    '/sag',
  )
  t.equal(texts(out, '.criterion .outcome').at(-1), 'Gælder')
  const judging = ['criterion', 'outcome', 'conclusion', 'graf', 'tone'].flatMap((part) => [
    `.${part}-yes`,
    `.${part}-no`,
  ])
  t.equal(out.all(judging.join()).length, 0, 'and it is neither good nor bad')
})

t.test('remarks beside the previous interview are shown, also in the file', async (t) => {
  const level = {
    ...sag(included),
    'indsatsniveau/tilstraekkeligtUdbytte': 'ja',
    'indsatsniveau/stabilitetHjemmeMedStoette': 'ja',
  }
  const page = await post(app, level, '/sag/indsatsniveau')
  t.match(page.text('.remarks'), 'oplysningerne om indsatsniveau peger ikke på døgnbehandling')
  t.same(texts(page, '.criterion .outcome'), ['Nej', 'Ja'], 'neither for nor against')
  const taken = await post(app, { ...level, handling: 'hent' }, '/sag/indsatsniveau')
  t.match(taken.body, 'doegnbehandling-mod-indsatsniveau')
  const agreed = await post(
    app,
    { ...level, 'indsatsniveau/tilstraekkeligtUdbytte': 'nej' },
    '/sag/indsatsniveau',
  )
  t.same(agreed.all('.remarks'), [])
})

t.test('remarks about a tilbud are on its result', async (t) => {
  const odd = year(0, { medarbejdere: '0', medarbejdereMedErfaring: '0' })
  const page = await post(app, odd)
  t.match(page.text('.remarks'), 'Der er oplyst 3 årsværk, men ingen medarbejdere.')
  t.match(summaryOf(page), 'Bemærk: Der er oplyst 3 årsværk, men ingen medarbejdere.')
  t.same((await post(app, year(0, {}))).all('.remarks'), [])
})

t.test('several years: heading and table agree under every reading', async (t) => {
  const years = (aar: readonly string[]) =>
    Object.assign(
      {},
      ...['9', '0', '0'].map((borgere, i) => year(i, { aar: aar[i] ?? '', borgere })),
    ) as Record<string, string>
  const fields = years(['2017', '2018', '2019'])
  for (const [reading, tone, sentence] of [
    ['hvert-aar', 'no', 'De er ikke opfyldt i 2018 og 2019.'],
    ['gennemsnit', 'yes', 'Set år for år er kriterierne ikke opfyldt i 2018 og 2019.'],
    ['seneste-aar', 'no', '2019'],
  ] as const) {
    const page = await post(app, { ...fields, 'laesning.aarligt': reading })
    t.same(loose(page), [])
    t.ok(page.all('.conclusion')[0]?.classList.contains(`conclusion-${tone}`), reading)
    t.match(page.text('.conclusion-text'), sentence)
    t.same(texts(page, '.comparison tbody tr:first-child td'), [
      'Opfyldt',
      'Ikke opfyldt',
      'Ikke opfyldt',
    ])
    t.match(page.text('main'), 'I det samlede resultat er årene opgjort sådan:')
  }
  t.same((await post(app, fields)).all('.remarks'), [], 'no year is left out')
  const gap = await post(app, years(['2015', '2016', '2019']))
  t.match(gap.text('.remarks'), 'Der mangler oplysninger for 2017–2018')
  t.match(summaryOf(gap), 'Bemærk: Der mangler oplysninger for 2017–2018')
})

t.test('what the result depends on is said once for each phrase', async (t) => {
  // In 2018 there are too few, and as a mean: 2.5.
  const years = { ...year(0, { aar: '2018', borgere: '2' }), ...year(1, { aar: '2019' }) }
  for (const [address, told] of [
    [
      '/selvvurdering',
      'Resultatet afhænger af, hvordan dette fortolkes: tilbuddet skal opfylde kriterierne »årligt«. Vi har brugt denne fortolkning: det seneste oplyste år afgør det. Med en anden fortolkning (kravene skal være opfyldt i hvert af årene) bliver resultatet et andet: Samlet set opfylder tilbuddet ikke kriterierne i de to oplyste år, fordi de skal være opfyldt i hvert år. Resultatet bliver også et andet med denne fortolkning (borgere og årsværk opgøres som gennemsnit over årene): Samlet set opfylder tilbuddet ikke alle fire kriterier, når borgere og årsværk opgøres som gennemsnit over de to år. Se alle fortolkninger',
    ],
    [
      '/selvvurdering?sprog=en',
      'The result depends on how this is interpreted: the tilbud must meet the criteria “årligt” (yearly). We have used this interpretation: the newest year given decides. With another (the requirements must be met in each of the years) the result changes: Taken together, the tilbud does not meet the criteria in the two years given, because they must be met in each year. The result also changes with this interpretation (citizens and full-time equivalents are taken as the mean over the years): Taken together, the tilbud does not meet all four criteria when citizens and full-time equivalents are taken as the mean over the two years. See all interpretations',
    ],
  ] as const) {
    const page = await post(app, { ...years, 'laesning.aarligt': 'seneste-aar' }, address)
    const depends = page
      .all('.verdict-part')
      .filter((part) => part.querySelector('a[href="#fortolkninger"]'))
    t.same(
      depends.map(({ textContent }) => oneLine(textContent)),
      [told],
    )
  }
})

t.test('several questions are put in order, a single one needs none', async (t) => {
  const hints = async (facts: Readonly<Record<string, string>>) => {
    const page = await post(app, year(0, facts))
    const section = page.page.querySelector('.questions')?.parentNode
    return section?.querySelectorAll('p').map(({ textContent }) => oneLine(textContent))
  }
  t.same(await hints({ borgere: '' }), [])
  t.same(await hints({ borgere: '', aarsvaerk: '' }), [
    'Svar på det, du kan. De øverste spørgsmål betyder mest for resultatet. Ét svar kan være nok til at afgøre det.',
  ])
})

t.test('several years: exactly the questions that the result needs, in their years', async (t) => {
  /** The fields that are asked for now, and the number of facts said to be missing. */
  const asked = async (aarligt: string, ...facts: Record<string, string>[]) => {
    const years = facts.map((each, i) => year(i, { aar: String(2017 + i), ...each }))
    const page = await post(
      app,
      Object.assign({ 'laesning.aarligt': aarligt }, ...years) as Record<string, string>,
    )
    t.same(loose(page), [])
    return {
      h1: page.text('h1').startsWith('Det kan ikke afgøres endnu'),
      names: page.all('.verdict input[type=text]').map((input) => input.getAttribute('name')),
      missing: page.text('.verdict-missing'),
    }
  }
  t.same(
    await asked('seneste-aar', { borgere: '' }, { borgere: '' }),
    { h1: true, names: ['1.borgere'], missing: 'Der mangler én oplysning.' },
    'the earlier year changes nothing',
  )
  t.same(
    await asked('gennemsnit', { borgere: '9' }, { borgere: '', medarbejdereMedErfaring: '' }),
    { h1: true, names: ['1.medarbejdereMedErfaring'], missing: 'Der mangler én oplysning.' },
    'the mean is at least 4.5',
  )
  t.same(
    await asked('gennemsnit', { borgere: '2', medarbejdereMedErfaring: '' }, { borgere: '4' }),
    { h1: true, names: ['0.medarbejdereMedErfaring'], missing: 'Der mangler én oplysning.' },
    'a year that is settled by itself is not settled with its mean',
  )
  t.match(await asked('hvert-aar', { borgere: '' }, { borgere: '', aarsvaerk: '' }), {
    h1: true,
    names: ['0.borgere'],
    missing: 'Der mangler tre oplysninger.',
  })
  // Another reading is asked about in the years that lack something for it.
  const others = { nyeBorgere: '3', aarsvaerkMedErfaring: '2' }
  const settled = await asked('gennemsnit', { borgere: '9', ...others }, { borgere: '', ...others })
  t.equal(settled.h1, false)
  t.same(settled.names, ['1.borgere'])
})

t.test('of two it says “begge”, and of one never “alle”', async (t) => {
  const staff = (count: string, experienced: string) => ({
    ...year(0, {}),
    '0.medarbejdere': count,
    '0.medarbejdereMedErfaring': experienced,
  })
  const told = async (count: string, experienced: string) =>
    texts(await post(app, staff(count, experienced)), '.scale-words')[2]
  t.equal(await told('2', '1'), '1 af 2 Krav: begge')
  t.equal(await told('1', '0'), '0 af 1 Krav: mindst 1')
})

t.test('every source is cited, with place and address', async (t) => {
  const page = await post(app, year(0, {}))
  const cited = page.all('.criterion').at(-1)?.querySelectorAll('.source') ?? []
  t.same(
    cited.map(({ textContent }) => oneLine(textContent).replace(/^.*, 2020|^.*2023/, '')),
    [', afsnit 3, punkt 4', ', Centrale elementer i døgnbehandlingen'],
  )
  t.match(page.all('.criterion').at(-1)?.textContent, 'er vores valg ud fra Socialstyrelsens')
  const sag1 = await post(app, sag(included), '/sag')
  t.match(sag1.text('.source'), /, Tema 1, inklusionskriterier, punkt 1$/)
  const address =
    'https://www.sbst.dk/udgivelser/2020/udsatte-gravide-kvinder-med-et-skadeligt-rusmiddelbrug'
  t.equal(sag1.page.querySelector('.source a')?.getAttribute('href'), address)
})

t.test('the form says why it asks, and what the staff list adds up to', async (t) => {
  const form = await get(app, '/selvvurdering')
  t.equal(
    form.text('.font-lead'),
    'Få svar på, om jeres tilbud opfylder de fire kriterier for et højt specialiseret tilbud.',
  )
  const borgere = form.page.querySelector('#f-0-borgere')?.closest('.form-group')
  t.match(borgere?.querySelector('.background')?.textContent, 'Partner og barn tæller ikke med.')
  t.match(form.text('.field-group > .background'), 'Det er vores valg. Screeningsmodellen kræver')
  t.match(form.text('#f-0-nyeBorgere-hint'), 'Kan springes over.')
  const rows = {
    '0.medarbejderliste.raekker': '2',
    '0.medarbejderliste.0.erfaringAar': '4',
    '0.medarbejderliste.0.aarsvaerk': '1',
    '0.medarbejderliste.1.erfaringAar': '3,9',
    '0.medarbejderliste.1.aarsvaerk': '0,8',
  }
  const listed = await post(app, { ...rows, handling: 'ret' })
  t.match(listed.text('#f-0-aarsvaerk'), 'Beregnes ud fra medarbejderlisten: 1,8')
  t.match(listed.text('#f-0-medarbejdereMedErfaring'), 'medarbejderlisten: 1')
  const open = await post(app, { ...rows, '0.medarbejderliste.1.aarsvaerk': '', handling: 'ret' })
  t.match(open.text('#f-0-aarsvaerk'), 'medarbejderlisten: ikke oplyst')
})

t.test('the publisher of the page, and words that are never used on one', async (t) => {
  const gone =
    /læsning|hænger på|fortolkningsfølsom|maskeret|Masker |Fingeraftryk|Tjek adressen|noteret|alle 2\b|slår ikke til|regnes ud|skal der til\?|lige gerne|API'et og/i
  const pages = [
    await get(app, '/selvvurdering'),
    await get(app, '/sag'),
    await get(app, '/afrapportering'),
    await get(app, '/kapacitet'),
    await get(app, '/privatliv'),
    await get(app, '/tilgaengelighed'),
    await post(app, year(0, {})),
    await post(app, { ...year(0, {}), '0.medarbejdereMedErfaring': '4' }),
    await post(app, sag(included), '/sag'),
  ]
  for (const page of pages) {
    t.match(page.text('footer'), 'Siden udgives ikke af Social- og Boligstyrelsen.')
    // Text of buttons and field values is not checked.
    t.notMatch(page.text('main'), gone, page.text('h1'))
  }
  const nowhere = await app.inject({ url: '/intet', headers: { accept: 'text/html' } })
  t.match(nowhere.body, 'Tjek adressen, eller gå til forsiden.')
  t.match(nowhere.body, /Fejlkode: [0-9a-f-]{36}/)
  t.notMatch(nowhere.body, 'urn:')
  t.match(fieldsOf(await post(app, { ...year(0, {}), handling: 'ret' }))['0.borgere'], '3')
})

t.test('missing values of a staff list are asked for in their place', async (t) => {
  const rows = (...cells: (readonly [years: string, share: string])[]) =>
    Object.fromEntries([
      ['0.medarbejderliste.raekker', String(cells.length)],
      ...cells.flatMap(([years, share], i) => [
        [`0.medarbejderliste.${String(i)}.erfaringAar`, years],
        [`0.medarbejderliste.${String(i)}.aarsvaerk`, share],
      ]),
    ]) as Record<string, string>
  const asked = async (list: Record<string, string>, url?: string) => {
    const page = await post(app, { '0.borgere': '4', ...list }, url)
    return page
      .all('.question')
      .map((button) => [button.getAttribute('value'), oneLine(button.textContent)])
      .filter(([value]) => value !== undefined && !/kompetencer|borgere/i.test(value))
  }
  // An empty row is not shown again.
  t.same(await asked(rows(['5', ''], ['6', '1'], ['', ''], ['1', ''])), [
    [
      'ret:0.medarbejderliste.0.aarsvaerk',
      'Hvor mange årsværk er tilknyttet indsatsen til målgruppen? Udfyld »Andel af et årsværk« i række 1 og 3 i »Medarbejderliste«.',
    ],
  ])
  const english = '/selvvurdering?sprog=en'
  t.match((await asked(rows(['5', '2'], ['', '2']), english))[0], [
    'ret:0.medarbejderliste.1.erfaringAar',
    /Fill in “Years of experience with the target group” in row 2 of “Staff list”\.$/,
  ])
  const empty = await asked(rows(['', '']))
  t.ok(empty.length > 0)
  for (const [value, text = ''] of empty) {
    t.equal(value, 'ret:0.medarbejderliste')
    t.match(text, /\?$/)
  }
  t.ok(
    (await asked({})).some(([value]) => value === 'ret:0.aarsvaerk'),
    'a number without a list',
  )
})
