/**
 * Every written form of a CPR number (`fixtures/data/cpr-former.json`), by every way into the service: each is
 * refused, and appears neither in an answer nor in the log.
 */
import { readFileSync } from 'node:fs'
import { xlsxTemplate } from '@screeningsmodel/rows/opgoerelser'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { shared } from '../support/app.js'
import { reportPages } from '../support/report-page.js'

const written = JSON.parse(
  readFileSync(new URL('../../../fixtures/data/cpr-former.json', import.meta.url), 'utf8'),
) as readonly { readonly skrevet: string; readonly form: string; readonly cpr: boolean }[]
const forms = written.filter(({ cpr }) => cpr)
const texts = forms.map(({ skrevet }) => skrevet)
/** As a spreadsheet that took them for numbers has them. */
const numbers = [101901234, 3112999999, 6101901234, 311299.1234, 10190.1234]

const { app, lines } = await shared(t)
const { send } = reportPages(app)
const template = unzipSync(new Uint8Array(await xlsxTemplate()))

interface Answer {
  readonly statusCode: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

type Ask = (text: string) => PromiseLike<Answer>

const posted = (url: string, type: string, payload: string) =>
  app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })
const json = (url: string, body: unknown) => posted(url, 'application/json', JSON.stringify(body))
/** A form leads to another page, which shows the result. */
async function shown(posted: PromiseLike<Answer>): Promise<Answer> {
  const answer = await posted
  if (answer.statusCode !== 303) return answer
  const { statusCode, body, headers } = await app.inject({
    url: String(answer.headers['location']),
  })
  return { statusCode, headers, body: `${String(answer.headers['location'])} ${body}` }
}
const fields = (url: string, body: Readonly<Record<string, string>>) =>
  posted(url, 'application/x-www-form-urlencoded', new URLSearchParams(body).toString())
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A workbook with one row more than the template. */
function workbook(kommune: string | number): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml'
  const kommuneCell =
    typeof kommune === 'number'
      ? `<c><v>${String(kommune)}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(kommune)}</t></is></c>`
  const row = `<row>${kommuneCell}<c><v>2019</v></c><c><v>1</v></c><c><v>0</v></c></row>`
  const sheet = strFromU8(template[name] ?? new Uint8Array())
  return zipSync({
    ...template,
    [name]: strToU8(sheet.replace('</sheetData>', `${row}</sheetData>`)),
  })
}

/** As in an address, which cannot contain half a surrogate pair. */
function inAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

/** Characters that XML cannot contain are dropped, as by any program that writes workbooks. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&]/g, '.')
}

const ways: Readonly<Record<string, Ask>> = {
  'a value in JSON': (text) => json('/screen-tilbud', { reference: text }),
  'a value beside others': (text) => json('/screen-case', { ambulant: { note: text } }),
  'a key in JSON': (text) => json('/screen-case', { [text]: true }),
  'a municipality': (text) =>
    json('/afrapportering', {
      region: 'Syddanmark',
      opgoerelser: [{ kommune: text, aar: 2019, behandling: 1, doegn: 0 }],
    }),
  'a case': (text) =>
    json('/afrapportering', {
      region: 'Syddanmark',
      sager: [{ kommune: text, aar: 2019, visiteret: 'doegn' }],
    }),
  'a row of NDJSON': (text) =>
    posted(
      '/screen-case/batch',
      'application/x-ndjson',
      `${JSON.stringify({ reference: text })}\n`,
    ),
  'a key of NDJSON': (text) =>
    posted('/screen-case/batch', 'application/x-ndjson', `${JSON.stringify({ [text]: 1 })}\n`),
  'a cell of CSV': (text) =>
    posted('/screen-tilbud/batch', 'text/csv', `reference,borgere\n${cell(text)},4\n`),
  'a column of its own in CSV': (text) =>
    posted('/screen-tilbud/batch?kolonner=med', 'text/csv', `note,borgere\n${cell(text)},4\n`),
  'the header of CSV': (text) =>
    posted('/screen-tilbud/batch', 'text/csv', `borgere,${cell(text)}\n4,1\n`),
  'an uploaded CSV': (text) =>
    send({ region: 'Syddanmark' }, `kommune;aar;behandling;doegn\n${cell(text)};2019;1;0\n`),
  'an uploaded workbook': (text) => send({ region: 'Syddanmark' }, workbook(text)),
  'a field of the report': (text) =>
    send({ region: text }, 'kommune;aar;behandling;doegn\na;2019;1;0\n'),
  'a field of the self-assessment': (text) =>
    shown(fields('/selvvurdering', { handling: 'vis', reference: text })),
  'the year of the self-assessment': (text) =>
    shown(fields('/selvvurdering', { handling: 'vis', '0.aar': text })),
  'a number field of the self-assessment': (text) =>
    shown(fields('/selvvurdering', { handling: 'vis', '0.borgere': text })),
}
/** An address contains no facts, so it need not be refused; but it is not repeated. */
const addresses: Readonly<Record<string, Ask>> = {
  'the query of the capacity page': (text) =>
    app.inject({ url: '/kapacitet', query: { kvinder: text } }),
  'the regions of the capacity page': (text) =>
    app.inject({ url: '/kapacitet', query: { kvinder: `2 ${text} 1` } }),
  'a ruleset in an address': (text) => app.inject({ url: `/rulesets/${inAddress(text)}` }),
  'an address that is not there': (text) => app.inject({ url: `/${inAddress(text)}` }),
  'an unknown parameter': (text) =>
    app.inject({ method: 'POST', url: '/screen-tilbud', query: { [text]: text }, payload: {} }),
  'the query of the interview': (text) =>
    app.inject({ url: '/sag', query: { svar: text, [text]: '1' } }),
  'the query of the self-assessment': (text) =>
    app.inject({ url: '/selvvurdering', query: { reference: text, svar: text } }),
}

