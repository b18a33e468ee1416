/** Own documents: served if they pass the check; otherwise the service does not start, and says why. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rulesets, type Ruleset } from '@screeningsmodel/core'
import t, { type Test } from 'tap'
import { buildApp, RulesetsRefused } from '../../src/app.js'
import { start } from '../support/app.js'
import { fieldsOf, get, post } from '../support/pages.js'

const shipped = rulesets.find(({ id }) => id === 'samarbejdsaftale')!
const [firstCase] = shipped.cases
const own: Ruleset = { ...shipped, id: 'min-aftale', version: '2024-05-01' }

/** A folder with these files. */
async function folderOf(t: Test, files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rulesets-'))
  t.teardown(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
  return folder
}

async function refusal(t: Test, files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await folderOf(t, files)
  const error = await buildApp({ rulesetsDir: folder }).then(
    () => new Error('it started'),
    (reason: unknown) => reason,
  )
  t.ok(error instanceof RulesetsRefused)
  return (error as Error).message.replaceAll(`${folder}/`, '')
}

t.test('a valid document is served like the built-in ones', async (t) => {
  const newer = {
    ...shipped,
    version: '2024-01',
    gaelderFra: '2024-01',
    title: { da: 'Nyere', en: 'Newer' },
  }
  const folder = await folderOf(t, {
    'own.json': own,
    'newer.json': newer,
    'notes.txt': 'not read',
  })
  const { app } = await start(t, { rulesetsDir: folder })

  t.same((await app.inject('/rulesets/min-aftale')).json(), withoutSchema(own))
  t.equal((await app.inject('/rulesets/samarbejdsaftale')).json().version, '2024-01')
  t.equal((await app.inject('/rulesets/samarbejdsaftale@2022-09')).json().version, '2022-09')
  const { rulesets: served } = (await app.inject('/readyz')).json<{ rulesets: string[] }>()
  t.same(
    served.filter((each) => each.includes('aftale')),
    ['samarbejdsaftale@2024-01', 'samarbejdsaftale@2022-09', 'min-aftale@2024-05-01'],
  )
  const url = '/rulesets/min-aftale/screening'
  const answer = await app.inject({ method: 'POST', url, payload: shipped.typicalCase as object })
  t.match(answer.json(), { ruleset: { id: 'min-aftale' }, konklusion: 'daekkende' })
  t.ok('MinAftaleInput' in (await app.inject('/openapi.json')).json().components.schemas)
})

t.test(
  'without a version in the address, the one in force at the end of the year answers',
  async (t) => {
    const newer = { ...shipped, version: '2024-01', gaelderFra: '2024-01' }
    const { app } = await start(t, { rulesetsDir: await folderOf(t, { 'newer.json': newer }) })
    const asked = async (id: string, payload: object) => {
      const answer = await app.inject({ method: 'POST', url: `/rulesets/${id}/screening`, payload })
      return answer.json<{ ruleset?: { version: string } }>().ruleset?.version
    }
    const named = 'samarbejdsaftale'
    t.equal(await asked(named, { aar: 2023 }), '2022-09')
    t.equal(await asked(named, { aar: 2019, ruleset: named }), '2022-09', 'the first, before all')
    t.equal(await asked(named, { aar: 2024 }), '2024-01')
    t.equal(await asked(named, {}), '2024-01', 'the newest without a year')
    t.equal(await asked(`${named}@2024-01`, { aar: 2023 }), '2024-01', 'a version that is named')
    const drawn = await app.inject({
      method: 'POST',
      url: `/rulesets/${named}/graf`,
      payload: { aar: 2023, ruleset: `${named}@2022-09` },
    })
    t.equal(drawn.statusCode, 200, 'the diagram is of the same one')
    const list = await app.inject({
      method: 'POST',
      url: `/rulesets/${named}/screening`,
      payload: [],
    })
    t.equal(list.statusCode, 400)
  },
)

t.test('the form answers by the version that the API uses for the year', async (t) => {
  const first = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!
  const newer = { ...first, version: '2022-01-01', gaelderFra: '2022-01-01' }
  const { app } = await start(t, { rulesetsDir: await folderOf(t, { 'newer.json': newer }) })
  const page = '/selvvurdering'
  const named = (version: string) => `Regelsæt: ${first.id}@${version}`
  const shown = async (fields: Readonly<Record<string, string>>, url = page) => {
    const text = (await post(app, { '0.borgere': '3', ...fields }, url)).text('.fingerprint')
    return /Regelsæt: .*?(?=\. Kontrolkode)/.exec(text)?.[0]
  }
  const older = `${named('2019-11-26')} (der er en nyere version: 2022-01-01)`
  t.equal(await shown({ '0.aar': '2021' }), older)
  t.equal(await shown({ '0.aar': '2022' }), named('2022-01-01'))
  t.equal(await shown({}), named('2022-01-01'), 'the newest without a year')
  t.equal(await shown({ '0.aar': '2020', '1.aar': '2021' }), older)
  t.equal(await shown({ '0.aar': '2022', '1.aar': '2021' }), named('2022-01-01'), 'the last year')
  const fixed = (version: string) => `/regler/${first.id}@${version}/proev`
  t.equal(await shown({ '0.aar': '2022' }, fixed('2019-11-26')), older, 'a version that is named')

  const file = await post(app, { '0.aar': '2021', '0.borgere': '3', handling: 'hent' })
  const answer = await app.inject({
    method: 'POST',
    url: '/screen-tilbud',
    payload: { aar: 2021, borgere: 3 },
  })
  t.same(JSON.parse(file.body), answer.json())

  // The form goes on with that version at its own address; what is typed there may lead to another.
  const result = await post(app, { '0.aar': '2021', '0.borgere': '3' })
  const edited = await post(app, { ...fieldsOf(result), handling: 'ret' })
  const form = edited.page.querySelector('#svar')
  t.equal(form?.getAttribute('data-ruleset'), `${first.id}@2019-11-26`)
  t.equal(form?.getAttribute('action'), page)
  t.equal(edited.all('#live-text').length, 0, 'no summary by a version that may not answer')
  t.equal((await get(app, fixed('2019-11-26'))).all('#live-text').length, 1)
})

t.test('a result by a version that is not in force yet says from when it is', async (t) => {
  const first = rulesets.find(({ id }) => id === 'maalgruppe-udsatte-gravide')!
  const ahead = { ...first, version: '2100-01', gaelderFra: '2100-01' }
  const since = { ...first, version: '2020-01', gaelderFra: '2020-01' }
  const answers = { 'maalgruppe-udsatte-gravide/gravid': 'nej' }
  for (const [newer, said] of [
    [ahead, `${first.id}@2100-01 (gælder først fra januar 2100)`],
    [since, `${first.id}@2020-01`],
  ] as const) {
    const { app } = await start(t, { rulesetsDir: await folderOf(t, { 'newer.json': newer }) })
    const text = (await post(app, answers, '/sag')).text('.fingerprint')
    t.match(text, `Regelsæt: ${said}. Kontrolkode`)
  }
})

t.test('a failing case is reported with both answers', async (t) => {
  const wrong = {
    ...own,
    cases: [
      firstCase,
      {
        sentence: 'En aftale uden netværksmøder er dækkende alligevel.',
        facts: { netvaerksmoeder: false },
        expected: { konklusion: 'daekkende', udfald: { netvaerksmoeder: 'opfyldt' } },
      },
    ],
  }
  const all =
    'koordinator-pr-forloeb: opfyldt, netvaerksmoeder: ikke-opfyldt, inddragelse-af-gravid-og-partner: opfyldt, indsatsplaner: opfyldt, overgange: opfyldt'
  t.equal(
    await refusal(t, { 'own.json': wrong }),
    [
      'own.json#/cases/1  En aftale uden netværksmøder er dækkende alligevel.',
      '  Expected            daekkende (netvaerksmoeder: opfyldt)',
      `  Screeningsmodellen  ikke-daekkende (${all})`,
      '  json-rules-engine   answers the same',
    ].join('\n'),
  )
})

t.test('every problem of every document is reported with its place', async (t) => {
  const message = await refusal(t, {
    'a.json': '{\n  "id": "a",\n}',
    'b.json': { ...own, criteria: [], titel: {} },
    'c.json': { ...own, version: '2024-06' },
    'd.json': { ...own, version: '2024-06' },
    'e.json': { ...shipped },
  })
  const lines = message.split('\n')
  t.match(lines, [
    /^a\.json: Line 3, column 1: A field name/,
    /^b\.json#\/criteria: /,
    /^b\.json#\/titel: There is no such field here\. Remove it\.$/,
    /^d\.json: there is a ruleset min-aftale@2024-06 already\./,
    /^e\.json: there is a ruleset samarbejdsaftale@2022-09 already\./,
  ])
  t.equal(lines.length, 5)
})

t.test('overlapping versions are refused', async (t) => {
  const message = await refusal(t, {
    'a.json': { ...shipped, version: '2024-01' },
    'b.json': { ...own, version: '2024-06', gaelderFra: '2024-06', gaelderTil: '2025-03' },
    'c.json': { ...own, version: '2025-02', gaelderFra: '2025-02' },
  })
  t.equal(
    message,
    [
      'samarbejdsaftale@2024-01: is in force from 2022-09, when samarbejdsaftale@2022-09 is in force too. Give the earlier one a gaelderTil before that day, or the later one another gaelderFra.',
      'min-aftale@2025-02: is in force from 2025-02, when min-aftale@2024-06 is in force too. Give the earlier one a gaelderTil before that day, or the later one another gaelderFra.',
    ].join('\n'),
  )
})

t.test('rulesets that replace each other are refused, each circle once', async (t) => {
  const version = (id: string, erstatter?: string) => ({
    ...own,
    id,
    ...(erstatter && { erstatter }),
  })
  const name = (id: string) => `${id}@${own.version}`
  const message = await refusal(t, {
    'a.json': version('a', name('b')),
    'b.json': version('b', name('c')),
    'c.json': version('c', name('b')),
    'd.json': version('d', name('f')),
    'e.json': version('e', name('d')),
    'f.json': version('f', name('e')),
    'g.json': version('g', 'an-earlier-one@2019-01'),
    'h.json': version('h', name('g')),
  })
  t.equal(
    message,
    [
      `${name('b')}#/erstatter: ${name('b')}, ${name('c')} replace each other. Only a later one can replace an earlier one: remove erstatter from the earliest.`,
      `${name('d')}#/erstatter: ${name('d')}, ${name('f')}, ${name('e')} replace each other. Only a later one can replace an earlier one: remove erstatter from the earliest.`,
    ].join('\n'),
  )
})

t.test('a folder or a file that cannot be read', async (t) => {
  await t.rejects(buildApp({ rulesetsDir: '/nowhere/at/all' }), {
    name: 'RulesetsRefused',
    message: 'RULESETS_DIR: /nowhere/at/all is not a folder that can be read.',
  })
  const folder = await folderOf(t, {})
  await mkdir(join(folder, 'folder.json'))
  await t.rejects(buildApp({ rulesetsDir: folder }), {
    message: `${join(folder, 'folder.json')} cannot be read.`,
  })
})

function withoutSchema({ $schema: _, ...document }: Ruleset): object {
  return document
}
