/** The capacity over HTTP, and its page without a browser. */
import { kapacitet } from '@screeningsmodel/core/kapacitet'
import t from 'tap'
import { start } from './support/app.js'

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
