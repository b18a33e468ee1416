/** Diagrams over HTTP and on the pages. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { toDmn } from '@screeningsmodel/core/dmn'
import { grafOf, markedGrafOf, toMermaid } from '@screeningsmodel/core/graf'
import { svgOf } from '@screeningsmodel/reports/graf'
import { parse } from 'node-html-parser'
import t from 'tap'
import { shared, start } from '../support/app.js'

const { app, lines } = await shared(t)
const [tilbud] = rulesets.map((document) => compileRuleset(document))
const url = '/rulesets/hoejt-specialiseret-tilbud/graf'
const svg = { accept: 'image/svg+xml' }

t.test('the rules as Mermaid, or as a drawing by Accept', async (t) => {
  const text = await app.inject(url)
  t.equal(text.headers['content-type'], 'text/vnd.mermaid; charset=utf-8')
  t.equal(text.body, toMermaid(grafOf(tilbud!)))
  const drawing = await app.inject({ url, headers: { ...svg, 'accept-language': 'en' } })
  t.equal(drawing.headers['content-type'], 'image/svg+xml; charset=utf-8')
  t.equal(drawing.headers['content-language'], 'en')
  t.equal(drawing.headers['vary'], 'Accept, Accept-Language, Accept-Encoding')
  t.equal(drawing.body, await svgOf(grafOf(tilbud!, { sprog: 'en' })))
  t.match(drawing.headers['content-security-policy'], /^default-src 'none';.*style-src 'sha256-/)
  const plain = await app.inject({ url, headers: { accept: 'text/plain' } })
  t.equal(plain.headers['content-type'], 'text/plain; charset=utf-8')
  t.equal(plain.body, text.body)
  const etag = String(drawing.headers['etag'])
  const again = await app.inject({
    url,
    headers: { ...svg, 'accept-language': 'en', 'if-none-match': etag },
  })
  t.equal(again.statusCode, 304)
  const fixed = await app.inject(url.replace('/graf', '@2019-11-26/graf'))
  t.match(fixed.headers['cache-control'], 'immutable')
  t.equal((await app.inject({ url, headers: { accept: 'image/png' } })).statusCode, 406)
  t.equal((await app.inject('/rulesets/findes-ikke/graf')).statusCode, 404)
})

t.test('the same for a request: with results, and its refusals', async (t) => {
  const payload = {
    reference: 'T-17',
    borgere: 4,
    aarsvaerk: 2.5,
    laesninger: { 'kompetencer-fra': 'eget-personale' },
  }
  const text = await app.inject({ method: 'POST', url, payload })
  t.equal(text.headers['cache-control'], 'no-store')
  t.equal(text.body, toMermaid(markedGrafOf(tilbud!, payload)))
  t.notMatch(text.body, /T-17|2,5/)
  const plain = { accept: 'text/plain' }
  t.equal((await app.inject({ method: 'POST', url, payload, headers: plain })).body, text.body)
  const drawing = await app.inject({ method: 'POST', url, payload, headers: svg })
  t.equal(drawing.body, await svgOf(markedGrafOf(tilbud!, payload)))
  for (const [given, status, code] of [
    [{ reference: '010190-1234' }, 422, 'personoplysning'],
    [{ medarbejdere: 1, medarbejdereMedErfaring: 2 }, 422, 'umulig-kombination'],
    [{ borgere: -1 }, 400, 'under-minimum'],
    [{ findes: 1 }, 400, 'ukendt-felt'],
  ] as const) {
    const answer = await app.inject({ method: 'POST', url, payload: given, headers: svg })
    t.equal(answer.statusCode, status)
    t.equal(answer.json().errors[0].code, code)
    t.notMatch(answer.body, '010190')
  }
  t.notMatch(lines.join('\n'), /010190|T-17|eget-personale/)
})

t.test('a page contains the drawing without inline styles, and the same in words', async (t) => {
  const page = parse((await app.inject('/regler/hoejt-specialiseret-tilbud')).body)
  const drawing = page.querySelector('.rule-diagram svg')!
  t.equal(drawing.querySelectorAll('.graf-box').length, grafOf(tilbud!).boxes.length)
  t.equal(page.querySelectorAll('svg style, [style]').length, 0)
  const words = page.querySelector('.graf-wording')!.textContent
  for (const { heads } of grafOf(tilbud!).boxes) for (const head of heads) t.match(words, head)
  const link = page.querySelector('a[href$="@2019-11-26/graf"]')
  t.ok(link)
})

t.test('a page is complete even if no thread can draw', async (t) => {
  const { app } = await start(t, { work: { threads: 0, waiting: 0 } })
  const page = await app.inject('/regler/hoejt-specialiseret-tilbud')
  t.equal(page.statusCode, 200)
  t.notMatch(page.body, 'class="graf"')
  const asked = await app.inject({ url, headers: svg })
  t.equal(asked.statusCode, 503)
  t.equal((await app.inject(url)).statusCode, 200, 'text needs none')
})

t.test('the layout is computed once for equal rules', async (t) => {
  const { app } = await start(t)
  let worked = 0
  const work = app.work.bind(app)
  Object.assign(app, {
    work: (...given: Parameters<typeof work>) => {
      worked += 1
      return work(...given)
    },
  })
  const asked = Array.from({ length: 12 }, (_, borgere) =>
    app.inject({ method: 'POST', url, payload: { borgere }, headers: svg }),
  )
  t.same([...new Set((await Promise.all(asked)).map(({ statusCode }) => statusCode))], [200])
  t.equal(worked, 1)
})

t.test('the diagram under other readings and parameters; DMN in both versions', async (t) => {
  const screener = compileRuleset(rulesets[0])
  const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' }
  const parametre = { mindsteBorgere: 2 }
  const query = 'laesninger.erfaring-opgjort-i=aarsvaerk&parametre.mindsteBorgere=2'
  const at = `/rulesets/${rulesets[0].id}`
  const drawn = await app.inject({ url: `${at}/graf?${query}` })
  t.equal(drawn.body, toMermaid(grafOf(screener.variant(parametre), { laesninger })))
  t.match(drawn.body, 'mindst 2 borgere')
  for (const udgave of ['1.5', '1.3'] as const) {
    const answer = await app.inject({ url: `${at}/dmn?udgave=${udgave}&${query}` })
    t.equal(answer.body, toDmn(rulesets[0], { udgave, laesninger, parametre }))
    t.equal(
      (await app.inject({ url: `${at}/dmn?udgave=${udgave}` })).body,
      toDmn(rulesets[0], { udgave }),
    )
  }
  for (const what of ['graf', 'dmn']) {
    const answers = [
      [`${at}/${what}?udgve=1.3`, 'ukendt-felt'],
      [`${at}/${what}?parametre.mindsteBorgere=0`, 'under-minimum'],
      [`/rulesets/samarbejdsaftale/${what}?parametre.mindsteBorgere=2`, 'ukendt-felt'],
    ] as const
    for (const [url, code] of answers) {
      t.match((await app.inject({ url })).json(), { status: 400, errors: [{ code }] }, url)
    }
  }
  t.match((await app.inject({ url: `${at}/dmn?udgave=1.1` })).json(), {
    errors: [{ pointer: '/udgave', code: 'ukendt-vaerdi', detail: /1\.5, 1\.3|1\.3, 1\.5/ }],
  })
})

t.test('a query is checked by the names of the ruleset in the address', async (t) => {
  const agreement = '/rulesets/samarbejdsaftale'
  const tilbud = '/rulesets/hoejt-specialiseret-tilbud'
  const sag = '/rulesets/maalgruppe-udsatte-gravide'
  const detailOf = async (url: string) => {
    const answer = (await app.inject({ url })).json()
    t.match(answer, { status: 400, errors: [{ code: /./ }] }, url)
    return `${answer.errors[0].code}: ${answer.errors[0].detail}`
  }
  for (const what of ['graf', 'dmn', 'forskel'] as const) {
    const at = (ruleset: string, query: string) =>
      `${ruleset}/${what}${what === 'forskel' ? ruleset.slice('/rulesets'.length) : ''}?${query}`
    const remove = 'ukendt-felt: Feltet findes ikke her. Fjern det.'
    for (const [url, expected] of [
      // Another ruleset has a reading or a number that is near, or of that name.
      [at(tilbud, 'laesninger.fx-fordii=eksempler'), remove],
      [at(tilbud, 'laesninger.fx-fordi=findes-ikke'), remove],
      [at(agreement, 'parametre.mindsteBorgre=2'), remove],
      [at(agreement, 'parametre.mindsteBorgere=to'), remove],
      [at(tilbud, 'laesninger.ambulant-samtt=samlet'), remove],
      [
        at(sag, 'laesninger.ambulant-samtt=samlet'),
        'ukendt-felt: Feltet findes ikke her. Mente du »laesninger.ambulant-samt«?',
      ],
      [
        at(tilbud, 'parametre.mindsteBorgre=2'),
        'ukendt-felt: Feltet findes ikke her. Mente du »parametre.mindsteBorgere«?',
      ],
      [
        at(tilbud, 'laesninger.erfaring-opgjort-i=findes-ikke'),
        'ukendt-vaerdi: Værdien er ikke en af de mulige: hoveder, aarsvaerk.',
      ],
    ] as const) {
      t.equal(await detailOf(url), expected, url)
    }
    const unknown = await app.inject({ url: at('/rulesets/findes-ikke', 'laesninger.x=y') })
    t.equal(unknown.statusCode, 404)
  }
})
