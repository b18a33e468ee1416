/** `POST /afrapportering` with spreadsheets: the same result as the rows in JSON, or the open question. */
import { afrapportering, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import { readFileSync } from 'node:fs'
import { kommuner } from '@screeningsmodel/kommuner'
import t from 'tap'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { sixLayouts } from '../../../fixtures/test/cases.js'
import type { ProblemDocument } from '../../src/http/problem-document.js'
import { xlsx as workbook } from '../../../rows/test/support/layouts.js'
import { shared } from '../support/app.js'

const { app, lines } = await shared(t)
const cases = new URL('../../../fixtures/cases/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, cases))
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function ask(query: string, payload: Buffer | string, type: string) {
  return app.inject({
    method: 'POST',
    url: `/afrapportering${query}`,
    payload,
    headers: { 'content-type': type },
  })
}

async function form(query: string, files: Readonly<Record<string, Buffer | string>>) {
  const data = new FormData()
  for (const [name, content] of Object.entries(files)) {
    data.append(name, new Blob([Buffer.from(content)]), 'x')
  }
  const body = new Response(data)
  const type = body.headers.get('content-type') ?? ''
  return ask(query, Buffer.from(await body.arrayBuffer()), type)
}

const figures = ({ tema1 }: Afrapportering) =>
  tema1.tabel.map(({ behandling, doegn }) => [behandling, doegn])

t.test('a sheet in any layout gives the published figures', async (t) => {
  const published = figures(afrapportering(opgoerelser.input))
  for (const name of sixLayouts) {
    const answer = await ask('?region=Syddanmark', file(`${name}.xlsx`), xlsx)
    t.equal(answer.statusCode, 200, name)
    const report = answer.json<Afrapportering>()
    t.same(figures(report), published, name)
    t.same(report.aar, [2017, 2018, 2019])
  }
  t.same(published, [
    [10, 2],
    [8, 2],
    [8, 2],
  ])
})

t.test(
  'every municipality of the country in columns, with both counts in three years',
  async (t) => {
    const years = [2017, 2018, 2019]
    const head = (each: (navn: string, i: number) => string) =>
      kommuner.map(({ navn }, i) => each(navn, i)).join(';')
    // Each has 2 and 1 in 2017, and one more woman each year.
    const content = [
      `;${head((navn) => `${navn};;;;;`)}`,
      `;${head(() => years.map((aar) => `${aar};`).join(';'))}`,
      `;${head(() => 'Behandling;Døgn;Behandling;Døgn;Behandling;Døgn')}`,
      `Antal;${head(() => '2;1;3;1;4;1')}`,
    ].join('\n')
    const answer = await ask('?region=Syddanmark', content, 'text/csv')
    t.equal(answer.statusCode, 200, answer.body.slice(0, 500))
    const count = kommuner.length
    t.same(figures(answer.json()), [
      [2 * count, count],
      [3 * count, count],
      [4 * count, count],
    ])
  },
)

const table = 'Kommune;År;Beh;Heraf d\nOdense;2017;3;1\nVejle;2018;2;0\n'

t.test('open questions are asked, and answered by adding the text of a choice', async (t) => {
  const open = await ask('?region=Syddanmark', table, 'text/csv')
  t.match(open.json(), { status: 422, type: '/docs/fejl#uklart-regneark' })
  const { errors = [], muligheder = [] } = open.json<ProblemDocument>()
  t.match(errors, [{ pointer: '/opgoerelser', detail: /kolonne D/ }])
  t.equal(muligheder.length, 3)
  const doegn = muligheder.find(({ tekst }) => tekst.includes('døgn'))?.parametre ?? ''
  const answer = await ask(`?region=Syddanmark&${doegn}`, table, 'text/csv')
  t.same(
    figures(answer.json()),
    [
      [null, null],
      [null, null],
    ],
    'each year has one of two',
  )
  t.match(answer.json(), { tema1: { antalKommuner: 2 } })
  const chosen = [
    'kommuner=Odense,Vejle,Varde',
    'aar=2017-2019',
    'offentliggoeres=ja',
    'taerskel=0',
  ]
  const more = await ask(`?region=Syd&${doegn}&${chosen.join('&')}`, table, 'text/csv')
  t.match(more.json(), {
    ...{ region: 'Syd', aar: [2017, 2018, 2019], offentliggoeres: true, taerskel: 0 },
    tema1: { antalKommuner: 3 },
  })
})

t.test('the account of how a sheet was read, in every case', async (t) => {
  const text =
    'Udtræk;;;;\nKommune;Behandling 2017;Døgn 2017;Bem.;Andel\nOdense;3;1;;1/3\nAarup;2;0;ny;\nI alt;6;1;;\nNote: talt i hånden;;;;\n'
  const answer = await ask('?region=Syddanmark', text, 'text/csv')
  const { laest } = answer.json<{ laest: { opgoerelser: { saetninger: string[] } } }>()
  t.match(laest.opgoerelser, {
    ark: [{ navn: 'CSV', laest: true }],
    tabeller: [
      {
        ...{ ark: 'CSV', titler: ['Udtræk'], overskrift: [2], foersteRaekke: 3 },
        kolonner: [
          { bogstav: 'A', betydning: 'kommune' },
          { bogstav: 'B', betydning: 'behandling:2017', valgt: false },
          { bogstav: 'C', betydning: 'doegn:2017' },
          { bogstav: 'D', betydning: '-' },
          { bogstav: 'E', betydning: '-' },
        ],
      },
    ],
    ukendteNavne: [{ navn: 'Aarup', sted: { raekke: 4 } }],
    totaler: [{ navn: 'I alt', kontrolleret: 2, afvigelser: [{ staar: 6, sum: 5 }] }],
    udeladt: [{ kode: 'note', sted: { raekke: 6 } }],
  })
  t.match(laest.opgoerelser.saetninger.join(' '), /B5 er 6, men rækkerne giver 5/)
  const chosen = await ask('?region=Syddanmark&kolonne=C=-', text, 'text/csv')
  t.match(chosen.json(), {
    laest: { opgoerelser: { tabeller: [{ kolonner: [{}, {}, { betydning: '-', valgt: true }] }] } },
  })
  const misspelt =
    'Kommune;År;Behandling;Døgn\nOdenese;2017;3;1\nVejle;2017;2;0\nOdenese;2018;1;0\n'
  const mended = await ask('?region=Syddanmark&navn=Odenese=Odense', misspelt, 'text/csv')
  const { laest: asMeant } = mended.json<{ laest: { opgoerelser: { rettedeNavne: unknown } } }>()
  const rows = [2, 4].map((raekke) => ({ ark: 'CSV', raekke }))
  t.strictSame(asMeant.opgoerelser.rettedeNavne, [
    { navn: 'Odenese', kommune: 'Odense', sted: rows[0], steder: rows },
  ])
  const parts = 'Kommune;År;Ambulant;Døgn\nOdense;2017;2;1\n'
  const open = await ask('?region=Syddanmark', parts, 'text/csv')
  const [added] = open.json<ProblemDocument>().muligheder ?? []
  const report = await ask(`?region=Syddanmark&${added?.parametre ?? ''}`, parts, 'text/csv')
  t.same(figures(report.json()), [[3, 1]], 'outpatient and residential, added up as chosen')
  t.match(report.json(), {
    laest: { opgoerelser: { bemaerkninger: [{ kode: 'lagt-sammen', vaerdier: { antal: 1 } }] } },
  })
  const codes = report.json<Afrapportering>().noter.map(({ kode }) => kode)
  t.ok(codes.includes('forbehold-ambulant-og-doegn') && !codes.includes('forbehold-dele'))
  t.notOk(codes.includes('forbehold-tal-med-ord'))
  const about = 'Kommune;År;Behandling;Døgn\nOdense;2017;ca. 4;1\n'
  const worded = (await ask('?region=Syddanmark', about, 'text/csv')).json<Afrapportering>()
  t.same(figures(worded), [[4, 1]])
  t.same(worded.noter.at(-1)?.kode, 'forbehold-tal-med-ord')
  const asJson = await app.inject({
    method: 'POST',
    url: '/afrapportering',
    payload: { region: 'Syddanmark', aar: [2017], opgoerelser: [] },
  })
  t.notOk('laest' in asJson.json<object>(), 'JSON is not read')
})

t.test('several files: counts, cases, tilbud and texts', async (t) => {
  const answer = await form('?region=Syddanmark&laesninger.tema1-kreds=snaever', {
    opgoerelser: 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n',
    sager: 'kommune;aar;visiteret;gravid\nVejle;2017;doegn;nej\n',
    tilbud: 'reference;aar;borgere;anvendelse\nT-1;2017;2;benyttet\n',
    tekster: '## 3.1\nVi mødes.\n',
  })
  t.equal(answer.statusCode, 200, answer.body)
  const { laest, ...report } = answer.json<Afrapportering & { laest: object }>()
  t.match(laest, {
    opgoerelser: { tabeller: [{ overskrift: [1] }], kommuner: ['Odense'] },
    sager: { raekker: 1, overskrift: [1], kolonner: [{ navn: 'kommune' }, {}, {}, {}] },
    tilbud: { raekker: 1, kolonner: [{ navn: 'reference', bogstav: 'A' }, {}, {}, {}] },
  })
  t.same(
    report,
    afrapportering({
      region: 'Syddanmark',
      aar: [2017],
      laesninger: { 'tema1-kreds': 'snaever' },
      opgoerelser: [{ kommune: 'Odense', aar: 2017, behandling: 3, doegn: 1 }],
      sager: [{ kommune: 'Vejle', aar: 2017, visiteret: 'doegn', gravid: false }],
      tilbud: [{ reference: 'T-1', aar: 2017, borgere: 2, anvendelse: 'benyttet' }],
      tekster: { '3.1': 'Vi mødes.' },
    }),
  )
})

t.test('choosing the columns of lists', async (t) => {
  const files = {
    opgoerelser: 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n',
    sager:
      'By;aar;visiteret;Bemærkning;gravid;skadeligtForbrug.alkohol;Hjemløshed\nVejle;2017;doegn;i hånden;ja;ja;ja\n',
    tilbud: 'Navn;aar;borgere;anvendelse\nT-1;2017;2;benyttet\n',
  }
  const choices = 'sagerKolonne=By%3Dkommune&sagerKolonne=D%3D-&tilbudKolonne=Navn%3Dreference'
  const answer = await form(`?region=Syddanmark&${choices}`, files)
  t.equal(answer.statusCode, 200, answer.body)
  t.match(answer.json(), {
    tema1: { tabel: [{ behandling: 4, doegn: 2 }] },
    laest: { sager: { kolonner: [{ betydning: /^Kommunen/ }, {}, {}, { betydning: null }] } },
  })
  const unsaid = await form('?region=Syddanmark', files)
  t.match(unsaid.json(), { status: 400, errors: [{ pointer: '/sager', code: 'ukendt-kolonne' }] })
  const misspelt = await form('?region=Syddanmark&sagerKolonne=Bi%3Dkommune', files)
  t.match(misspelt.json(), { status: 400, errors: [{ pointer: '/sager', code: 'ingen-kolonne' }] })
  const letters = ['A=kommune', 'B=aar', 'C=visiteret'].map((one) => `&sagerKolonne=${one}`)
  const titled = { sager: 'Sager;;\nHvor;Hvornår;Hvad\nVejle;2017;doegn\n' }
  const below = await form(`?region=Syddanmark&sagerOverskrift=2${letters.join('')}`, titled)
  t.match(below.json(), { laest: { sager: { raekker: 1, overskrift: [2] } } })
  const other = await form('?region=Syddanmark&sagerArk=2019', titled)
  t.match(other.json(), { status: 400, errors: [{ pointer: '/sager', code: 'intet-ark' }] })
  for (const wrong of ['By%3Dhjem', 'By', '%3Dkommune']) {
    const refused = await form(`?region=Syddanmark&sagerKolonne=${wrong}`, files)
    t.match(refused.json(), { status: 400, type: /ugyldig-parameter$/ })
  }
})

t.test('rows without a fact about a case are skipped and reported', async (t) => {
  const sager = 'kommune;aar;visiteret\nVejle;2017;doegn\n* Foreløbige tal;;\n'
  const answer = await form('?region=Syddanmark', { sager })
  t.match(answer.json(), {
    tema1: { antalKommuner: 1 },
    laest: { sager: { raekker: 1, udenOplysninger: [{ ark: 'CSV', raekke: 3 }] } },
  })
  const plain = await form('?region=Syddanmark', { sager: sager.replace('* Foreløbige tal', '') })
  t.notMatch(plain.body, 'udenOplysninger')
})

t.test('refusals: file, row and column; unknown parts, types and choices', async (t) => {
  const good = 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n'
  const told = async (answer: ReturnType<typeof ask>) => {
    const { status, type, errors = [] } = (await answer).json<ProblemDocument>()
    const [first] = errors
    return [status, type.split('#')[1], first?.pointer, first?.linje, first?.kolonne]
  }
  const csv = (query: string, content: string) => told(ask(query, content, 'text/csv'))
  const of = '?region=Syddanmark'
  t.same(await csv(of, good.replace('3;1', '-3;1')), [
    400,
    'ugyldigt-input',
    '/opgoerelser/0/behandling',
    2,
    3,
  ])
  t.same(await csv(of, good.replace('3;1', '1;3')), [
    422,
    'umulige-oplysninger',
    '/opgoerelser/0/doegn',
    2,
    4,
  ])
  const refused = await ask(of, good.replace('3;1', '1;3'), 'text/csv')
  t.match(refused.json(), {
    laest: { opgoerelser: { kommuner: ['Odense'], tabeller: [{ overskrift: [1] }] } },
  })
  t.match((await ask(of, table, 'text/csv')).json(), {
    muligheder: [{}, {}, {}],
    laest: { opgoerelser: { tabeller: [{ kolonner: [{ betydning: 'kommune' }, {}, {}, {}] }] } },
  })
  t.same(await csv('', good), [400, 'ugyldigt-input', '/region', undefined, undefined])
  t.same((await csv(of, good.replace('Odense', '010190-1234'))).slice(0, 2), [
    422,
    'personoplysning',
  ])
  t.same((await csv(of, '')).slice(0, 3), [400, 'ugyldigt-input', '/opgoerelser'])
  for (const query of ['&kolonne=C', '&aar=2019-2017', '&ukendt=1', '&offentliggoeres=x']) {
    t.same((await csv(of + query, good)).slice(0, 2), [400, 'ugyldig-parameter'], query)
  }
  t.same((await told(form(of, { fil: good }))).slice(0, 2), [400, 'ukendt-del'])
  const unknown = { opgoerelser: good, tilbud: 'reference;borgre\nT-1;2\n' }
  t.same((await told(form(of, unknown))).slice(0, 3), [400, 'ugyldigt-input', '/tilbud'])
  t.same((await told(form(of, { opgoerelser: good, tekster: 'uden nummer' }))).slice(0, 3), [
    400,
    'ugyldigt-input',
    '/tekster',
  ])
  t.same((await told(ask(of, good, 'application/pdf'))).slice(0, 2), [415, 'forkert-rapporttype'])
  const large = Buffer.alloc(2 * 1024 * 1024 + 1)
  for (const refused of [ask(of, large, 'text/csv'), form(of, { tilbud: large })]) {
    t.same((await told(refused)).slice(0, 2), [413, 'for-stort'])
    t.match((await refused).json<ProblemDocument>().detail, 'højst fylde 2 MB')
  }
  for (const type of ['text/csv', 'application/json', 'multipart/form-data; boundary=x']) {
    const packed = await app.inject({
      method: 'POST',
      url: `/afrapportering${of}`,
      payload: good,
      headers: { 'content-type': type, 'content-encoding': 'gzip' },
    })
    t.equal(packed.statusCode, 415, type)
    t.match(packed.json(), { type: '/docs/fejl#forkert-rapporttype' }, type)
  }
  t.notMatch(lines.join(''), /Odense|010190/)
})

t.test('the query string overrides the JSON', async (t) => {
  const payload = JSON.stringify({ ...opgoerelser.input, region: 'Nordby' })
  const answer = await ask('?region=Syddanmark&taerskel=5', payload, 'application/json')
  t.match(answer.json(), { region: 'Syddanmark', taerskel: 5 })
})

t.test('a refused cell has its sheet, row and column', async (t) => {
  const head = ['Kommune', 'År', 'Behandling', 'Døgn']
  const sheet = (name: string, ...rows: (string | number)[][]) => ({
    ...{ name, merges: [], rows: [head, ...rows] },
  })
  const tables = ['Nord', 'Syd'].map((name) =>
    sheet(name, [`${name} By`, 2017, -71, -72], ['Boby', name === 'Nord' ? 2017 : 2018, 3, 1]),
  )
  const places = async (some: typeof tables) => {
    const sheets = Buffer.from(await workbook(some))
    const { errors = [] } = (await ask('?region=Nordby', sheets, xlsx)).json<ProblemDocument>()
    return errors.map(({ ark, linje, kolonne }) => [ark, linje, kolonne])
  }
  t.strictSame(await places(tables), [
    ['Nord', 2, 3],
    ['Nord', 2, 4],
    ['Syd', 2, 3],
    ['Syd', 2, 4],
  ])
  const alone = [
    [undefined, 2, 3],
    [undefined, 2, 4],
  ]
  t.strictSame(await places(tables.slice(0, 1)), alone, 'one sheet needs no name')
})

t.test('a row with two faults is refused for each of them once', async (t) => {
  const rows = 'Kommune;År;Behandling;Døgn\nOdense;2017;#I/T;#DIVISION/0!\nVejle;2017;2;0\n'
  const answer = await ask('?region=Syddanmark', rows, 'text/csv')
  t.equal(answer.statusCode, 400)
  t.strictSame(
    answer.json<ProblemDocument>().errors?.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/opgoerelser/0/behandling fejl-i-celle', '/opgoerelser/0/doegn fejl-i-celle'],
  )
})
