/** The pages about rules: complete in both languages, and every link from a result has a target on them. */
import {
  compileRuleset,
  languages,
  registryOf,
  rulesets as documents,
  type Ruleset,
} from '@screeningsmodel/core'
import { comparisonOf, comparisonText, sideOf } from '@screeningsmodel/core/forskel'
import t from 'tap'
import { upperFirst } from '../../../src/pages/kit/texts/both.js'
import { differenceTexts } from '../../../src/pages/regler/difference-texts.js'
import { shared, start } from '../../support/app.js'
import { get, loose, oneLine, post, shownOf } from '../../support/pages.js'

const { app } = await shared(t)
/** With the numbers of parameters in place of their names. */
const rulesets = documents.map((document) => compileRuleset(document).ruleset)

t.test('every ruleset has a page with everything in it', async (t) => {
  for (const sprog of languages) {
    const list = await get(app, `/regler?sprog=${sprog}`)
    t.same(loose(list), [])
    const titles = list.all('main h2').map(({ textContent }) => oneLine(textContent))
    t.same(
      titles,
      rulesets.map(({ title }) => title[sprog]),
    )
    for (const ruleset of rulesets) {
      const page = await get(app, `/regler/${ruleset.id}?sprog=${sprog}`)
      const said = page.text('main')
      t.same(loose(page), [], ruleset.id)
      t.equal(page.text('h1'), ruleset.title[sprog])
      for (const words of wordsOf(ruleset, sprog)) t.ok(said.includes(oneLine(words)), words)
      t.equal(page.all('.case-table tbody tr').length, ruleset.cases.length)
      t.notMatch(said, /undefined|\[object/)
      const etag = (await app.inject({ url: `/rulesets/${ruleset.id}` })).headers.etag
      t.equal(page.text('.fingerprint'), String(etag).replaceAll('"', ''))
    }
  }
})

t.test('the words of a criterion, and its sources with their addresses', async (t) => {
  const page = await get(app, '/regler/maalgruppe-udsatte-gravide@2019-11-26')
  const criterion = page.text('#kriterium-gravid-med-rusmiddelforbrug')
  t.match(criterion, 'Opfyldt, når: Alt dette gælder: Gravid: ja Mindst ét af dette gælder:')
  t.match(criterion, 'Tema 1, inklusionskriterier, punkt 1')
  const [source] = page.all('#kriterium-gravid-med-rusmiddelforbrug .source a')
  t.equal(
    source?.getAttribute('href'),
    'https://www.sbst.dk/udgivelser/2020/udsatte-gravide-kvinder-med-et-skadeligt-rusmiddelbrug',
  )
  t.match(page.text('#fortolkning-ambulant-samt'), 'det bruger vi, når ikke andet er valgt')
})

t.test('a remark shows when it is made, and beside which other conclusion', async (t) => {
  const tilbud = await get(app, '/regler/hoejt-specialiseret-tilbud')
  t.match(tilbud.text('main'), 'Der er oplyst … årsværk, men ingen medarbejdere. Tjek tallene.')
  t.match(tilbud.text('main'), '13. januar 2023. Vi kender ingen adresse på dokumentet.')
  const sag = await get(app, '/regler/maalgruppe-udsatte-gravide')
  t.match(
    sag.text('main'),
    'Behov for døgnbehandling: ja Og samtidig:Indsatsniveau: »Forstærket ambulant indsats« eller »Faglig vurdering«',
  )
  const english = await get(app, '/regler/maalgruppe-udsatte-gravide?sprog=en')
  t.match(english.text('main'), /And at the same time:.+: “.+” or “.+”/)
})

t.test('a conclusion that is considered after another says so', async (t) => {
  const page = await get(app, '/regler/indsatsniveau')
  t.match(
    page.text('main'),
    /Konklusionen Døgnbehandling, når: .* Ellers Forstærket ambulant indsats, når: .* Faglig vurdering ellers\./,
  )
  const [entry, ...more] = page.all('.site-menu [aria-current]')
  t.same(more, [])
  t.equal(entry?.getAttribute('href'), '/regler', 'the menu tells which part of the site it is')
  t.equal(entry?.getAttribute('aria-current'), 'true')
})

t.test('each criterion of a result links to its place', async (t) => {
  const results = [
    await post(app, { '0.borgere': '2' }),
    await post(app, { '0.borgere': '2' }, '/selvvurdering?sprog=en'),
  ]
  for (const result of results) {
    const links = result
      .all('.criterion a[href*="/regler/"]')
      .map((link) => link.getAttribute('href') ?? '')
    t.equal(links.length, 4)
    for (const link of links) {
      const [path = '', anchor = ''] = link.split('#')
      const page = await get(app, path)
      t.equal(page.all(`#${anchor}`).length, 1, link)
    }
  }
})

t.test('each problem about a ruleset links to its place', async (t) => {
  const ask = async (url: string, payload: object) => {
    const { body } = await app.inject({ method: 'POST', url, payload })
    const { regel, steder } = JSON.parse(body) as {
      regel?: string
      steder?: { pointer: string; adresse: string }[]
    }
    return { regel, places: steder?.map(({ pointer, adresse }) => [pointer, adresse]) }
  }
  const page = '/regler/hoejt-specialiseret-tilbud@2019-11-26'
  const wrong = {
    borgere: -1,
    kompetencer: { 'social-stoette': 'x' },
    parametre: { mindsteBorgere: 0, andet: 1 },
    laesninger: { 'erfaring-opgjort-i': 'x' },
    findesIkke: 1,
  }
  t.same(await ask('/screen-tilbud', wrong), {
    regel: page,
    places: [
      ['/borgere', `${page}#oplysning-borgere`],
      ['/kompetencer/social-stoette', `${page}#oplysning-kompetencer.social-stoette`],
      ['/parametre/mindsteBorgere', `${page}#tal-mindsteBorgere`],
      ['/laesninger/erfaring-opgjort-i', `${page}#fortolkning-erfaring-opgjort-i`],
    ],
  })
  const periods = { laesninger: { aarligt: 'x' }, perioder: [{ aar: 2019, borgere: -1 }] }
  t.same(await ask('/screen-tilbud/perioder', periods), {
    regel: page,
    places: [
      ['/laesninger/aarligt', `${page}#fortolkning-aarligt`],
      ['/perioder/0/borgere', `${page}#oplysning-borgere`],
    ],
  })
  t.match(await ask('/screen-case', { ruleset: 'x' }), { regel: '/regler' })
  t.match(await ask('/rulesets/x/screening', {}), { regel: '/regler' })
  t.match(await ask('/rulesets/samarbejdsaftale/graf', { overgange: 1 }), {
    places: [['/overgange', '/regler/samarbejdsaftale@2022-09#oplysning-overgange']],
  })
  t.equal((await ask('/kapacitet', { tilbud: 0 })).regel, undefined)
  for (const ruleset of rulesets) {
    const { all } = await get(app, `/regler/${ruleset.id}`)
    const places = [
      ...ruleset.facts.map(({ path }) => `oplysning-${path}`),
      ...ruleset.criteria.map(({ id }) => `kriterium-${id}`),
      ...(ruleset.parametre ?? []).map(({ id }) => `tal-${id}`),
      ...(ruleset.readings ?? []).map(({ id }) => `fortolkning-${id}`),
    ]
    for (const place of places) t.equal(all(`[id="${place}"]`).length, 1, place)
  }
})

t.test('two rulesets are compared on a page, as JSON and as text', async (t) => {
  const [one, other] = ['maalgruppe-udsatte-gravide', 'indsatsniveau'].map((id) =>
    documents.find((each) => each.id === id)!,
  ) as [Ruleset, Ruleset]
  const ownPage = await get(app, `/regler/${one.id}`)
  const link = ownPage
    .all('main a')
    .map((each) => each.getAttribute('href') ?? '')
    .find((href) => href.includes(`/forskel/${other.id}@`))
  t.ok(link)
  for (const sprog of languages) {
    const comparison = comparisonOf(sideOf(one), sideOf(other), sprog)
    const page = await get(app, `/regler/${one.id}/forskel/${other.id}?sprog=${sprog}`)
    t.same(loose(page), [])
    const said = page.text('main')
    t.notMatch(said, /undefined|\[object/)
    // The examples of two rulesets naturally differ.
    const others = comparison.andet.filter(({ emne }) => emne !== 'eksempel')
    for (const { navn, foer, efter } of [...comparison.regler, ...others]) {
      for (const words of [upperFirst(navn), ...(foer ?? []), ...(efter ?? [])]) {
        if (!said.includes(oneLine(words))) t.fail(words)
      }
    }
    for (const { saetning, foer, efter, mangler } of comparison.eksempler.aendrede) {
      for (const words of [saetning, foer, efter, ...mangler]) {
        if (!said.includes(oneLine(words))) t.fail(words)
      }
    }
    for (const { tekst } of comparison.alleSager) t.ok(said.includes(oneLine(tekst)))
    const url = `/rulesets/${one.id}/forskel/${other.id}`
    const headers = { 'accept-language': sprog }
    const json = await app.inject({ url, headers })
    t.same(json.json(), JSON.parse(JSON.stringify(comparison)))
    const text = await app.inject({ url, headers: { ...headers, accept: 'text/plain' } })
    t.match(text.headers['content-type'], 'text/plain')
    t.equal(text.body, comparisonText(comparison, sprog))
    const etag = String(json.headers.etag)
    const again = await app.inject({ url, headers: { ...headers, 'if-none-match': etag } })
    t.equal(again.statusCode, 304)
  }
  const same = await get(app, `/regler/${one.id}/forskel/${one.id}`)
  t.match(same.text('main'), 'Reglerne er ens.')
  t.match(same.text('main'), 'Intet tilfælde opfylder alle inklusionskriterier')
  for (const url of [`/regler/${one.id}/forskel/x`, `/rulesets/x/forskel/${one.id}`]) {
    t.equal((await app.inject({ url })).statusCode, 404)
  }
})

t.test('a third ruleset is named by its title: on the page, as JSON and as text', async (t) => {
  const [one, other] = ['maalgruppe-udsatte-gravide', 'maalgruppe-fornyet-behandling']
  for (const [sprog, line] of [
    [
      'da',
      'Leder videre til »Indsatsniveau« (version 2022-09) med »Høj risiko for skader på fosteret og kvinden«',
    ],
    ['en', 'Leads on to “Level of care” (version 2022-09)'],
  ] as const) {
    const url = `/rulesets/${one}/forskel/${other}`
    const headers = { 'accept-language': sprog }
    const json = await app.inject({ url, headers })
    const text = await app.inject({ url, headers: { ...headers, accept: 'text/plain' } })
    const page = await get(app, `/regler/${one}/forskel/${other}?sprog=${sprog}`)
    for (const told of [json.body, text.body, page.text('main')]) t.ok(told.includes(line), sprog)
    t.notMatch(page.text('main'), /indsatsniveau@/)
  }
})

t.test(
  'how many examples differ: no digit starts a sentence, and two are never »alle to«',
  async (t) => {
    const { da, en } = differenceTexts
    t.same(
      (
        [
          [0, 1],
          [1, 1],
          [0, 35],
          [1, 2],
          [2, 2],
          [1, 35],
          [6, 35],
          [34, 35],
          [35, 35],
        ] as const
      ).map(([changed, all]) => da.casesLead(changed, all)),
      [
        'Det ene eksempel får den samme konklusion.',
        'Det ene eksempel får en anden konklusion.',
        'Ingen af de 35 eksempler får en anden konklusion.',
        'Ét af to eksempler får en anden konklusion. Det sidste får den samme.',
        'Begge eksempler får en anden konklusion.',
        'Ét af 35 eksempler får en anden konklusion. De andre får den samme.',
        'Seks af 35 eksempler får en anden konklusion. De andre får den samme.',
        '34 af 35 eksempler får en anden konklusion. Det sidste får den samme.',
        'Alle 35 eksempler får en anden konklusion.',
      ],
    )
    t.equal(
      en.casesLead(1, 5),
      'One of five examples has another conclusion. The others have the same. The examples are in Danish.',
    )
    t.equal(en.casesLead(0, 5), 'None of the five examples has another conclusion.')
  },
)

t.test('other readings and parameters of one ruleset, on the page and as data', async (t) => {
  const { id } = documents[0]
  const rule = await get(app, `/regler/${id}`)
  const links = rule
    .all('a[href*="/forskel/"]')
    .map((link) => link.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
  const [page] = links.filter((href) => href.includes('laesninger.kompetencer-fra=eget-personale'))
  const { text, all, ...shown } = await get(app, page ?? '')
  t.same(loose({ text, all, ...shown }), [])
  const laesninger = { 'kompetencer-fra': 'eget-personale' }
  const comparison = comparisonOf(sideOf(documents[0]), sideOf(documents[0], { laesninger }), 'da')
  t.equal(comparison.til, `${id}@2019-11-26 (kompetencer-fra=eget-personale)`)
  t.match(
    text('.rule-facts'),
    `${id}@2019-11-26 (kun kompetencer hos tilbuddets eget personale tæller)`,
  )
  for (const { navn } of comparison.regler) t.match(text('main'), oneLine(upperFirst(navn)))
  for (const { saetning } of comparison.eksempler.aendrede) t.ok(text('main').includes(saetning))
  t.equal(
    all('[name="laesninger.kompetencer-fra"][checked]')[0]?.getAttribute('value'),
    'eget-personale',
  )

  const query = 'parametre.mindsteBorgere=2'
  const own = `/rulesets/${id}/forskel/${id}`
  const data = await app.inject({ url: `${own}?${query}` })
  const two = sideOf(documents[0], { parametre: { mindsteBorgere: 2 } })
  const expected = comparisonOf(sideOf(documents[0]), two, 'da')
  t.same(data.json(), JSON.parse(JSON.stringify(expected)))
  t.notSame(data.headers.etag, (await app.inject({ url: own })).headers.etag)
  const numbers = await get(app, `/regler/${id}/forskel/${id}?${query}&parametre.mindsteAarsvaerk=`)
  t.match(numbers.text('.rule-facts'), '2019-11-26 (mindste antal borgere: 2 borgere om året)')
  const several = new URLSearchParams({
    'parametre.mindsteBorgere': '1',
    'parametre.mindsteAarsvaerk': '2,5',
    // Its own number, and the default reading.
    'parametre.mindsteErfaring': '4',
    'laesninger.borgere-taelles': 'alle-i-aaret',
    'laesninger.erfaring-opgjort-i': 'aarsvaerk',
  }).toString()
  for (const [sprog, words] of [
    [
      'da',
      '(opgjort i årsværk; mindste antal borgere: 1 borger om året; mindste antal årsværk: 2,5 årsværk)',
    ],
    [
      'en',
      '(by full-time equivalents; the fewest citizens: 1 citizen a year; the fewest full-time equivalents: 2.5 full-time equivalents)',
    ],
  ] as const) {
    const told = await get(app, `/regler/${id}/forskel/${id}?${several}&sprog=${sprog}`)
    t.ok(told.text('.rule-facts').endsWith(`2019-11-26 ${words}`), 'in words, and not by its keys')
    t.equal(told.text('title'), `${told.text('h1')} ${words} – Screeningsmodellen`)
  }
  t.notMatch(numbers.text('main'), /[{}]/, 'texts as the sentences that they can become')
  t.equal(numbers.all('[name="parametre.mindsteBorgere"]')[0]?.getAttribute('value'), '2')
  const rows = await app.inject({
    method: 'POST',
    url: `${own}?${query}`,
    headers: { 'content-type': 'text/csv' },
    payload: 'reference,borgere\nT-1,2\nT-2,4\n',
  })
  t.match(JSON.parse(rows.body), { linje: 2, efter: { parametre: { mindsteBorgere: 2 } } })

  const wrong = `${id}/forskel/${id}?parametre.mindsteBorgere=0`
  const refused = await get(app, `/regler/${wrong}`)
  t.same(loose(refused), [])
  t.match(refused.text('.error-summary'), 'Tallet skal være mindst 1.')
  t.match((await app.inject({ url: `/rulesets/${wrong}` })).json(), {
    status: 400,
    errors: [{ pointer: '/parametre/mindsteBorgere', code: 'under-minimum' }],
    steder: [{ adresse: '/regler/hoejt-specialiseret-tilbud@2019-11-26#tal-mindsteBorgere' }],
  })

  const none = {
    laesninger: 'Adressen vælger en fortolkning, som ikke kan vælges her. Fjern den fra adressen.',
    parametre: 'Adressen vælger et tal, som ikke kan vælges her. Fjern det fra adressen.',
  }
  for (const [chosen, messages] of [
    ['laesninger.aarligt=', [none.laesninger]],
    ['laesninger.aarligt=gennemsnit&laesninger.fx-fordi=eksempler', [none.laesninger]],
    ['parametre.mindsteKvinder=3&laesninger.aarligt=x', [none.laesninger, none.parametre]],
    ['laesninger.=', [none.laesninger]],
    ['parametre.mindsteBorgere=0&parametre.x=', ['Tallet skal være mindst 1.', none.parametre]],
  ] as const) {
    const asked = await get(app, `/regler/${id}/forskel/${id}?${chosen}`)
    t.equal(asked.status, 422, chosen)
    t.same(loose(asked), [], chosen)
    const told = asked.all('.error-summary li').map((each) => oneLine(each.textContent))
    t.same(
      told.map((each) => each.replace(/^Mindste antal borgere: /, '')),
      messages,
      chosen,
    )
  }
  const english = await get(app, `/regler/${id}/forskel/${id}?laesninger.x=y&sprog=en`)
  t.match(english.text('.error-summary'), 'The address chooses an interpretation that cannot')
  const bare = 'samarbejdsaftale/forskel/samarbejdsaftale?parametre.mindsteBorgere=3'
  t.equal((await get(app, `/regler/${bare}`)).status, 422, 'nothing can be chosen')
  const elsewhere = await get(app, `/regler/${id}/forskel/${id}?fra=brev&laesning=x`)
  t.equal(elsewhere.status, 200, 'what other sites add to an address is none of ours')

  for (const [sprog, typed, message] of [
    ['da', '1.000', 'og decimaler med komma, for eksempel 1,5.'],
    ['en', '1,000', 'and decimals with a point, such as 1.5.'],
  ] as const) {
    for (const number of ['mindsteBorgere', 'mindsteAarsvaerk']) {
      const asked = `/regler/${id}/forskel/${id}?sprog=${sprog}&parametre.${number}=${typed}`
      const form = await get(app, asked)
      t.equal(form.status, 422)
      t.ok(form.text('.error-summary').endsWith(message), form.text('.error-summary'))
      t.equal(form.all(`[name="parametre.${number}"]`)[0]?.getAttribute('value'), typed)
      const way = form.all('.site-language a')[0]?.getAttribute('href') ?? ''
      t.notMatch(way, typed, 'the other language would take it for a number')
      const switched = await get(app, way)
      t.equal(switched.status, 422, 'asked for again there too')
      const there = typed === '1.000' ? '1,000' : '1.000'
      t.equal(switched.all(`[name="parametre.${number}"]`)[0]?.getAttribute('value'), there)
    }
  }
  for (const [sprog, typed] of [
    ['da', '2,375'],
    ['en', '2.375'],
  ] as const) {
    const asked = `/regler/${id}/forskel/${id}?sprog=${sprog}&parametre.mindsteAarsvaerk=${typed}`
    const page = await get(app, asked)
    t.match(page.text('.rule-facts'), `${typed} `)
    const [link] = page.all('.site-language a')
    const switched = await get(app, link?.getAttribute('href') ?? '')
    const there = sprog === 'da' ? '2.375' : '2,375'
    t.match(switched.text('.rule-facts'), `${there} `, 'the same number')
    const field = switched.all('[name="parametre.mindsteAarsvaerk"]')[0]
    t.equal(field?.getAttribute('value'), there, 'as the other language writes it')
    const raw = page.all('main a[href^="/rulesets/"]').map((way) => way.getAttribute('href') ?? '')
    const own = raw.find((href) => href.includes('mindsteAarsvaerk')) ?? ''
    t.match((await app.inject({ url: own })).json(), { til: /mindsteAarsvaerk=2\.375\)/ })
  }
  const other = `/rulesets/samarbejdsaftale/forskel/samarbejdsaftale?${query}`
  for (const method of ['GET', 'POST'] as const) {
    const headers = method === 'POST' ? { 'content-type': 'application/x-ndjson' } : {}
    const answer = await app.inject({
      method,
      url: other,
      headers,
      ...(method === 'POST' && { payload: '{}' }),
    })
    t.match(answer.json(), { status: 400, errors: [{ pointer: '/parametre/mindsteBorgere' }] })
  }
})

t.test('rows: only those whose conclusions differ', async (t) => {
  const one = documents.find(({ id }) => id === 'maalgruppe-udsatte-gravide')!
  const url = `/rulesets/${one.id}/forskel/indsatsniveau`
  const rows = [
    { reference: 'S-1', gravid: false },
    { reference: 'S-2', tilstraekkeligtUdbytte: false, gravid: false },
    { reference: 'S-3' },
    { findesIkke: 1 },
  ]
  const payload = rows.map((row) => JSON.stringify(row)).join('\n')
  const headers = { 'content-type': 'application/x-ndjson' }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  const lines = answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  t.match(lines, [
    {
      linje: 1,
      foer: { reference: 'S-1', konklusion: 'ikke-omfattet' },
      efter: { konklusion: 'uafklaret' },
    },
    { linje: 2, foer: { konklusion: 'ikke-omfattet' }, efter: { konklusion: 'doegnbehandling' } },
    { linje: 4, status: 400 },
  ])
  t.equal(lines.length, 3)
  const csv = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'text/csv' },
    payload: 'reference;gravid;tilstraekkeligtUdbytte\nS-1;nej;nej\n',
  })
  t.match(JSON.parse(csv.body), { linje: 2, efter: { konklusion: 'doegnbehandling' } })
  const none = await app.inject({
    method: 'POST',
    url: `/rulesets/x/forskel/${one.id}`,
    headers,
    payload,
  })
  t.equal(none.statusCode, 404)
})

