/** Attacks on the pages, and their delivery: injection, CPR numbers, headers, base path, size. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { rulesets } from '@screeningsmodel/core'
import t from 'tap'
import { weightOf } from '../../../bench/page-weight.js'
import { shared, start } from '../../support/app.js'
import { fieldsOf, get, loose, post, shownOf } from '../../support/pages.js'

const ruleset = rulesets.find(({ subject }) => subject === 'tilbud')!
const list = '0.medarbejderliste'
/** Every field name of the form, by the document. */
const names = [
  '0.aar',
  ...ruleset.facts.map(({ path }) => `0.${path}`),
  ...(ruleset.lists?.[0]?.columns ?? []).map(({ path }) => `${list}.0.${path}`),
  ...(ruleset.readings ?? []).map(({ id }) => `laesning.${id}`),
  `${list}.raekker`,
  'handling',
]
const withList = { [`${list}.raekker`]: '1' }

const { app, lines } = await shared(t)

t.test('whatever is written in any field is shown as text or refused', async (t) => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    '</textarea></form><form action=//evil.example>',
    '<%= 1234*5678 %>{{1234*5678}}${1234*5678}',
    'æøå ÆØÅ »citat« – &amp; &lt;',
    '👩🏽‍⚕️🤰\u202Ebagfra\u0000',
    'x'.repeat(10_000),
  ]
  const typed = names.filter((name) => name.startsWith('0.') && !name.endsWith('raekker'))
  const together = (attack: string) => Object.fromEntries(typed.map((name) => [name, attack]))
  for (const attack of attacks) {
    const apart = names.filter((name) => !typed.includes(name)).map((name) => ({ [name]: attack }))
    for (const fields of [together(attack), ...apart]) {
      const shown = await post(app, { ...withList, ...fields })
      t.ok([200, 422].includes(shown.status), attack.slice(0, 20))
      t.same(loose(shown), [])
      t.equal(shown.all('[onerror], [onfocus], script:not([src]), [style], img').length, 0)
      t.equal(shown.all('form').length, 1)
      t.notMatch(shown.body, String(1234 * 5678))
      for (const name of Object.keys(fields)) {
        const again = shown.page.querySelector(`input[type=text][name="${name}"]`)
        if (again) t.equal(again.getAttribute('value'), attack, `${name}, to the letter`)
      }
    }
  }
})

t.test('a CPR number is refused in any field, and not shown again', async (t) => {
  for (const [i, name] of names.entries()) {
    for (const written of i === 1
      ? ['010190-1234', '0101901234', '311299 1234']
      : ['010190-1234']) {
      const shown = await post(app, { ...withList, [name]: written })
      t.notMatch(shown.body, written, name)
      if (!shown.page.querySelector(`input[type=text][name="${name}"]`)) continue
      t.equal(shown.status, 422, name)
      t.match(shown.text('.error-summary'), 'ligner et CPR-nummer')
      t.equal(fieldsOf(shown)[name], '')
    }
  }
  for (const written of ['101.901.234', '101,901,234', '101.901.234,0', '101,901,234.00']) {
    for (const name of ['0.borgere', '0.aarsvaerk']) {
      const shown = await post(app, { [name]: written })
      t.match(shown.text('.error-summary'), 'ligner et CPR-nummer', `${name}: ${written}`)
      t.equal(fieldsOf(shown)[name], '', 'a number with its digits in groups')
    }
  }
  const two = await post(app, { '0.borgere': '010190-1234', '0.aarsvaerk': '0201901234' })
  t.notMatch(two.body, /010190-1234|0201901234/)
  const aside = await post(app, { ...withList, '0.medarbejdere': '010190-1234', handling: 'ret' })
  t.notMatch(aside.body, '010190-1234', 'not in a field that is carried on unseen either')
  t.notMatch(lines.join('\n'), /010190-1234|0[12]01901234|311299 1234/)
})

t.test('content that is not from our form is answered with a page', async (t) => {
  const large = await post(app, { '0.borgere': 'x'.repeat(600_000) })
  t.equal(large.status, 413)
  t.match(large.headers['content-type'], 'text/html')
  t.same(loose(large), [])
  const none = await app.inject({ method: 'POST', url: '/selvvurdering' })
  t.equal(none.statusCode, 303, 'nothing known')
  for (const [type, payload] of [
    ['application/json', '[["0.borgere","1"]]'],
    ['application/json', 'null'],
    ['application/x-www-form-urlencoded', '0.borgere=1&0.borgere=2&__proto__=x&constructor=y'],
    ['application/x-www-form-urlencoded', '%E0%A4%A&&&==&0.borgere=%'],
  ] as const) {
    const headers = { 'content-type': type }
    const { statusCode, headers: sent } = await app.inject({
      method: 'POST',
      url: '/selvvurdering',
      headers,
      payload,
    })
    t.equal(statusCode, 303, payload)
    t.ok([200, 422].includes((await get(app, String(sent.location))).status), payload)
  }
  const file = { 'content-type': 'multipart/form-data; boundary=x' }
  const sent = await app.inject({
    method: 'POST',
    url: '/selvvurdering',
    headers: file,
    payload: 'x',
  })
  t.equal(sent.statusCode, 415)
  t.match(sent.headers['content-type'], 'text/html')
})

