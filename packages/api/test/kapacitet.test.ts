/** The capacity over HTTP, and its page without a browser. */
import { languages } from '@screeningsmodel/core'
import { kapacitet } from '@screeningsmodel/core/kapacitet'
import t from 'tap'
import { start } from './support/app.js'
import { get, loose, oneLine } from './support/pages.js'

const { app, lines } = await start(t)

function ask(payload: object | string, headers = {}) {
  return app.inject({
    method: 'POST',
    url: '/kapacitet',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
}

t.test('the answer is the library’s own, in the language asked for', async (t) => {
  const input = { kvinder: 6, tilbud: 2 }
  const danish = await ask(input)
  t.equal(danish.statusCode, 200)
  t.equal(danish.headers['content-language'], 'da')
  t.strictSame(danish.json(), kapacitet(input))
  t.equal(danish.json().maksTilbud, 2)
  t.equal(danish.json().andelPrTilbud, 0.5)
  const english = await ask(input, { 'accept-language': 'en' })
  t.strictSame(english.json(), kapacitet(input, { sprog: 'en' }))
})

t.test('what is wrong is told by its place', async (t) => {
  for (const [input, status, pointers] of [
    [{ kvinder: -1, tilbud: 2 }, 400, ['/kvinder']],
    [{ kvinder: 6.5, tilbud: 0 }, 400, ['/kvinder', '/tilbud']],
    [{ kvinder: 10_001, tilbud: 501, taerskel: 0 }, 400, ['/kvinder', '/tilbud', '/taerskel']],
    [{ kvinder: '6', tilbud: 2 }, 400, ['/kvinder']],
    [{ kvinder: 6, tilbud: 2, maal: 3 }, 400, ['/maal']],
    [{ kvinder: 6, tilbud: 2, andele: [0.5, 1.5] }, 400, ['/andele/1']],
    [{ kvinder: 6, tilbud: 2, andele: [1] }, 422, ['/andele']],
    [{ kvinder: 6, tilbud: 2, andele: [0.5, 0.4] }, 422, ['/andele']],
    [{ kvinder: '010190-1234', tilbud: 2 }, 422, ['/kvinder']],
    [[], 400, ['']],
  ] as const) {
    const answer = await ask(input)
    t.equal(answer.statusCode, status, JSON.stringify(input))
    t.match(answer.headers['content-type'], 'application/problem+json')
    const { errors } = answer.json<{ errors: { pointer: string; detail: string }[] }>()
    t.same(errors.map(({ pointer }) => pointer).sort(), [...pointers].sort())
    t.ok(errors.every(({ detail }) => detail.length > 10))
  }
  t.notMatch((await ask({ kvinder: '010190-1234', tilbud: 2 })).body, '010190')
  t.notMatch((await ask({ '010190-1234': 1, kvinder: 6, tilbud: 2 })).body, '010190')
  t.notMatch(lines.join('\n'), '010190')
  t.equal((await ask('{')).statusCode, 400)
  t.equal((await ask('x', { 'content-type': 'text/plain' })).statusCode, 415)
  t.equal((await ask({ kvinder: 6, tilbud: 2 }, { accept: 'text/csv' })).statusCode, 406)
})

t.test('the page says what the source says of 2017, as it opens', async (t) => {
  const shown = await get(app, '/kapacitet')
  t.equal(shown.status, 200)
  t.same(loose(shown), [])
  t.match(shown.text('#konklusion'), /Med 6 kvinder om året kan højst 2 tilbud/)
  t.match(shown.text('#konklusion'), /modtage 50\s% af alle kvinderne/)
  const notes = shown.all('.capacity-note').map(({ textContent }) => textContent)
  t.same(notes, ['(2017-2019, valgt)', '(2017-2019)', '(2017-2019)'])
  t.equal(shown.all('svg.capacity-chart [style], svg.capacity-chart style').length, 0)
})

t.test('the page and the library tell the same, in both languages', async (t) => {
  for (const sprog of languages) {
    for (const [kvinder, tilbud, taerskel] of [
      [0, 1, 1],
      [8, 4, 3],
      [40, 20, 2],
      [200, 50, 20],
    ] as const) {
      const url = `/kapacitet?kvinder=${kvinder}&tilbud=${tilbud}&taerskel=${taerskel}&sprog=${sprog}`
      const shown = await get(app, url)
      const { konklusionTekst } = kapacitet({ kvinder, tilbud, taerskel }, { sprog })
      t.equal(shown.text('#konklusion'), oneLine(konklusionTekst), url)
      t.same(loose(shown), [])
      const rows = shown.all('.capacity-table tbody tr')
      const chosen = rows.filter((row) => row.classNames.includes('capacity-chosen'))
      t.equal(chosen.length, 1)
      t.ok(rows.length <= 48, `${String(rows.length)} rows`)
      for (const line of shown.all('polyline')) {
        const corners = (line.getAttribute('points') ?? '').split(' ')
        t.equal(corners.length, rows.length)
        t.ok(corners.every((corner) => /^[\d.]+,[\d.]+$/.test(corner)))
      }
    }
  }
})

t.test('the language switch keeps the question', async (t) => {
  const shown = await get(app, '/kapacitet?kvinder=7&regioner=1+2')
  const way = shown.page.querySelector('.site-language a')?.getAttribute('href') ?? ''
  const english = await get(app, way.replaceAll('&amp;', '&'))
  t.equal(english.page.querySelector('html')?.getAttribute('lang'), 'en')
  t.match(english.text('#konklusion'), 'With 7 women a year')
  t.equal(english.page.querySelector('input[name=sprog]')?.getAttribute('value'), 'en')
})

t.test(
  'what can’t be used is pointed out on the page, and shown as text or not at all',
  async (t) => {
    for (const [field, value] of [
      ['kvinder', '-1'],
      ['kvinder', '6,5'],
      ['kvinder', 'seks'],
      ['kvinder', ''],
      ['kvinder', '201'],
      ['tilbud', '0'],
      ['tilbud', '51'],
      ['taerskel', '21'],
      ['taerskel', '1e3'],
      ['regioner', '2 x'],
      ['regioner', ''],
      ['regioner', '1 '.repeat(30)],
      ['regioner', '-1 2'],
      ['kvinder', '<script>alert(1)</script>'],
      ['regioner', '"><img src=x onerror=alert(1)>'],
      ['kvinder', 'æøå 🤰'.repeat(1000)],
    ] as const) {
      const query = new URLSearchParams({ [field]: value }).toString()
      const shown = await get(app, `/kapacitet?${query}`)
      t.equal(shown.status, 422, `${field}=${value.slice(0, 20)}`)
      t.same(loose(shown), [])
      const ways = shown.all('.error-summary a').map((way) => way.getAttribute('href'))
      t.same(ways, [`#f-${field}`])
      const input = shown.page.querySelector(`#f-${field}`)
      t.equal(input?.getAttribute('aria-invalid'), 'true')
      t.equal(input?.getAttribute('value'), value.trim())
      t.equal(shown.all('[onerror], script:not([src]), [style], img').length, 0)
      t.equal(shown.all('svg.capacity-chart').length, 0)
    }
    for (const field of ['kvinder', 'regioner']) {
      const shown = await get(app, `/kapacitet?${field}=010190-1234`)
      t.equal(shown.status, 422)
      t.match(shown.text('.error-summary'), 'ligner et CPR-nummer')
      t.notMatch(shown.body, '010190')
    }
    t.notMatch(lines.join('\n'), '010190')
  },
)

t.test('below a base path every address begins with it', async (t) => {
  const { app } = await start(t, { basePath: '/screening' })
  for (const url of ['/screening/kapacitet?sprog=en', '/screening/kapacitet?tilbud=0']) {
    const shown = await get(app, url)
    for (const attribute of ['href', 'src', 'action']) {
      for (const element of shown.all(`[${attribute}]`)) {
        t.match(element.getAttribute(attribute), /^(\/screening\/|#)/)
      }
    }
  }
})