t.test('an unknown ruleset has no page', async (t) => {
  for (const id of ['findes-ikke', 'indsatsniveau@1999-01', '%3Cscript%3E']) {
    const answer = await app.inject({ url: `/regler/${id}`, headers: { accept: 'text/html' } })
    t.equal(answer.statusCode, 404)
    t.match(answer.headers['content-type'], 'text/html')
    t.notMatch(answer.body, /findes-ikke|1999-01|<script>/)
    t.match(answer.body, 'Tjek adressen, eller vælg et regelsæt under »Læs reglerne«.')
  }
})

/** Texts of a document for people besides its rules, without messages that have arguments. */
function wordsOf(ruleset: (typeof rulesets)[number], sprog: (typeof languages)[number]): string[] {
  const { facts, readings = [], checks = [], retsgrundlag = [], sources, criteria } = ruleset
  const { bemaerkninger = [] } = ruleset
  return [
    ruleset.description[sprog],
    ...retsgrundlag.map(({ text }) => text[sprog]),
    ...sources.map(({ document }) => document),
    ...criteria.map(({ title }) => title[sprog]),
    ...facts.flatMap(({ label, question, definition, hvorfor }) => [
      label[sprog],
      question[sprog],
      ...(definition ? [definition.text[sprog], definition.begrundelse[sprog]] : []),
      ...(hvorfor ? [hvorfor[sprog]] : []),
    ]),
    ...readings.flatMap(({ phrase, options }) => [
      upperFirst(phrase[sprog]),
      ...options.flatMap(({ label, begrundelse }) => [
        upperFirst(label[sprog]),
        ...(begrundelse ? [begrundelse[sprog]] : []),
      ]),
    ]),
    ...checks.map(({ text }) => text[sprog]),
    // Messages with arguments are shown with their condition only.
    ...bemaerkninger.map(({ text }) => text[sprog]).filter((text) => !text.includes('{')),
    ...ruleset.cases.map(({ sentence }) => sentence),
  ]
}

