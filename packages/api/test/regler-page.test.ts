/** The pages that show rules: whole in both languages, and every link from a result leads to a place on them. */
import {
  compileRuleset,
  languages,
  rulesets as documents,
  type Ruleset,
} from '@screeningsmodel/core'
import { comparisonOf, comparisonText, sideOf } from '@screeningsmodel/core/forskel'
import t from 'tap'
import { start } from './support/app.js'
import { get, loose, oneLine, post } from './support/pages.js'

const { app } = await start(t)
/** With the numbers of their parameters in place of the names. */
const rulesets = documents.map((document) => compileRuleset(document).ruleset)

t.test('every ruleset has a page with all that it says', async (t) => {
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

t.test('the words of a criterion, its sources with their addresses', async (t) => {
  const page = await get(app, '/regler/maalgruppe-udsatte-gravide@2019-11-26')
  const criterion = page.text('#kriterium-gravid-med-rusmiddelforbrug')
  t.match(criterion, 'Opfyldt, når: Alt dette gælder: Graviditet: ja Mindst ét af dette gælder:')
  t.match(criterion, 'Tema 1, inklusionskriterier, punkt 1')
  const [source] = page.all('#kriterium-gravid-med-rusmiddelforbrug .source a')
  t.equal(
    source?.getAttribute('href'),
    'https://www.sbst.dk/udgivelser/2020/udsatte-gravide-kvinder-med-et-skadeligt-rusmiddelbrug',
  )
  t.match(page.text('#fortolkning-ambulant-samt'), 'det bruger vi, når ikke andet er valgt')
})

t.test('each criterion of a result leads to its place', async (t) => {
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
    for (const { navn, foer, efter } of [...comparison.regler, ...comparison.andet]) {
      for (const words of [navn, ...(foer ?? []), ...(efter ?? [])]) {
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
  for (const url of [`/regler/${one.id}/forskel/x`, `/rulesets/x/forskel/${one.id}`]) {
    t.equal((await app.inject({ url })).statusCode, 404)
  }
})

t.test('rows: only those that two rulesets conclude otherwise about', async (t) => {
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

t.test('a ruleset that does not exist has no page', async (t) => {
  for (const id of ['findes-ikke', 'indsatsniveau@1999-01', '%3Cscript%3E']) {
    const answer = await app.inject({ url: `/regler/${id}`, headers: { accept: 'text/html' } })
    t.equal(answer.statusCode, 404)
    t.match(answer.headers['content-type'], 'text/html')
    t.notMatch(answer.body, /findes-ikke|1999-01|<script>/)
  }
})

/** What a document says to people beside its rules, messages with holes in them left out. */
function wordsOf(ruleset: (typeof rulesets)[number], sprog: (typeof languages)[number]): string[] {
  const { facts, readings = [], checks = [], retsgrundlag = [], sources, criteria } = ruleset
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
      phrase[sprog],
      ...options.flatMap(({ label, begrundelse }) => [
        label[sprog],
        ...(begrundelse ? [begrundelse[sprog]] : []),
      ]),
    ]),
    ...checks.map(({ text }) => text[sprog]),
    ...ruleset.cases.map(({ sentence }) => sentence),
  ]
}
