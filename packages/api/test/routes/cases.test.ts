/** Every file of `packages/fixtures/cases` over HTTP and on the pages, if they accept it. */
import { readOpgoerelser, sheetsOf, yearsOf, type Laest } from '@screeningsmodel/rows/opgoerelser'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import t from 'tap'
import {
  answered,
  bytesOf,
  cases,
  endsIn,
  expanded,
  tableOf,
  type Case,
} from '../../../fixtures/test/cases.js'
import { shared } from '../support/app.js'
import { oneLine, post } from '../support/pages.js'
import { reportPages } from '../support/report-page.js'

const { app, lines } = await shared(t)
const { report, post: postReport } = reportPages(app)
const region = 'Syddanmark'
const order = ['borgerflow', 'aarsvaerk', 'erfaring', 'kompetencer']
const words: Readonly<Record<string, RegExp>> = { opfyldt: /^Opfyldt$/, uafklaret: /^Uafklaret$/ }
const json = { 'content-type': 'application/json' }
const ask = (url: string, payload: Buffer | object, headers: Readonly<Record<string, string>>) =>
  app.inject({ method: 'POST', url, payload, headers })

async function overHttp(one: Case): Promise<string> {
  const { raekker, rapport, anmodning } = one
  if (raekker && endsIn(one, 'csv')) {
    const answer = await ask('/screen-tilbud/batch', bytesOf(one), { 'content-type': 'text/csv' })
    const expected = expanded(raekker)
    const given = answer.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    t.strictSame(answered(given, expected), expected, one.fil)
    return answer.body
  }
  if (rapport && rapport.tabel.length > 0) {
    const ark = await sheetsOf(bytesOf(one), 'tal')
    const { raekker: rows } = readOpgoerelser([{ fil: one.fil, ark }], { region }) as Laest
    const good = rows.filter(({ errors }) => !errors).map(({ input }) => input)
    const known = rapport.afviste === undefined
    const answer = await ask(
      '/afrapportering',
      { region, aar: yearsOf(rows), opgoerelser: good },
      json,
    )
    t.equal(answer.statusCode, 200)
    const { tema1 } = answer.json<Afrapportering>()
    if (known) t.strictSame(tableOf(tema1.tabel), rapport.tabel, one.fil)
    return answer.body
  }
  if (anmodning) {
    const answer = await ask(anmodning.adresse, bytesOf(one), json)
    t.equal(answer.statusCode, anmodning.status, one.fil)
    if (anmodning.fejl) t.match(answer.json(), { errors: [anmodning.fejl] })
    if (anmodning.udfald) {
      const expected = [{ udfald: anmodning.udfald }]
      t.strictSame(answered([answer.json()], expected), expected, one.fil)
    }
    return answer.body
  }
  return ''
}

async function onPages(one: Case): Promise<string> {
  const { rapport, afvist, anmodning } = one
  if (rapport) {
    const read = await postReport({ region }, bytesOf(one))
    for (const text of rapport.siger ?? []) t.match(read.text('.report-read'), text, one.fil)
    const made = await report({ region }, bytesOf(one))
    if (rapport.tabel.length === 0) {
      const [refused] = rapport.afviste ?? []
      t.equal(made.text('.refused-rows tbody th'), String(refused?.linje), one.fil)
    } else {
      const [table] = made
        .all('.report table')
        .filter((found) => found.textContent.includes('Visiteret til'))
      const rows = table?.querySelectorAll('tbody tr') ?? []
      const counts = rows.map((row) => row.querySelectorAll('td').map((cell) => cell.textContent))
      const years = (table?.querySelectorAll('thead th') ?? []).slice(1)
      const shown = years.map((year, i) => [
        Number(year.textContent),
        ...counts.map((cells) => cells[i] ?? ''),
      ])
      t.equal(shown.length, rapport.tabel.length, one.fil)
      rapport.tabel.forEach((row, i) => {
        row.forEach((cell, j) => {
          const told = String(shown[i]?.[j])
          if (typeof cell === 'number') t.equal(told, String(cell), one.fil)
          else t.match(told, new RegExp(`^${cell}(?!\\d)`), one.fil)
        })
      })
    }
    return read.body + made.body
  }
  if (afvist) {
    const page = await report({ region }, bytesOf(one))
    t.equal(page.status, 422, one.fil)
    for (const text of one.siger ?? []) t.match(page.text('.error-summary'), text, one.fil)
    return page.body
  }
  if (!anmodning || anmodning.status === 400) return ''
  const request = JSON.parse(bytesOf(one).toString()) as Readonly<Record<string, unknown>>
  if (anmodning.adresse === '/afrapportering') {
    const tekster = request['tekster'] as Readonly<Record<string, string>>
    const fields = Object.entries(tekster).map(([number, text]) => [`tekst.${number}`, text])
    const page = await report({ region, foersteAar: '2019', ...Object.fromEntries(fields) })
    t.equal(page.status, 422, one.fil)
    t.match(page.text('.error-summary'), 'CPR-nummer', one.fil)
    return page.body
  }
  const facts = Object.entries(request).map(([path, value]) => [
    path === 'reference' ? path : `0.${path}`,
    String(value),
  ])
  const page = await post(app, { handling: 'vis', ...Object.fromEntries(facts) })
  t.equal(page.status, anmodning.status, one.fil)
  if (anmodning.fejl) t.match(page.text('.error-summary'), 'CPR-nummer', one.fil)
  const outcomes = page.all('.criterion .outcome').map(({ textContent }) => oneLine(textContent))
  for (const [id, udfald] of Object.entries(anmodning.udfald ?? {})) {
    t.match(outcomes[order.indexOf(id)], words[udfald], `${one.fil} ${id}`)
  }
  return page.body
}

/** Ids, times and sealed addresses, which may contain four digits of a case by chance. */
const drawn = /urn:uuid:[\da-f-]{36}|"(?:time|milliseconds)":[\d.]+|svar=[\w-]+/g

for (const one of cases) {
  t.test(`${one.fil}: ${one.viser}`, async (t) => {
    const told = [await overHttp(one), await onPages(one), lines.splice(0).join('')]
    const applies = told.slice(0, 2).some((text) => text !== '')
    t.equal(
      applies,
      !(one.raekker && !endsIn(one, 'csv')),
      'tables of tilbud are given as CSV alone',
    )
    const ofTheCase = told.join('\n').replaceAll(drawn, '')
    for (const text of one.aldrig ?? []) t.notMatch(ofTheCase, text)
  })
}