t.test('headers and markup only allow our own files to run', async (t) => {
  const lost = await app.inject({ url: '/findes-ikke', headers: { accept: 'text/html,*/*;q=0.8' } })
  t.equal(lost.statusCode, 404)
  const ways = shownOf(lost)
    .all('main a')
    .map((way) => way.getAttribute('href'))
  t.same(ways, ['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet', '/regler'])
  const result = await post(app, {})
  for (const shown of [await get(app, '/'), result, await get(app, '/privatliv'), shownOf(lost)]) {
    const policy = String(shown.headers['content-security-policy'])
    t.match(policy, "default-src 'none'")
    t.match(policy, "script-src 'self'")
    t.match(policy, "style-src 'self'")
    t.match(policy, "frame-ancestors 'none'")
    t.notMatch(policy, 'unsafe')
    t.equal(shown.headers['x-content-type-options'], 'nosniff')
    t.equal(shown.headers['referrer-policy'], 'no-referrer')
    t.equal(shown.headers['cache-control'], shown === result ? 'no-store' : 'no-cache')
    t.notOk(shown.headers['set-cookie'])
    t.equal(shown.all('style, script:not([src]), [style]').length, 0)
    const loaded = shown.all('[src], link[href], use[href]')
    for (const each of loaded) {
      t.match(each.getAttribute('src') ?? each.getAttribute('href'), /^\/assets\/[^/]+$/)
    }
  }
})

t.test('below a base path every address begins with it', async (t) => {
  const { app } = await start(t, { basePath: '/screening' })
  for (const shown of [
    await get(app, '/screening/?sprog=en'),
    await get(app, '/'),
    await post(app, { '0.aar': '2019' }, '/screening/selvvurdering'),
    await post(app, { '0.aar': 'x' }, '/selvvurdering'),
  ]) {
    t.ok([200, 422].includes(shown.status))
    for (const attribute of [
      'href',
      'src',
      'action',
      'formaction',
      'data-rulesets',
      'data-compiler',
    ]) {
      for (const element of shown.all(`[${attribute}]`)) {
        t.match(element.getAttribute(attribute), /^(\/screening\/|#)/)
      }
    }
    const style = shown.page.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? ''
    t.equal((await app.inject(style)).statusCode, 200, 'where the proxy passes the path on')
    t.equal((await app.inject(style.replace('/screening', ''))).statusCode, 200, 'or takes it away')
  }
  t.equal((await app.inject('/screening')).statusCode, 200)
  t.equal((await app.inject('/screenings')).statusCode, 404)
})

t.test('the first page is small and compressed, and its files are cached', async (t) => {
  const start = await weightOf(app, { url: '/' })
  t.comment(`first page: ${String(start.bytes)} bytes in ${String(start.files.size)} files`)
  t.ok(start.bytes < 60_000)
  const { files, bytes } = await weightOf(app, { url: '/selvvurdering' })
  t.comment(`the form: ${String(bytes)} bytes in ${String(files.size)} files`)
  t.ok(files.size > 5)
  t.ok(bytes < 120_000)
  for (const url of files.keys()) {
    const sent = await app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate, br' } })
    if (!url.endsWith('.woff2')) t.equal(sent.headers['content-encoding'], 'br', url)
    if (url === '/selvvurdering') continue
    t.match(sent.headers['cache-control'], 'immutable')
    t.match(url, /\.[0-9a-f]{12}\./)
  }
  t.equal((await app.inject('/assets/manifest.json')).statusCode, 404)
})

/** The largest gzipped sizes in bytes; a script that is not named here is small. */
const bounds: Readonly<Record<string, number>> = {
  // The ruleset is 3 kB of each; the rest is the core, which evaluates remarks and readings in the browser.
  'form.da.js': 19_000,
  'form.en.js': 19_000,
  // Only for a ruleset that the service adds. The parser of messages is 5 kB of it.
  'compile.js': 9_000,
}

t.test('each script stays small, including the one with the ruleset', async (t) => {
  const folder = new URL('../../../src/generated/assets/', import.meta.url)
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as object
  const scripts = Object.entries(manifest).filter(([name]) => name.endsWith('.js'))
  t.ok(scripts.length >= 3)
  for (const [name, hashed] of scripts as [string, string][]) {
    const bytes = gzipSync(readFileSync(new URL(hashed, folder)), { level: 9 }).length
    t.comment(`${name}: ${String(bytes)} bytes`)
    t.ok(bytes < (bounds[name] ?? 1000), name)
  }
  for (const name of Object.keys(bounds)) t.ok(name in manifest, name)
})
