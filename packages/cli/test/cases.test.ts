/** Every file of `packages/fixtures/cases` on the command line, with both engines, and the result in the table. */
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import t from 'tap'
import {
  answered,
  cases,
  endsIn,
  expanded,
  pathOf,
  tableOf,
  type Case,
} from '../../fixtures/test/cases.js'
import { command, lines, type Ran } from './support/command.js'

const report = (one: Case) =>
  command(['afrapportering', pathOf(one), '--region', 'Syddanmark', '--format', 'json'])
const screen = (one: Case, ...more: readonly string[]) =>
  command(['screen', one.om ?? 'tilbud', pathOf(one), ...more])

/** DuckDB only reads tables, and says so about any other readable file. */
const engines = (one: Case) =>
  endsIn(one, 'csv', 'parquet', 'xls') ? (['node', 'duckdb'] as const) : (['node'] as const)
const place = ({ fil }: Case, linje = 1, kolonne?: number) =>
  `${fil}:${String(linje)}${kolonne === undefined ? '' : `:${String(kolonne)}`}: `

for (const one of cases) {
  const { fil, viser, raekker, rapport, afvist, anmodning, aldrig = [] } = one
  t.test(`${fil}: ${viser}`, async (t) => {
    const told: Ran[] = []
    if (raekker) {
      const expected = expanded(raekker)
      for (const motor of engines(one)) {
        const ran = await screen(one, '--motor', motor)
        told.push(ran)
        t.strictSame(answered(lines(ran.out), expected), expected, motor)
        const refused = raekker.filter(({ kode }) => kode !== undefined)
        t.equal(ran.status, refused.length > 0 ? 1 : 0)
        for (const { linje, kolonne } of refused) t.match(ran.err, place(one, linje, kolonne))
        for (const text of one.siger ?? []) t.match(ran.err, text)
      }
    }
    if (rapport) {
      const ran = await report(one)
      told.push(ran)
      const { tabel, afviste = [], siger = [] } = rapport
      t.equal(ran.status, tabel.length === 0 ? 2 : afviste.length > 0 ? 1 : 0)
      const made = ran.out === '' ? undefined : (JSON.parse(ran.out) as Afrapportering)
      t.strictSame(tableOf(made?.tema1.tabel ?? []), tabel)
      for (const text of siger) t.match(ran.err, text)
      for (const { linje, kolonne } of afviste) t.match(ran.err, place(one, linje, kolonne))
      t.notMatch(ran.out, pathOf(one), 'a report is sent to others, and tells no folder')
    }
    if (afvist) {
      const rans = [await report(one)]
      for (const motor of engines(one)) rans.push(await screen(one, '--motor', motor))
      for (const ran of rans) {
        t.match(ran, { status: 2, out: '' })
        t.match(ran.err, place(one, afvist.linje, afvist.kolonne))
        for (const text of one.siger ?? []) t.match(ran.err, text)
      }
      told.push(...rans)
    }
    if (anmodning?.adresse === '/afrapportering') {
      const ran = await report(one)
      t.match(ran, { status: 2, out: '' })
      t.match(ran.err, anmodning.fejl?.pointer ?? 'Gem den som UTF-8')
      told.push(ran)
    }
    if (anmodning?.adresse === '/screen-tilbud') {
      const ran = await screen(one, '--fuldt')
      t.equal(ran.status, anmodning.fejl ? 1 : 0)
      const expected = [{ udfald: anmodning.udfald ?? {} }]
      const [answer] = lines(ran.out)
      if (anmodning.fejl) t.match(answer, { errors: [anmodning.fejl] })
      else t.strictSame(answered([answer], expected), expected)
      told.push(ran)
    }
    t.ok(told.length > 0)
    for (const text of aldrig) t.notMatch(JSON.stringify(told).replaceAll(fil, ''), text)
  })
}