t.test('changes outside the rules are named and counted', async (t) => {
  const [tilbud] = documents
  const newer: Ruleset = {
    ...tilbud,
    version: '2030-01-01',
    description: { da: 'En ny beskrivelse.', en: 'A new description.' },
    cases: tilbud.cases.slice(2),
  }
  const { app: own } = await start(t, { registry: registryOf([...documents, newer]) })
  const of = async (address: string) => (await get(own, address)).all('summary').at(-1)?.textContent
  const [one, other] = [`${tilbud.id}@${tilbud.version}`, `${newer.id}@${newer.version}`]
  // Two examples are removed, and one description changed.
  t.equal(
    await of(`/regler/${one}/forskel/${other}`),
    'Vis forskellene i datoer, kilder, tekster og eksempler (3).',
  )
  t.equal(
    await of(`/regler/${one}/forskel/${other}?sprog=en`),
    'Show the differences in dates, sources, texts and examples (3).',
  )
  // Experience is mentioned in the texts of two criteria (one of them under another reading), in four facts and in no
  // example.
  const chosen = await get(own, `/regler/${one}/forskel/${one}?parametre.mindsteErfaring=2`)
  const summary = chosen.all('summary').at(-1)
  t.match(summary?.textContent, /^Vis forskellene i datoer, kilder og tekster \(6\)\.$/)
  t.notMatch(chosen.text('main'), 'To borgere om året er for få.')
})

