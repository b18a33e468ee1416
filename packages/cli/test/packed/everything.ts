/** A user’s TypeScript with the packages for Node. */
import { buildApp, type AppOptions } from '@screeningsmodel/api'
import { registryOf, rulesets } from '@screeningsmodel/core'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import {
  checkRuleset,
  createEngine,
  type CaseFailure,
} from '@screeningsmodel/core/json-rules-engine'
import { generateTilbud, type GeneratedTilbud } from '@screeningsmodel/fixtures'
import { writeReport } from '@screeningsmodel/reports'
import { reportFormats, type ReportFormat } from '@screeningsmodel/reports/formats'
import { answers, readCsv, rowScreener, writeNdjson, type RowScreener } from '@screeningsmodel/rows'
import { csvTemplate } from '@screeningsmodel/rows/opgoerelser'
import { readSheet } from '@screeningsmodel/rows/sheet'
import type { Engine } from 'json-rules-engine'

const [first] = rulesets

const screener: RowScreener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
const csv: AsyncIterable<Uint8Array> = (async function* () {
  yield Buffer.from('borgere\n4\n')
})()
export const texts: AsyncIterable<string> = writeNdjson(
  answers(readCsv(csv, screener.ruleset), screener),
)
export const sheet = readSheet(new Uint8Array(), first)
export const template: string = csvTemplate()

const options: AppOptions = { logLevel: 'silent', ratePerMinute: 60 }
export const status: Promise<number> = buildApp(options).then(async (app) => {
  const { statusCode } = await app.inject({ url: '/healthz' })
  await app.close()
  return statusCode
})

const format: ReportFormat = reportFormats[1]
export const report: Promise<string | Uint8Array> = writeReport(
  afrapportering({ region: 'Syddanmark', aar: [2017], opgoerelser: [] }),
  format,
  'da',
)
export const rows: readonly GeneratedTilbud[] = [...generateTilbud({ antal: 1 })]
export const engine: Engine = createEngine(first)
export const failures: Promise<readonly CaseFailure[]> = checkRuleset(first)

// @ts-expect-error There is no such form.
export const wrong: ReportFormat = 'pdf'
// @ts-expect-error The address is a text.
export const refused: AppOptions = { basePath: 3 }
