/**
 * Schemathesis: requests made from the document, good and bad, with every check of the answers. Everything that it
 * finds must be in the list below, with the reason why it is right.
 */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeXML } from 'entities'
import { parse } from 'node-html-parser'
import t from 'tap'
import { run, startService, tool } from './generated.js'

interface Known {
  readonly reason: string
  /** All of these appear in the finding. */
  readonly says: readonly RegExp[]
}

/** Addresses that take rows. */
const rows = /\/(batch|forskel\/\{id2\})\n/

const known: readonly Known[] = [
  {
    reason: 'A page for people has the same address as what programs post to.',
    says: [/^POST \/(afrapportering|kapacitet)\n/, /ST20[45]/, /\bGET\b/],
  },
  {
    reason: 'What each fact may be is right, and together they are impossible; no schema says so.',
    says: [
      /ST202/,
      /\[4(00|22)\]/,
      /"code":"(umulig-kombination|modstrid|modstrid-med-sager|andele-antal|andele-sum|aar-to-gange|uden-for-aar|kommune-aar-to-gange|kommune-aar-afvist|sag-to-gange)"/,
    ],
  },
  {
    reason:
      'The ruleset that the address names asks for other facts than the one the request is made for.',
    says: [
      /^POST \/rulesets\/\{id\}\/(screening|graf)\n|^Stateful tests\n/,
      /ST202/,
      /"code":"(ukendt-felt|ukendt-ruleset)"/,
    ],
  },
  {
    reason:
      'The address names the ruleset, and what is required at another address may be left out here.',
    says: [
      /^POST \/rulesets\/\{id\}\/(screening|graf)\n|^Stateful tests\n/,
      /ST201/,
      /Missing required property: ruleset/,
    ],
  },
  {
    reason: 'The name of a ruleset in the query is any text, since a folder may hold more of them.',
    says: [/\/batch\n/, /ST202/, /\[400\]/, /"code":"ukendt-ruleset"/],
  },
  {
    reason:
      'The query may have the readings and the numbers of any ruleset; which of them the one in the address has no schema says.',
    says: [
      /^(GET|POST) \/rulesets\/\{id\}\/(dmn|graf|forskel\/\{id2\})\n|^Stateful tests\n/,
      /ST202/,
      /\[400\]/,
      /"pointer":"\/(laesninger|parametre)\/[^"]+","code":"ukendt-felt"/,
    ],
  },
  {
    reason: 'A row that is refused is a problem in its place; the batch is answered all the same.',
    says: [rows, /ST201/, /\[200\]/],
  },
  {
    reason:
      'A reference is of letters, and what is one is not told by all readers of a pattern; the schema names what is none of ASCII and Latin 1.',
    says: [/ST202/, /\[400\]/, /"code":"forkert-reference"/],
  },
  {
    reason: 'A number is read to nine decimals, so that one as small as this is 0.',
    says: [/ST201/, /Incorrect type/, /\d\.\d+e-\d\d/],
  },
  {
    reason: 'A list that is too long can be more than may be sent at once: 413 refuses it too.',
    says: [/ST201/, /more items than allowed by maxItems/, /\[413\]/],
  },
  {
    reason:
      'Schemathesis writes neither NDJSON nor CSV; packages/api/test/routes/batch/batch.test.ts does.',
    says: [rows, /(x-ndjson|text\/csv)/, /[Ss]erializ/],
  },
  {
    reason:
      'A table, a spreadsheet and a file are any text or bytes; whether they can be read no schema says.',
    says: [
      /^POST \/(afrapportering|rulesets\/\{id\}\/forskel\/\{id2\})\n/,
      /ST202/,
      /\[4(00|15|22)\]/,
      /multipart\/form-data|spreadsheetml|text\/csv/,
    ],
  },
  {
    reason:
      'Years, municipalities and columns in the query are texts; which there are no schema says.',
    says: [/^POST \/afrapportering\n/, /ST202/, /\[400\]/, /#ugyldig-parameter"/],
  },
]

/** Each finding, with its address. */
function findings(report: string): readonly string[] {
  return parse(report)
    .querySelectorAll('testcase')
    .flatMap((testcase) =>
      testcase.querySelectorAll('failure, error').flatMap((found) =>
        decodeXML(found.innerHTML)
          .split(/^\d+\. Test Case ID: .*$/m)
          .filter((text) => text.trim() !== '')
          .map((text) => `${testcase.getAttribute('name') ?? ''}\n${text}`),
      ),
    )
}

t.test('it finds nothing new', async (t) => {
  const { address, folder } = await startService(t, tmpdir())
  const report = join(folder, 'report.xml')
  const arguments_ = [
    ...['run', `${address}/openapi.json`, '--checks', 'all', '--max-examples', '20'],
    ...['--seed', '1', '--generation-database', 'none', '--continue-on-failure', '--no-color'],
    ...['--report', 'junit', '--report-junit-path', report],
  ]
  // Its status is an error for any finding, known or not.
  const written = await run(await tool('schemathesis'), arguments_).catch(String)
  t.match(written, /Selected: (\d+)\/\1\n\s+Tested: \1\n/, 'every address')
  const [, cases = ''] = /(\d+) generated/.exec(written) ?? []
  t.ok(Number(cases) > 1000, `${cases} requests`)
  const found = findings(await readFile(report, 'utf8'))
  t.ok(found.length > 5, 'what is known is found, so the report is read')
  t.same(
    found.filter((text) => !known.some(({ says }) => says.every((part) => part.test(text)))),
    [],
  )
})