/** Digits and letters only, so that a number is found in any form. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/[^0-9A-Za-z]/g, '')
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** Whether a text is repeated: as sent, escaped as in JSON or an address, or by its digits. */
function repeats(answer: string, text: string): boolean {
  return repeatsAny(answer, [text])
}

function repeatsAny(answer: string, all: readonly string[]): boolean {
  const digits = bare(answer)
  return all.some(
    (text) =>
      [text, JSON.stringify(text).slice(1, -1), inAddress(text)].some((each) =>
        answer.includes(each),
      ) || digits.includes(bare(text)),
  )
}

/** Whether an answer, a row of an answer or a page is a refusal. */
function isRefused({ statusCode, body }: Answer): boolean {
  if (statusCode >= 400 && statusCode < 500) return true
  return statusCode === 200 && /"code":"|class="form-error-message"/.test(body)
}

/** All of them. With fewer random cases each way tries some, and together they try all. */
function formsOf(way: number): typeof forms {
  const part = Math.max(1, Math.round(1 / Number(process.env['FC_RUNS'] ?? 1)))
  return forms.filter((_form, i) => (i + way) % part === 0)
}

for (const [way, [name, ask]] of Object.entries(ways).entries()) {
  t.test(name, async (t) => {
    for (const { skrevet: text, form } of formsOf(way)) {
      const answer = await ask(text)
      t.ok(isRefused(answer), `${form}: refused`)
      t.notOk(repeats(answer.body, text), `${form}: not repeated`)
    }
  })
}

t.test('a row is refused in its place, as JSON and as CSV', async (t) => {
  for (const { skrevet: text, form } of forms) {
    const answer = await app.inject({
      method: 'POST',
      url: '/screen-tilbud/batch',
      headers: { 'content-type': 'text/csv', accept: 'text/csv' },
      payload: `reference,borgere\n${cell(text)},4\n`,
    })
    t.match(answer.body, /personoplysning|CPR/, form)
    t.notOk(repeats(answer.body, text), form)
  }
})

for (const [way, [name, ask]] of Object.entries(addresses).entries()) {
  t.test(name, async (t) => {
    for (const { skrevet: text, form } of formsOf(way)) {
      const { statusCode, body, headers } = await ask(text)
      t.ok(statusCode < 500)
      t.notOk(repeats(body + JSON.stringify(headers), text), form)
    }
  })
}

t.test('numbers made by a spreadsheet', async (t) => {
  for (const number of numbers) {
    const json = { reference: number, ambulant: { note: number } }
    for (const answer of [
      await posted('/screen-tilbud', 'application/json', JSON.stringify({ reference: number })),
      await posted('/screen-case', 'application/json', JSON.stringify(json)),
      await posted('/screen-case/batch', 'application/x-ndjson', JSON.stringify(json)),
      await send({ region: 'Syddanmark' }, workbook(number)),
      // The same table as a Danish spreadsheet writes it as CSV.
      await posted(
        '/screen-tilbud/batch?kolonner=med',
        'text/csv',
        `note;borgere\n${danish(number)};4\n`,
      ),
      await send(
        { region: 'Syddanmark' },
        `kommune;aar;behandling;doegn\n${danish(number)};2019;1;0\n`,
      ),
    ]) {
      t.ok(isRefused(answer), String(number))
      t.notOk(repeats(answer.body, String(number)), String(number))
    }
  }
})

function danish(number: number): string {
  return String(number).replace('.', ',')
}

t.test('nine digits in the name of a column or of a key', async (t) => {
  for (const answer of [
    await ways['the header of CSV']?.('101901234'),
    await ways['a key in JSON']?.('101901234'),
    await ways['a key of NDJSON']?.('101901234'),
  ]) {
    t.match(answer?.body, /"(?:status|code)"/)
    t.notOk(repeats(answer?.body ?? '', '101901234'))
  }
})

t.test('and nothing of it is in the log', async (t) => {
  t.ok(lines.length > texts.length)
  t.notOk(repeatsAny(lines.join(''), texts))
})
