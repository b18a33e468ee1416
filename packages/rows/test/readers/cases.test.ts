/** Every file of `packages/fixtures/cases` through the library, with the result in the table. */
import { InputError, screenTilbud } from '@screeningsmodel/core'
import {
  afrapportering,
  afrapporteringAfGodeRaekker,
  type AfrapporteringInput,
} from '@screeningsmodel/core/afrapportering'
import { readdirSync } from 'node:fs'
import t from 'tap'
import {
  answered,
  bytesOf,
  cases,
  endsIn,
  expanded,
  pathOf,
  tableOf,
  type Case,
} from '../../../fixtures/test/cases.js'
import { readCsv, type RowsError } from '../../src/index.js'
import {
  originIn,
  readOpgoerelser,
  refusalsOf,
  sheetsOf,
  summaryOf,
  yearsOf,
  type Laest,
} from '../../src/opgoerelser.js'
import { readSheet } from '../../src/readers/sheet.js'
import { all, bytes, registry, screened } from '../support/rows.js'

const tilbud = registry.asked('tilbud', {}).ruleset
const region = 'Syddanmark'

/** Only the command line reads Parquet. */
const isRead = (one: Case) => endsIn(one, 'csv', 'xlsx', 'xls')

function rowsIn(one: Case, onArk?: (read: string, passedOver: readonly string[]) => void) {
  const content = bytesOf(one)
  return endsIn(one, 'xlsx')
    ? readSheet(content, tilbud, { onArk })
    : readCsv(bytes(content), tilbud)
}

t.test('every file is in the table, with an expected result', (t) => {
  const files = readdirSync(new URL('.', `file://${pathOf(cases[0]!)}`))
  t.strictSame(
    cases.map(({ fil }) => fil).sort(),
    files.filter((name) => name !== 'forventet.json').sort(),
  )
  for (const { fil, raekker, rapport, afvist, anmodning } of cases) {
    t.equal([raekker, rapport, afvist, anmodning].filter(Boolean).length, 1, fil)
  }
  t.end()
})

for (const one of cases) {
  const { fil, viser, raekker, rapport, afvist, anmodning, aldrig = [] } = one
  t.test(`${fil}: ${viser}`, async (t) => {
    let told = ''
    if (raekker && isRead(one)) {
      let sheets = ''
      const answers = await all(
        screened(
          rowsIn(one, (read, passedOver) => {
            if (passedOver.length > 0) {
              sheets = `kun arket »${read}« er læst, ikke ${passedOver.map((ark) => `»${ark}«`).join(', ')}`
            }
          }),
        ),
      )
      const given = answers.map((answer) => ('svar' in answer ? answer.svar : answer.problem))
      const expected = expanded(raekker)
      t.strictSame(answered(given, expected), expected)
      for (const text of one.siger ?? []) t.match(sheets, text)
      told = JSON.stringify(given)
    }
    if (rapport) {
      const ark = await sheetsOf(bytesOf(one), 'tal')
      const read = readOpgoerelser([{ fil, ark }], { region })
      t.equal(read.spoergsmaal, undefined)
      const { raekker: rows, redegoerelse } = read as Laest
      t.equal(redegoerelse.kommuner.length, rapport.kommuner)
      told = summaryOf(redegoerelse, 'da').join('\n')
      for (const text of rapport.siger ?? []) t.match(told, text)
      const aar = yearsOf(rows)
      const given = { region, aar, opgoerelser: rows.map(({ input }) => input) }
      const made =
        aar.length > 0
          ? afrapporteringAfGodeRaekker(given as AfrapporteringInput, { originOf: originIn(rows) })
          : undefined
      t.strictSame(tableOf(made?.rapport.tema1.tabel ?? []), rapport.tabel)
      const refused = made
        ? refusalsOf(rows, made.afviste)
        : refusalsOf(
            rows,
            rows.map((_, i) => ({ pointer: `/opgoerelser/${String(i)}`, code: '', detail: '' })),
          )
      t.strictSame(
        refused.map(({ linje, kolonne, code }) => ({ linje, kolonne, kode: code })),
        rapport.afviste ?? [],
      )
    }
    if (afvist) {
      const error = await all(rowsIn(one)).catch((reason: unknown) => reason as RowsError)
      await t.rejects(sheetsOf(bytesOf(one), 'tal'), { errors: [{ code: afvist.kode }] })
      const { linje, errors } = error as RowsError
      t.match(
        { kode: errors[0]?.code, linje, kolonne: errors[0]?.kolonne },
        { linje: 1, ...afvist },
      )
      for (const text of one.siger ?? []) t.match(errors[0]?.detail, text)
      told = JSON.stringify(error)
    }
    if (anmodning && anmodning.status !== 400) {
      const request = JSON.parse(bytesOf(one).toString()) as AfrapporteringInput
      const ask = (): unknown =>
        anmodning.adresse === '/afrapportering'
          ? afrapportering(request)
          : screenTilbud(request as object)
      if (anmodning.fejl) {
        const error = t.throws(ask, InputError) as InputError
        t.match(error.errors, [anmodning.fejl])
        told = JSON.stringify(error.errors) + error.message
      } else {
        const answer = ask()
        const expected = [{ udfald: anmodning.udfald ?? {} }]
        t.strictSame(answered([answer], expected), expected)
        told = JSON.stringify(answer)
      }
    }
    for (const text of aldrig) t.notMatch(told, text)
    t.pass()
  })
}
