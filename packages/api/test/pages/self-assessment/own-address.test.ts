/** Every ruleset has an address of its own, with a form or an interview made from its document. */
import { fileURLToPath } from 'node:url'
import { registryOf, rulesets, type Ruleset } from '@screeningsmodel/core'
import { decodeHTML } from 'entities'
import t from 'tap'
import type { App } from '../../../src/app.js'
import { start } from '../../support/app.js'
import { shownOf } from '../../support/pages.js'

/** The folder with the guide's document, which is based on the screening model. */
const rulesetsDir = fileURLToPath(new URL('../../../../../docs/guides/', import.meta.url))
const variant = '/regler/hoejt-specialiseret-tilbud-eksempel'
const { app } = await start(t, { rulesetsDir })

const textOf = (html: string) => decodeHTML(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))

const post = (url: string, fields: Record<string, string>) => postedTo(app, url, fields)

async function postedTo(app: App, url: string, fields: Record<string, string>) {
  const posted = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
  const { location } = posted.headers
  return location === undefined ? posted : app.inject({ url: location })
}

t.test('each rule page links to the page that asks about the rule', async (t) => {
  const ids = [...rulesets.map(({ id }) => id), 'hoejt-specialiseret-tilbud-eksempel']
  for (const id of ids) {
    for (const sprog of ['da', 'en']) {
      const rule = await app.inject(`/regler/${id}?sprog=${sprog}`)
      const [, path = ''] = /class="button button-primary" href="([^"]+)"/.exec(rule.body) ?? []
      const page = await app.inject(decodeHTML(path))
      t.equal(page.statusCode, 200, `${id} ${path}`)
      t.match(page.body, '<form id="svar"')
    }
  }
  t.match((await app.inject(variant)).body, 'href="/regler/hoejt-specialiseret-tilbud@2019-11-26"')
  t.equal((await app.inject('/regler/hoejt-specialiseret-tilbud/proev')).statusCode, 404)
})

t.test(
  'the name of what is not a tilbud is called the same in its field and its error',
  async (t) => {
    const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')
    const own = {
      ...tilbud,
      id: 'vores-afdeling',
      version: '2025-01',
      subject: 'afdeling',
      bemaerkninger: [],
    } as unknown as Ruleset
    const { app: served } = await start(t, { registry: registryOf([...rulesets, own]) })
    const page = await postedTo(served, '/regler/vores-afdeling/proev', { reference: 'a/b' })
    const label = 'Navn eller nummer'
    t.match(textOf(page.body), `${label} (kan udelades)`)
    const [, about = ''] = /<a href="#f-reference">([^<]*)/.exec(page.body) ?? []
    t.equal(about, label)
  },
)

t.test(
  'a conclusion about several years that counts what is missing is not counted again',
  async (t) => {
    const usual = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
    const { periods } = usual
    const counted = {
      da: 'Det kan ikke afgøres for årene. {antalMangler, plural, one {Der mangler én oplysning: {mangler}} other {Der mangler {antalMangler, spellout} oplysninger: {mangler}}}.',
      en: 'It cannot be settled for the years, for {antalMangler, plural, one {one fact is missing: {mangler}} other {{antalMangler, spellout} facts are missing: {mangler}}}.',
    }
    const own = {
      ...usual,
      id: 'vores-tilbud',
      version: '2025-01',
      periods: { ...periods, texts: { ...periods?.texts, uafklaret: counted } },
    } as unknown as Ruleset
    const { app: served } = await start(t, { registry: registryOf([...rulesets, own]) })
    const known = Object.fromEntries(
      usual.facts.flatMap(({ path, type }) =>
        path.startsWith('kompetencer.') && type === 'choice'
          ? [
              [`0.${path}`, 'indgaar'],
              [`1.${path}`, 'indgaar'],
            ]
          : [],
      ),
    )
    const numbers = { aarsvaerk: '3', medarbejdere: '9', medarbejdereMedErfaring: '6' }
    for (const [name, value] of Object.entries(numbers))
      for (const year of ['0', '1']) known[`${year}.${name}`] = value
    const told = { da: /der mangler/gi, en: /facts? (?:is|are) missing/gi }
    for (const [borgere, of] of [
      [{}, 'both years'],
      [{ '0.borgere': '3' }, 'one year'],
    ] as const) {
      for (const sprog of ['da', 'en'] as const) {
        const answers = { '0.aar': '2018', '1.aar': '2019', ...known, ...borgere, handling: 'vis' }
        const url = `/regler/vores-tilbud/proev?sprog=${sprog}`
        const { page } = shownOf(await postedTo(served, url, answers))
        const verdict = page.querySelector('.verdict')?.textContent
        t.equal(verdict?.match(told[sprog])?.length, 1, `${of}, ${sprog}`)
      }
    }
  },
)