t.test('a ruleset that others replace names each of them', async (t) => {
  const [tilbud] = documents
  const erstatter = `${tilbud.id}@${tilbud.version}`
  const another: Ruleset = {
    ...tilbud,
    id: 'vores-tilbud',
    version: '2025-01',
    title: { da: 'Vores tilbud', en: 'Our tilbud' },
    erstatter,
  }
  const newer: Ruleset = { ...tilbud, version: '2024-03', gaelderFra: '2024-03-01', erstatter }
  const { app: own } = await start(t, { registry: registryOf([...documents, another, newer]) })
  const replaced = (page: Awaited<ReturnType<typeof get>>, term: string) =>
    page
      .all('.rule-facts > div')
      .filter((each) => oneLine(each.querySelector('dt')?.textContent ?? '') === term)
      .flatMap((each) => each.querySelectorAll('dd a'))
      .map((link) => [link.textContent, link.getAttribute('href')])
      .sort()
  t.same(replaced(await get(own, `/regler/${erstatter}`), 'Erstattet af'), [
    [`${tilbud.title.da}, version 2024-03`, `/regler/${tilbud.id}@2024-03`],
    ['Vores tilbud, version 2025-01', '/regler/vores-tilbud@2025-01'],
  ])
  t.same(replaced(await get(own, `/regler/${erstatter}?sprog=en`), 'Replaced by'), [
    [`${tilbud.title.en}, version 2024-03`, `/regler/${tilbud.id}@2024-03?sprog=en`],
    ['Our tilbud, version 2025-01', '/regler/vores-tilbud@2025-01?sprog=en'],
  ])
  const last = await get(own, '/regler/vores-tilbud')
  t.same(replaced(last, 'Erstattet af'), [])
  t.match(replaced(last, 'Erstatter'), [[/version 2019-11-26$/, `/regler/${erstatter}`]])
})

