/** The analysis of capacity over HTTP, and its page without a browser. */
import { languages, registryOf, rulesets } from '@screeningsmodel/core'
import { kapacitet, samling } from '@screeningsmodel/core/kapacitet'
import t from 'tap'
import { shared, start } from '../support/app.js'
import { idOf } from '../../src/pages/kit/ids.js'
import { get, loose, oneLine, toldAt } from '../support/pages.js'

const { app, lines } = await shared(t)

function ask(payload: object | string, headers = {}) {
  return app.inject({
    method: 'POST',
    url: '/kapacitet',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
}

t.test('the answer equals the library’s, in the requested language', async (t) => {
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

t.test('errors have their place', async (t) => {
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

t.test('the page has the argument of the sources, whatever is asked', async (t) => {
  const argument = {
    da: 'I hele landet blev 6–8 kvinder om året visiteret til døgnbehandling i 2017–2019. Selv hvis alle kvinderne blev samlet på så få tilbud som muligt, ville det højst række til to tilbud med mindst tre borgere om året.',
    en: 'In the whole country 6–8 women a year were referred to residential treatment in 2017–2019. Even if all the women were brought together at as few tilbud as possible, they would be enough for two tilbud at the most with at least three citizens a year.',
  }
  for (const sprog of languages) {
    for (const query of ['', '&kvinder=12&tilbud=3&taerskel=2', '&kvinder=x']) {
      const shown = await get(app, `/kapacitet?sprog=${sprog}${query}`)
      t.equal(oneLine(shown.text('.capacity-argument')), argument[sprog], query)
    }
  }
})

t.test('as it opens, the page has what the source says about 2017', async (t) => {
  const shown = await get(app, '/kapacitet')
  t.equal(shown.status, 200)
  t.same(loose(shown), [])
  t.match(shown.text('#konklusion'), /Med 6 kvinder om året kan højst 2 tilbud/)
  t.match(shown.text('#konklusion'), /modtage 50\s% af alle kvinderne/)
  const notes = shown.all('.capacity-note').map(({ textContent }) => textContent)
  t.same(notes, ['(2017–2019, valgt)', '(2017–2019)', '(2017–2019)'])
  t.equal(shown.all('svg.capacity-chart [style], svg.capacity-chart style').length, 0)
})

t.test('a field with two errors shows both', async (t) => {
  const shown = await get(app, `/kapacitet?kvinder=${'9%20'.repeat(23)}9&tilbud=2`)
  t.equal(shown.status, 422)
  t.strictSame(toldAt(shown.page, 'f-kvinder'), [
    'Fejl: Skriv et tal på højst 200.',
    'Fejl: Skriv højst 20 regioner.',
  ])
  t.same(loose(shown), [])
})

t.test('how many of the numbers are unusable', async (t) => {
  for (const [query, da, en] of [
    ['tilbud=0', 'Et af tallene kan ikke bruges', 'One of the numbers cannot be used'],
    [
      `kvinder=${'9%20'.repeat(23)}9`,
      'Et af tallene kan ikke bruges',
      'One of the numbers cannot be used',
    ],
    ['tilbud=0&taerskel=x', 'To af tallene kan ikke bruges', 'Two of the numbers cannot be used'],
    [
      'kvinder=-1&tilbud=0&taerskel=x',
      'Ingen af tallene kan bruges',
      'None of the numbers can be used',
    ],
  ] as const) {
    t.equal((await get(app, `/kapacitet?${query}`)).text('h1'), da)
    t.equal((await get(app, `/kapacitet?${query}&sprog=en`)).text('h1'), en)
  }
})

t.test('a number with a thousands separator is not read as a small one', async (t) => {
  for (const [query, message] of [
    ['kvinder=1.000', 'Tallet kan læses på to måder.'],
    ['tilbud=1,000', 'Tallet kan læses på to måder.'],
    // Not two regions, one with one woman and one with none.
    ['kvinder=1+000', 'Skriv et tal på højst 200.'],
    ['kvinder=1%C2%A0000', 'Skriv et tal på højst 200.'],
    ['kvinder=1+100', 'Det kan læses som ét tal eller som et tal for hver region.'],
    ['kvinder=5+100+050', 'Skriv et tal på højst 200.'],
    ['kvinder=12+500', 'Skriv et tal på højst 200.'],
    ['kvinder=1000', 'Skriv et tal på højst 200.'],
  ] as const) {
    const [name = ''] = query.split('=')
    t.match((await get(app, `/kapacitet?${query}`)).text(`#${idOf(name)}-error`), message, query)
  }
})

t.test('the page and the library agree, in both languages', async (t) => {
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
      t.equal(shown.text('.conclusion-text'), oneLine(konklusionTekst), url)
      const { maksTilbud } = kapacitet({ kvinder, tilbud, taerskel })
      const heading = shown.text('h1')
      t.equal(shown.all('h1').length, 1)
      t.match(heading, maksTilbud > 1 ? `${String(kvinder)} ` : /ikke grundlag|no basis/)
      if (maksTilbud > 1) t.match(heading, ` ${String(maksTilbud)} tilbud`)
      t.match(shown.text('title'), heading)
      const share = shown.all('.capacity-chosen td').at(0)?.textContent ?? ''
      t.equal(shown.text('.capacity-value').split(': ')[1], oneLine(share), 'marked with its value')
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

t.test('the women of the regions add up to those of the country', async (t) => {
  const apart = await get(app, '/kapacitet?kvinder=2+2+1+1+0&tilbud=5')
  const together = await get(app, '/kapacitet?kvinder=6&tilbud=5')
  t.equal(apart.text('#konklusion'), together.text('#konklusion'))
  const { konklusionTekst } = samling({ kvinder: [2, 2, 1, 1, 0], taerskel: 3 })
  t.ok(apart.text('#svaret').includes(oneLine(konklusionTekst)))
  t.notOk(together.text('#svaret').includes(oneLine(konklusionTekst)), 'made up by nobody')
  const example = together.page.querySelector('#svaret a')?.getAttribute('href') ?? ''
  const shown = await get(app, example.replaceAll('&amp;', '&'))
  t.ok(shown.text('#svaret').includes(oneLine(konklusionTekst)))
})

t.test('one tilbud in each of five or four regions takes one click', async (t) => {
  const shown = await get(app, '/kapacitet?kvinder=9&tilbud=2&taerskel=4')
  const ways = shown.all('#forvalg a').map((way) => way.getAttribute('href') ?? '')
  t.equal(ways.length, 2)
  for (const [i, tilbud] of [5, 4].entries()) {
    const there = await get(app, ways[i]?.replaceAll('&amp;', '&') ?? '')
    const { konklusionTekst } = kapacitet({ kvinder: 9, tilbud, taerskel: 4 })
    t.equal(there.text('.conclusion-text'), oneLine(konklusionTekst))
    t.equal(there.all('#forvalg [aria-current]').length, 1)
  }
})

t.test('the default for borgere is that of the ruleset', async (t) => {
  for (const [value, da, en] of [
    [4, '4 borgere', '4 citizens'],
    [1, 'én borger', 'one citizen'],
  ] as const) {
    const asking = rulesets.map((ruleset) => ({
      ...ruleset,
      parametre: (ruleset.parametre ?? []).map((each) =>
        each.id === 'mindsteBorgere' ? { ...each, value } : each,
      ),
    }))
    const { app } = await start(t, { registry: registryOf(asking) })
    const shown = await get(app, '/kapacitet')
    t.equal(shown.page.querySelector('#f-taerskel')?.getAttribute('value'), String(value))
    t.match(shown.text('main'), `mindst ${da} i målgruppen om året.`)
    t.match(shown.text('#f-taerskel-hint'), `mindst ${String(value)}`)
    t.match((await get(app, '/kapacitet?sprog=en')).text('main'), `at least ${en} in the target`)
  }
})

t.test('certain and impossible are shown only if exact', async (t) => {
  // Either of two places may have fewer than three of 200 women, however unlikely.
  const shown = await get(app, '/kapacitet?kvinder=200&tilbud=2')
  const cells = shown.all('.capacity-chosen td').map(({ textContent }) => oneLine(textContent))
  t.same(cells, ['100 %', 'over 99,9 %', 'over 99,9 %', '66'])
  const first = shown.all('.capacity-table tbody tr').at(0)
  const none = first?.querySelectorAll('td').map(({ textContent }) => oneLine(textContent))
  t.same(none, ['0 %', '0 %', '0 %', '0'])
})

t.test('if the women of a region allow several tilbud, no sentence assumes one', async (t) => {
  const shown = await get(app, '/kapacitet?kvinder=9+0&tilbud=2')
  t.match(
    shown.text('#svaret'),
    'Sandsynlighederne gælder, når der er ét tilbud i hver region, og når der er ét fælles tilbud. Hver for sig kan regionerne højst få 3 tilbud op på mindst 3 borgere om året.',
  )
})

t.test('the language switch keeps the question', async (t) => {
  const shown = await get(app, '/kapacitet?kvinder=7')
  const way = shown.page.querySelector('.site-language a')?.getAttribute('href') ?? ''
  const english = await get(app, way.replaceAll('&amp;', '&'))
  t.equal(english.page.querySelector('html')?.getAttribute('lang'), 'en')
  t.match(english.text('#konklusion'), 'With 7 women a year')
  t.equal(english.page.querySelector('input[name=sprog]')?.getAttribute('value'), 'en')
})

t.test('unusable values are marked on the page, and shown as text or not at all', async (t) => {
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
    ['kvinder', '2 x'],
    ['kvinder', '1 '.repeat(30)],
    ['kvinder', '100 101'],
    ['kvinder', '-1 2'],
    ['kvinder', '<script>alert(1)</script>'],
    ['tilbud', '"><img src=x onerror=alert(1)>'],
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
    t.equal(shown.all('svg.capacity-chart, #forvalg a').length, 0)
    t.match(shown.text('h1'), 'Et af tallene kan ikke bruges')
    t.equal(shown.text('.conclusion-text'), '')
  }
  for (const field of ['kvinder', 'tilbud']) {
    const shown = await get(app, `/kapacitet?${field}=010190-1234`)
    t.equal(shown.status, 422)
    t.match(shown.text('.error-summary'), 'ligner et CPR-nummer')
    t.notMatch(shown.body, '010190')
  }
  t.notMatch(lines.join('\n'), '010190')
})

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
