/** Answers encrypted in an address: who can open them, and for how long. */
import fc from 'fast-check'
import t from 'tap'
import { seed } from '../../../../core/test/support/runs.js'
import { sealedFor, sealer } from '../../../src/pages/kit/sealed.js'
import { shared, start } from '../../support/app.js'
import { get, loose, post } from '../../support/pages.js'

t.test('sealed answers can be opened, but by nobody else', async (t) => {
  const { seal, open } = sealer()
  const other = sealer()
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), fc.nat(), (text, at) => {
      const sealed = seal(text) ?? ''
      const bytes = Buffer.from(sealed, 'base64url')
      const changed = Buffer.from(bytes)
      changed[at % bytes.length]! ^= 1
      return (
        open(sealed) === text &&
        other.open(sealed) === undefined &&
        open(changed.toString('base64url')) === undefined &&
        open(sealed.slice(0, at % sealed.length)) === undefined
      )
    }),
    { seed },
  )
  const plain = '0.borgere=37&0.aarsvaerk=2'
  t.not(seal(plain), seal(plain), 'the same answers never look the same')
  t.notMatch(Buffer.from(seal(plain) ?? '', 'base64url').toString('latin1'), /borgere|=37&/)
  for (const junk of ['', 'x', '=', 'a'.repeat(100), '%00']) t.equal(open(junk), undefined)
})

t.test('for a working day', (t) => {
  let now = 1_800_000_000_000
  const { seal, open } = sealer(undefined, () => now)
  const sealed = seal('a=1') ?? ''
  now += sealedFor
  t.equal(open(sealed), 'a=1')
  now += 1
  t.equal(open(sealed), undefined)
  t.end()
})

t.test('answers too long for an address are not sealed, but still shown', async (t) => {
  const noise = Array.from({ length: 20_000 }, (_, i) =>
    ((i * 2_654_435_761) % 4_294_967_296).toString(36),
  )
  t.equal(sealer().seal(noise.join('')), undefined)
  const { app } = await shared(t)
  const list = '0.medarbejderliste'
  const rows = noise.slice(0, 900).map((_, i) => [
    [`${list}.${String(i)}.erfaringAar`, String((i * 7919) % 40)],
    [`${list}.${String(i)}.aarsvaerk`, `0,${String((i * 104_729) % 99_991)}`],
  ])
  const fields = Object.fromEntries([[`${list}.raekker`, '900'], ...rows.flat()]) as Record<
    string,
    string
  >
  const payload = new URLSearchParams(fields).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await app.inject({ method: 'POST', url: '/selvvurdering', headers, payload })
  t.equal(sent.statusCode, 200)
  // Going back to the answer of a form sends it again, unless the browser has cached it.
  t.equal(sent.headers['cache-control'], 'private, no-cache')
})

t.test('processes with the same key open each other’s pages; others say they cannot', async (t) => {
  const answerKey = 'k'.repeat(32)
  const [one, two, stranger] = await Promise.all([
    start(t, { answerKey }),
    start(t, { answerKey }),
    start(t),
  ])
  const payload = '0.borgere=2&0.aar=2019&handling=vis'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await one.app.inject({
    method: 'POST',
    url: '/selvvurdering?sprog=en',
    headers,
    payload,
  })
  t.equal(sent.statusCode, 303)
  t.equal(sent.headers['cache-control'], 'no-store')
  const address = String(sent.headers.location)
  t.match(address, /^\/selvvurdering\?svar=[\w-]+&sprog=en$/)
  t.match((await get(two.app, address)).text('h1'), 'The tilbud does not meet all four criteria')
  const gone = await get(stranger.app, address)
  t.equal(gone.status, 410)
  t.equal(gone.text('h1'), 'The page can no longer be shown')
  t.same(loose(gone), [])
  t.equal(gone.page.querySelector('main a')?.getAttribute('href'), '/selvvurdering?sprog=en')
  const twice = await get(two.app, '/selvvurdering?svar=a&svar=b')
  t.equal(twice.status, 410)
  const logged = [...one.lines, ...two.lines, ...stranger.lines].join('\n')
  t.notMatch(logged, /svar=|borgere=/, 'no log of ours holds the address')
})

t.test('a CPR number is never carried, not even sealed', async (t) => {
  const answerKey = 'k'.repeat(32)
  const { app } = await start(t, { answerKey })
  const { open } = sealer(answerKey)
  for (const [name, value] of [
    ['0.borgere', '010190-1234'],
    ['010190-1234', 'x'],
    ['maalgruppe-udsatte-gravide/gravid', '0101901234'],
  ] as const) {
    const url = name.includes('/') ? '/sag' : '/selvvurdering'
    const payload = new URLSearchParams({ [name]: value }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await app.inject({ method: 'POST', url, headers, payload })
    const sealed = new URL(String(sent.headers.location), 'http://x').searchParams.get('svar') ?? ''
    t.notMatch(open(sealed), /010190/)
    const page = await post(app, { [name]: value }, url)
    if (name !== '010190-1234') t.match(page.text('.error-summary'), 'ligner et CPR-nummer')
    t.notMatch(page.body, /010190|010101/)
  }
})