t.test('a document based on another has a form with its own questions', async (t) => {
  const url = `${variant}/proev`
  const form = await app.inject(url)
  t.match(form.body, 'name="0.kompetencer.neuropsykologi"')
  t.notMatch(form.body, 'psykologbehandling')
  t.match(form.body, `action="${url}"`)
  const title = 'Selvvurdering: højt specialiseret tilbud (opdigtet eksempel)'
  t.match(form.body, `<title>${title} – Screeningsmodellen</title>`, 'not that of another form')
  t.notMatch(form.body, 'action="/selvvurdering"')
  const rules = await app.inject(variant)
  t.match(
    rules.body,
    '<a href="/regler/hoejt-specialiseret-tilbud@2019-11-26">Højt specialiseret tilbud, version 2019-11-26</a>',
  )
  const answers = {
    ...{ '0.borgere': '3', '0.aarsvaerk': '3', '0.medarbejdere': '9' },
    ...{ '0.medarbejdereMedErfaring': '5', '0.kompetencer.neuropsykologi': 'indgaar' },
  }
  const open = textOf((await post(url, { ...answers, handling: 'vis' })).body)
  t.match(open, 'genoptræning')
  const all = { ...answers, '0.kompetencer.genoptraening': 'indgaar' }
  const result = await post(url, { ...all, handling: 'vis' })
  t.equal(result.statusCode, 200)
  t.match(textOf(result.body), 'Kravene og de to kompetencer er et opdigtet eksempel.')
  t.match(result.body, `href="${variant}@2026-01#kriterium-kompetencer"`)
  const taken = await post(url, { ...all, handling: 'hent' })
  t.match(taken.json(), {
    konklusion: 'hoejt-specialiseret',
    ruleset: {
      id: 'hoejt-specialiseret-tilbud-eksempel',
      basedOn: 'hoejt-specialiseret-tilbud@2019-11-26',
    },
  })
})

t.test('an interview continues with the next ruleset, with shared answers filled in', async (t) => {
  const [id, url] = ['maalgruppe-fornyet-behandling', '/regler/maalgruppe-fornyet-behandling/proev']
  const given = [
    'gravid',
    'skadeligtForbrug.stoffer',
    'hoejRisikoForSkade',
    'behovForDoegnbehandling',
  ]
  const answers = Object.fromEntries(given.map((path) => [`${id}/${path}`, 'ja']))
  const result = await post(url, { ...answers, handling: 'vis' })
  t.match(textOf(result.body), 'er omfattet af den gruppe')
  t.match(result.body, `formaction="${url}/indsatsniveau"`)

  const next = await post(`${url}/indsatsniveau`, { ...answers, handling: 'vis' })
  const level = { ...answers, 'indsatsniveau/tilstraekkeligtUdbytte': 'nej', handling: 'hent' }
  const taken = (await post(`${url}/indsatsniveau`, level)).json()
  t.match(taken, { konklusion: 'doegnbehandling', ruleset: { id: 'indsatsniveau' } })
  t.match(
    textOf(next.body),
    'Er det sundhedsfagligt vurderet, at forbruget skader',
    'it is told as answered',
  )
  const other = {
    ...level,
    'laesning.fx-fordi': 'hver-for-sig',
    'indsatsniveau/tilstraekkeligtUdbytte': 'ja',
  }
  t.equal(
    (await post(`${url}/indsatsniveau`, other)).json().konklusion,
    'doegnbehandling',
    'the risk that carries over decides under this reading',
  )
  const changed = { ...other, 'indsatsniveau/skaderPaaFosteret': 'nej' }
  t.not((await post(`${url}/indsatsniveau`, changed)).json().konklusion, 'doegnbehandling')

  const api = await app.inject({
    method: 'POST',
    url: `/rulesets/${id}/screening`,
    payload: rulesets.find((each) => each.id === id)?.typicalCase as object,
  })
  t.strictSame(api.json().naeste, {
    ruleset: 'indsatsniveau@2022-09',
    fakta: { skaderPaaFosteret: true },
  })
})

t.test('an interview that is not about a person does not mention one', async (t) => {
  for (const id of ['anbefalinger', 'national-koordination', 'samarbejdsaftale']) {
    const page = textOf((await app.inject(`/regler/${id}/proev`)).body)
    t.notMatch(page, /Sagen skal være anonym|Screen en sag:|kvinden/)
    t.match(page, 'Prøv reglen')
    t.match(page, 'CPR-numre')
  }
  const ended = await post('/regler/national-koordination/proev', {
    'national-koordination/megetLille': 'nej',
    'national-koordination/kraeverSpecialiseretViden': 'nej',
    handling: 'vis',
  })
  t.match(textOf(ended.body), 'ikke hører til i den nationale koordination')
  t.match(ended.body, 'href="/regler/national-koordination/proev"')
})

t.test('a CPR number is refused on each of them', async (t) => {
  const field = 'anbefalinger/tidligOpsporing'
  const refused = await post('/regler/anbefalinger/proev', { [field]: '010190-1234' })
  t.equal(refused.statusCode, 422)
  t.notMatch(refused.body, '010190')
})