t.test('a version is in force until the day before the next one begins', async (t) => {
  const [tilbud] = documents
  const version = (version: string, dates: Partial<Ruleset>): Ruleset => ({
    ...tilbud,
    version,
    ...dates,
  })
  const newer = [
    version('2022-07', { gaelderFra: '2022-07', gaelderTil: '2023-12' }),
    version('2024-03', { gaelderFra: '2024-03-01' }),
    version('2026-01', { gaelderFra: '2027-01-01' }),
  ]
  const { app: own } = await start(t, { registry: registryOf([...documents, ...newer]) })
  const inForce = [
    [
      '2019-11-26',
      'fra 26. november 2019 til og med 30. juni 2022',
      'up to and including 30 June 2022',
    ],
    ['2022-07', 'fra juli 2022 til og med december 2023', 'up to and including December 2023'],
    ['2024-03', 'fra 1. marts 2024 til og med 31. december 2026', 'including 31 December 2026'],
    ['2026-01', 'fra 1. januar 2027', 'from 1 January 2027'],
  ] as const
  const list = oneLine((await get(own, '/regler')).text('main'))
  for (const [version, da, en] of inForce) {
    const address = `/regler/${tilbud.id}@${version}`
    const page = await get(own, address)
    t.match(list, `Version ${version}. Gælder ${da}.`)
    t.match(oneLine(page.text('.rule-facts')), `Gælder${da} Målgruppe`)
    t.match(page.text('main'), `${version} (denne). Gælder ${da}.`)
    t.match((await get(own, `${address}?sprog=en`)).text('main'), en)
  }
})

t.test('data is found from a page in either language, whichever the browser prefers', async (t) => {
  const id = 'hoejt-specialiseret-tilbud'
  const paths = [`/regler/${id}`, `/regler/${id}/forskel/${id}`, '/docs', '/selvvurdering']
  for (const preferred of languages) {
    for (const url of paths.flatMap((path) => [
      path,
      ...languages.map((each) => `${path}?sprog=${each}`),
    ])) {
      const page = shownOf(await app.inject({ url, headers: { 'accept-language': preferred } }))
      const links = page.all('main a').map((link) => String(link.getAttribute('href')))
      const form = page.all('form[data-ruleset]').map(({ attributes }) => attributes)
      const data = [
        ...links.filter((href) => /^\/(?:rulesets|openapi)/.test(href)),
        // What the script of the form asks for, if it has to.
        ...form.map((each) => `${each['data-rulesets']}${each['data-ruleset']}`),
      ]
      t.ok(data.length > 0, url)
      for (const address of data) {
        t.equal(
          (await app.inject({ url: address })).statusCode,
          200,
          `${preferred} ${url}: ${address}`,
        )
      }
    }
  }
})
