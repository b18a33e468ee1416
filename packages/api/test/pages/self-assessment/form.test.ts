/** The self-assessment without scripts: fields from the document, answers, years, staff list. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  compileRuleset,
  languages,
  rulesets,
  screenTilbud,
  screenTilbudPerioder,
  type Ruleset,
} from '@screeningsmodel/core'
import t from 'tap'
import { idOf } from '../../../src/pages/kit/ids.js'
import { shared, start } from '../../support/app.js'
import { fieldsOf, get, loose, oneLine, post } from '../../support/pages.js'
import { facts, answers } from '../../support/assessment-answers.js'

const { ruleset } = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud'))

const { app } = await shared(t)
const onlyOthersUse = ['nyeBorgere', 'aarsvaerkMedErfaring']
const inOrder = [
  ...ruleset.facts.map(({ path }) => path).filter((path) => !onlyOthersUse.includes(path)),
  ...onlyOthersUse,
]

t.test('fields, labels, hints, units and order come from the document', async (t) => {
  for (const sprog of languages) {
    const form = await get(app, sprog === 'da' ? '/selvvurdering' : '/selvvurdering?sprog=en')
    t.equal(form.status, 200)
    t.same(loose(form), [])
    t.equal(form.page.querySelector('html')?.getAttribute('lang'), sprog)
    const names = form
      .all('#svar input:not([type=hidden])')
      .map((input) => input.getAttribute('name'))
    t.same(
      [...new Set(names)],
      ['reference', '0.aar', ...inOrder.map((path) => `0.${path}`)],
      'every fact, in order; last what only other interpretations use',
    )
    for (const fact of ruleset.facts) {
      const id = idOf(`0.${fact.path}`)
      const group = form.page.querySelector(`#${id}`)?.closest('.form-group')
      const asked = fact.path.includes('.') ? fact.label : fact.question
      t.match(oneLine(group?.textContent ?? ''), asked[sprog])
      if (fact.hint) t.match(form.text(`#${id}-hint`), fact.hint[sprog])
      if ('unit' in fact) t.match(oneLine(group?.textContent ?? ''), fact.unit[sprog])
      if (fact.type !== 'choice') continue
      const labels = group?.querySelectorAll('label').map((label) => oneLine(label.textContent))
      const choices = ruleset.choices?.[fact.choices]?.map(({ label }) => label[sprog]) ?? []
      const answers = [...choices, sprog === 'da' ? 'Ved ikke' : 'Don’t know']
      t.same(
        labels,
        answers.map((answer) => `${fact.label[sprog]}: ${answer}`),
        'each names its question and its answer',
      )
    }
    t.match(form.body, ruleset.groups?.[0]?.title[sprog])
    t.match(form.text('h1').toLowerCase(), ruleset.title[sprog].toLowerCase())
  }
})

t.test('no colon follows a question mark in what a screen reader reads', async (t) => {
  const { all } = await get(app, '/selvvurdering')
  const heard = all('details.background summary').map(({ textContent }) => oneLine(textContent))
  t.ok(
    heard.includes(
      'Hvorfor spørger vi, og hvad tæller med? Hvor mange årsværk er tilknyttet indsatsen til målgruppen?',
    ),
  )
  t.same(
    heard.filter((text) => text.includes('?:')),
    [],
  )
})

t.test('a fact, a group and a list added to the document appear in the form', async (t) => {
  const both = (text: string) => ({ da: `${text} på dansk`, en: `${text} in English` })
  const described = (path: string) => ({
    path,
    name: both(`name ${path}`),
    label: both(`label ${path}`),
    question: both(`question ${path}`),
    hint: both(`hint ${path}`),
  })
  const numeric = { unit: both('unit'), change: both('change'), minimum: 2, maximum: 9 }
  const changed: Ruleset = {
    ...ruleset,
    version: '2030-01',
    gaelderFra: '2030-01',
    groups: [...(ruleset.groups ?? []), { id: 'rammer', title: both('title rammer') }],
    facts: [
      { ...described('pladser'), ...numeric, type: 'integer' },
      ...ruleset.facts,
      { ...described('rammer.aaben'), type: 'boolean' },
      { ...described('rammer.areal'), ...numeric, type: 'number', step: 0.5 },
      { ...described('rammer.adgang'), type: 'choice', choices: 'kompetence' },
    ],
  }
  const folder = await mkdtemp(join(tmpdir(), 'rulesets-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'changed.json'), JSON.stringify(changed))
  const { app } = await start(t, { rulesetsDir: folder })
  const form = await get(app, '/selvvurdering')

  t.same(loose(form), [])
  t.match(form.text('[for="f-0-pladser"]'), 'question pladser på dansk')
  t.match(form.text('#f-0-pladser-hint'), 'hint pladser på dansk')
  t.match(form.body, 'title rammer på dansk')
  t.equal(form.all('[name="0.rammer.aaben"]').length, 3)
  t.equal(form.all('[name="0.rammer.adgang"]').length, 5)
  t.equal(form.page.querySelector('#f-0-rammer-areal')?.getAttribute('inputmode'), 'decimal')
  t.equal(form.page.querySelector('#svar')?.getAttribute('data-ruleset'), `${ruleset.id}@2030-01`)
  const wrong = await post(app, { '0.pladser': '1', '0.rammer.aaben': 'måske' })
  t.equal(wrong.text('#f-0-pladser-error'), 'Fejl: Tallet skal være mindst 2.')
  t.equal(wrong.text('#f-0-rammer-aaben-error'), 'Fejl: Svar ja eller nej.')
  const right = await post(app, {
    '0.pladser': '2',
    '0.rammer.aaben': 'nej',
    '0.rammer.areal': '2,5',
  })
  t.equal(right.status, 200)
})

t.test('the result agrees with the core, and offers the API’s own answer', async (t) => {
  const input = { ...facts, kompetencer: { psykologbehandling: 'til-stede' } } as const
  const fields = { ...answers, '0.kompetencer.psykologbehandling': 'til-stede' }
  for (const sprog of languages) {
    const url = sprog === 'da' ? '/selvvurdering' : '/selvvurdering?sprog=en'
    const expected = screenTilbud(input, { sprog })
    const result = await post(app, fields, url)
    t.equal(result.status, 200)
    t.same(loose(result), [])
    // The heading says how many criteria are met.
    const rest = expected.konklusionTekst.replace(/ (?:Det opfylder|It meets) 2 (?:af|of) 4\./, '')
    t.match(result.text('h1'), sprog === 'da' ? ' 2 af 4 ' : ' 2 of 4 ')
    t.equal(result.text('.conclusion-text'), rest)
    t.equal(result.all('.criterion').length, expected.kriterier.length)
    expected.kriterier.forEach((criterion, i) => {
      const card = oneLine(result.all('.criterion')[i]?.textContent ?? '')
      t.match(card, criterion.titel)
      t.match(card, criterion.begrundelse)
      t.match(card, criterion.kilde.dokument)
      for (const { tekst } of criterion.aendringer) t.match(card, tekst)
      t.equal(result.all('.criterion')[i]?.querySelectorAll('.outcome .icon-svg').length, 1)
    })
    const summary = result.page.querySelector('#summary')?.textContent ?? ''
    t.match(summary, expected.konklusionTekst)
    t.notMatch(summary, 'http')

    const download = await post(app, { ...fields, handling: 'hent' }, url)
    const api = await app.inject({
      method: 'POST',
      url: '/screen-tilbud',
      headers: { 'accept-language': sprog },
      payload: input,
    })
    t.equal(download.body, api.body, 'to the letter')
    t.match(download.headers['content-type'], 'application/json')
    t.match(download.headers['content-disposition'], 'attachment')
  }
})

t.test('bars stand beside numbers, and only there', async (t) => {
  const result = await post(app, answers)
  const words = result.all('.scale-words').map((element) => oneLine(element.textContent))
  t.same(words, [
    '4 borgere om året Krav: mindst 3',
    '2,5 årsværk Krav: mindst 3',
    '6 af 9 Krav: mindst 5',
    '6 ikke besvaret Krav: alle 6',
  ])
  const open = await post(app, {})
  t.same(
    open.all('.scale-words').map((element) => oneLine(element.textContent)),
    ['ikke oplyst Krav: mindst 3', 'ikke oplyst Krav: mindst 3', '6 ikke besvaret Krav: alle 6'],
  )
  t.equal(open.all('.scale-bar')[0]?.querySelectorAll('.scale-fill').length, 0)
})

t.test('a program may post facts by their own names, as one year', async (t) => {
  const own = Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name.replace('0.', ''), value]),
  )
  const choice = 'kompetencer.psykologbehandling'
  const told = async (fields: Record<string, string>) =>
    oneLine((await post(app, fields)).page.querySelector('main')?.textContent ?? '')
  const result = await told({ ...own, [choice]: 'indgaar' })
  t.match(result, '2,5 årsværk')
  t.equal(result, await told({ ...answers, [`0.${choice}`]: 'indgaar' }))
  const mixed = await post(app, { borgere: '4', '0.borgere': '1', handling: 'ret' })
  t.equal(fieldsOf(mixed)['0.borgere'], '1', 'a field of the form goes first')
})

t.test('up to three years side by side', async (t) => {
  const second = await post(app, { ...answers, '0.aar': '2017', handling: 'tilfoej-aar' })
  t.equal(second.all('.year').length, 2)
  t.equal(fieldsOf(second)['1.aar'], '2018', 'the next year is suggested')
  t.equal(second.page.querySelector('[autofocus]')?.id, 'f-1-aar')
  const third = await post(app, { ...fieldsOf(second), handling: 'tilfoej-aar' })
  t.same(loose(third), [])
  t.equal(third.all('.year').length, 3)
  t.equal(third.all('[value="tilfoej-aar"]').length, 0)
  const again = await post(app, { ...fieldsOf(third), handling: 'tilfoej-aar' })
  t.equal(again.all('.year').length, 3, 'and no more')

  const fields = { ...fieldsOf(third), '1.borgere': '2', '2.borgere': '5' }
  const result = await post(app, fields)
  const expected = screenTilbudPerioder({
    perioder: [
      { ...facts, aar: 2017 },
      { aar: 2018, borgere: 2 },
      { aar: 2019, borgere: 5 },
    ],
  })
  t.same(loose(result), [])
  t.equal(
    `${result.text('h1')}. ${result.text('.conclusion-text')}`,
    expected.samlet.konklusionTekst,
    'the heading and the rest',
  )
  t.same(
    result.all('.result-year .conclusion-text').map((text) => oneLine(text.textContent)),
    expected.perioder.map(({ konklusionTekst }) => konklusionTekst),
  )
  t.same(
    result.all('.comparison thead th').map((cell) => oneLine(cell.textContent)),
    ['Kriterierne', 'Året 2017', 'Året 2018', 'Året 2019'],
  )
  t.equal(oneLine(result.all('.comparison tbody td')[1]?.textContent ?? ''), 'Ikke opfyldt')
  t.equal((await post(app, { ...fields, handling: 'hent' })).body, JSON.stringify(expected))

  const twice = await post(app, { ...fields, '2.aar': '2018' })
  t.match(twice.text('#f-2-aar-error'), 'Hvert år må kun angives én gang')
  t.match(twice.text('.error-summary a'), 'År 3, Kalenderår')
  const removed = await post(app, { ...fields, handling: 'fjern-aar:1' })
  t.match(fieldsOf(removed), { '0.aar': '2017', '1.aar': '2019', '1.borgere': '5' })
  const last = await post(app, { ...answers, handling: 'fjern-aar:0' })
  t.equal(last.all('.year').length, 1, 'one year is always left')
})

t.test('a staff list is opened, filled in row by row, and gives the counts', async (t) => {
  const list = '0.medarbejderliste'
  const opened = await post(app, { ...answers, handling: `aabn:${list}` })
  t.same(loose(opened), [])
  t.equal(opened.all('.staff-rows tbody tr').length, 3)
  t.equal(opened.all('input[type=text][name="0.medarbejdere"]').length, 0, 'counted, not asked for')
  t.equal(fieldsOf(opened)['0.medarbejdere'], '9', 'what was typed is kept')
  const more = await post(app, { ...fieldsOf(opened), handling: `tilfoej-raekke:${list}` })
  t.equal(more.all('.staff-rows tbody tr').length, 4)
  t.equal(more.page.querySelector('[autofocus]')?.id, idOf(`${list}.3.erfaringAar`))

  const filled = {
    ...fieldsOf(more),
    [`${list}.0.erfaringAar`]: '5',
    [`${list}.0.aarsvaerk`]: '1',
    [`${list}.2.erfaringAar`]: '1,5',
    [`${list}.2.aarsvaerk`]: '0,8',
    [`${list}.3.erfaringAar`]: '12',
    [`${list}.3.aarsvaerk`]: '1,2',
  }
  const fewer = await post(app, { ...filled, handling: `fjern-raekke:${list}.0` })
  t.equal(fewer.all('.staff-rows tbody tr').length, 3)
  t.equal(fieldsOf(fewer)[`${list}.1.erfaringAar`], '1,5')

  const expected = screenTilbud({
    aar: 2019,
    borgere: 4,
    medarbejderliste: [
      { erfaringAar: 5, aarsvaerk: 1 },
      { erfaringAar: 1.5, aarsvaerk: 0.8 },
      { erfaringAar: 12, aarsvaerk: 1.2 },
    ],
  })
  const result = await post(app, filled)
  // The heading has said that it cannot be settled yet.
  t.match(result.text('h1'), /^Det kan ikke afgøres endnu: /)
  const first = 'Det kan ikke afgøres endnu, om tilbuddet er højt specialiseret. '
  t.equal(first + result.text('.conclusion-text'), expected.konklusionTekst)
  t.match(result.body, expected.kriterier[2]?.begrundelse)
  t.equal((await post(app, { ...filled, handling: 'hent' })).body, JSON.stringify(expected))

  const wrong = await post(app, { ...filled, [`${list}.3.erfaringAar`]: '-1' })
  t.match(wrong.text(`#${idOf(`${list}.2.erfaringAar`)}-error`), 'Antallet kan ikke være negativt.')
  t.match(wrong.text('.error-summary a'), 'Års erfaring med målgruppen, række 3')
  t.same(loose(wrong), [])
  const empty = await post(app, fieldsOf(opened))
  t.match(empty.text('.criterion:nth-of-type(1)'), 'Kriterium', 'an empty list counts nobody')
  t.match(empty.all('.criterion')[2]?.textContent, 'mangler oplysninger')
  const closed = await post(app, { ...filled, handling: `luk:${list}` })
  t.match(fieldsOf(closed), { '0.medarbejdere': '9', '0.medarbejdereMedErfaring': '6' })
  t.equal(closed.all('.staff-rows').length, 0)
})

t.test('another reading is shown, and can be chosen', async (t) => {
  const fields = { ...answers, '0.aarsvaerk': '3', '0.aarsvaerkMedErfaring': '1' }
  const all = Object.fromEntries(
    ruleset.facts.flatMap(({ path, type }) =>
      type === 'choice' ? [[`0.${path}`, 'indgaar']] : [],
    ),
  )
  const result = await post(app, { ...fields, ...all })
  t.match(result.text('.readings'), 'Ja, og resultatet afhænger af, hvordan kriteriet fortolkes.')
  const button = result.page.querySelector('[value="laes:erfaring-opgjort-i=aarsvaerk"]')
  t.match(oneLine(button?.textContent ?? ''), /^Se resultatet med denne fortolkning/)
  const other = await post(app, {
    ...fieldsOf(result),
    handling: button?.getAttribute('value') ?? '',
  })
  t.notSame(other.text('.conclusion-text'), result.text('.conclusion-text'))
  t.equal(fieldsOf(other)['laesning.erfaring-opgjort-i'], 'aarsvaerk')
  const edited = await post(app, { ...fieldsOf(other), handling: 'ret' })
  t.equal(fieldsOf(edited)['laesning.erfaring-opgjort-i'], 'aarsvaerk', 'and is kept')
})

t.test('the name or P-nummer of the tilbud is on the result, and is optional', async (t) => {
  for (const reference of ['T-17', 'P-1003388394']) {
    const result = await post(app, { ...answers, reference })
    t.match(result.text('.conclusion-title'), reference)
    t.match(result.text('#summary'), reference)
    t.equal(fieldsOf(result).reference, reference, 'and is kept')
    const file = await post(app, { ...fieldsOf(result), handling: 'hent' })
    t.equal((JSON.parse(file.body) as { reference: string }).reference, reference)
  }
  for (const reference of ['1003388394', '<b>']) {
    const wrong = await post(app, { ...answers, reference })
    t.equal(wrong.status, 422)
    t.match(wrong.text('.error-summary a[href="#f-reference"]'), 'Tilbuddets navn')
    t.ok(wrong.page.querySelector('#f-reference')?.hasAttribute('aria-invalid'))
  }
})

t.test('facts that only another interpretation uses are folded until used', async (t) => {
  const form = await get(app, '/selvvurdering')
  const folded = (shown: typeof form) =>
    shown.all('.year details.details input').map((input) => input.getAttribute('name'))
  t.same(folded(form), ['0.nyeBorgere', '0.aarsvaerkMedErfaring'])
  t.notOk(form.page.querySelector('.year details.details')?.hasAttribute('open'))
  const written = await post(app, { '0.nyeBorgere': '2', handling: 'ret' })
  t.ok(written.page.querySelector('.year details.details')?.hasAttribute('open'))
  const chosen = await post(app, { 'laesning.erfaring-opgjort-i': 'aarsvaerk', handling: 'ret' })
  // Under that interpretation, årsværk are counted instead of people.
  t.same(folded(chosen), ['0.nyeBorgere', '0.medarbejdere', '0.medarbejdereMedErfaring'])
})

t.test('every link and form keeps English', async (t) => {
  for (const shown of [
    await get(app, '/selvvurdering?sprog=en'),
    await post(app, answers, '/selvvurdering?sprog=en'),
    await post(app, { '0.borgere': 'x' }, '/selvvurdering?sprog=en'),
    await get(app, '/tilgaengelighed?sprog=en'),
    await get(app, '/privatliv?sprog=en'),
  ]) {
    t.equal(shown.page.querySelector('html')?.getAttribute('lang'), 'en')
    t.equal(shown.headers['content-language'], 'en')
    const addresses = [
      ...shown.all('main a[href^="/"], .site-menu a, .footer a').map((a) => a.getAttribute('href')),
      ...shown.all('form').map((form) => form.getAttribute('action')),
    ].filter((address) => !/^\/(docs|openapi\.json)/.test(address ?? ''))
    for (const address of addresses) t.match(address, '?sprog=en')
    const back = shown.page.querySelector('.site-language [lang="da"]')
    t.equal(oneLine(back?.textContent ?? ''), 'Dansk')
  }
  const switched = await post(app, { ...answers, handling: 'ret' }, '/selvvurdering?sprog=en')
  t.match(fieldsOf(switched), answers, 'nothing typed is lost')
})

t.test('search engines get a description of each page, and no page of answers', async (t) => {
  const seen = new Set<string>()
  const paths = [
    ...['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet', '/docs', '/docs/fejl'],
    ...['/regler', '/regler/indsatsniveau', '/regler/indsatsniveau/forskel/anbefalinger'],
    ...['/privatliv', '/tilgaengelighed'],
  ]
  for (const path of paths) {
    for (const query of ['', '?sprog=en']) {
      const page = await get(app, path + query)
      const told = page.page.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
      t.ok(told.length > 40, path)
      seen.add(told)
    }
  }
  t.equal(seen.size, 2 * paths.length, 'each says its own')
  const robots = await app.inject('/robots.txt')
  t.equal(robots.body, 'User-agent: *\nDisallow: /*svar=\n')
})

t.test('the pages about accessibility and privacy, in both languages', async (t) => {
  for (const path of ['/tilgaengelighed', '/privatliv']) {
    for (const query of ['', '?sprog=en']) {
      const page = await get(app, path + query)
      t.equal(page.status, 200)
      t.same(loose(page), [])
      t.ok(page.all('h2').length >= 4)
    }
  }
  t.match((await get(app, '/tilgaengelighed')).body, 'WCAG 2.1')
})
