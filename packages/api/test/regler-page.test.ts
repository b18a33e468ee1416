/** The pages that show rules: whole in both languages, and every link from a result leads to a place on them. */
import { compileRuleset, languages, rulesets as documents } from '@screeningsmodel/core'
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
