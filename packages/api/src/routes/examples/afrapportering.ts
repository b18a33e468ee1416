/** Example reports, synthetic, with the answers that the service gives to them. */
import { afrapportering, type AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { reportMediaTypes, reportText } from '@screeningsmodel/reports'
import { readOpgoerelser, type Aflaesning } from '@screeningsmodel/rows/opgoerelser'
import { ProblemError } from '../../http/problems.js'
import {
  exchangesOf,
  problemExchange,
  type Example,
  type Exchange,
} from '../../openapi/exchange.js'
import { laestOf } from '../report-sheets/laest.js'
import { unclear } from '../report-sheets/read.js'

const opgoerelser = [
  { kommune: 'Kommune 01', aar: 2017, behandling: 3, doegn: 1 },
  { kommune: 'Kommune 01', aar: 2018, behandling: 2, doegn: 0 },
  { kommune: 'Kommune 01', aar: 2019, behandling: 4, doegn: 1 },
]
const request: AfrapporteringInput = {
  region: 'Syddanmark',
  aar: [2017, 2018, 2019],
  taerskel: 0,
  opgoerelser,
  sager: [{ kommune: 'Kommune 02', aar: 2018, visiteret: 'doegn', gravid: true }],
  tilbud: [{ reference: 'T-17', aar: 2019, borgere: 4 }],
  tekster: { '3.1': 'Kommunerne mødes hvert halve år.' },
}

const examples: readonly Example[] = [
  {
    name: 'skemaet',
    summary: 'Counts, an anonymised case, a tilbud and an answer of the writer’s own',
    request,
  },
  {
    name: 'maskeret',
    summary: 'Small numbers masked; a municipality that has not answered',
    request: {
      region: 'Syddanmark',
      aar: [2017, 2018, 2019],
      taerskel: 3,
      kommuner: ['Kommune 01', 'Kommune 02'],
      opgoerelser,
    },
  },
  {
    name: 'ugyldigt-input',
    summary: 'A negative and a fractional count',
    request: {
      region: 'Syddanmark',
      aar: [2017],
      opgoerelser: [{ kommune: 'Kommune 01', aar: 2017, behandling: -1, doegn: 0.5 }],
    },
    problem: 'ugyldigt-input',
  },
  {
    name: 'umulige-oplysninger',
    summary: 'More in residential treatment than in any treatment',
    request: {
      region: 'Syddanmark',
      aar: [2017],
      opgoerelser: [{ kommune: 'Kommune 01', aar: 2017, behandling: 1, doegn: 2 }],
    },
    problem: 'umulige-oplysninger',
  },
  {
    name: 'personoplysning',
    summary: 'A CPR number where the name of a municipality should be',
    request: {
      region: 'Syddanmark',
      aar: [2017],
      opgoerelser: [{ kommune: '010100-0000', aar: 2017 }],
    },
    problem: 'personoplysning',
  },
]

export function reportExchanges(): Exchange[] {
  const ask = (input: unknown) => afrapportering(input as AfrapporteringInput)
  const small: AfrapporteringInput = { region: 'Syddanmark', aar: [2017], opgoerelser: [] }
  const markdown = reportText(ask(small), 'md', 'da')
  return [
    ...exchangesOf(examples, ask).map((exchange) => ({
      ...exchange,
      requestType: 'application/json',
      ...(exchange.status === 200 && { answerType: reportMediaTypes.json }),
    })),
    ...sheetExchanges(ask),
    {
      name: 'markdown',
      summary: 'No rows yet: the form with its questions',
      request: small,
      requestType: 'application/json',
      status: 200,
      answer: { value: markdown },
      answerType: reportMediaTypes.md,
    },
    beginningOf('html', 'A page that stands alone; only its beginning is shown', '<!doctype html>'),
    beginningOf('docx', 'The bytes of a DOCX file; only their beginning is shown', 'PK'),
  ]
}

/** Typical tables; `region` is in the query, as its own example says. */
function sheetExchanges(ask: (input: unknown) => unknown): Exchange[] {
  const table =
    'Kvinder i behandling;;;;\nKommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018\nOdense;3;2;1;0\nVejle;0;1;0;1\nI alt;3;3;1;1\n'
  const report = ask({
    region: 'Syddanmark',
    aar: [2017, 2018],
    opgoerelser: [
      { kommune: 'Odense', aar: 2017, behandling: 3, doegn: 1 },
      { kommune: 'Odense', aar: 2018, behandling: 2, doegn: 0 },
      { kommune: 'Vejle', aar: 2017, behandling: 0, doegn: 0 },
      { kommune: 'Vejle', aar: 2018, behandling: 1, doegn: 1 },
    ],
  })
  const asked = {
    name: 'uklart-regneark',
    summary: 'A column that can be either count',
    request: 'Kommune;År;Behandling;Heraf d\nOdense;2017;3;1\nVejle;2017;2;0\n',
    requestType: 'text/csv',
  }
  return [
    {
      name: 'regneark',
      summary: 'A title, years in columns, and a row of totals; `laest` tells how it was read',
      request: table,
      requestType: 'text/csv',
      status: 200,
      answer: {
        value: {
          ...(report as object),
          laest: laestOf(readTable(table).redegoerelse, {}, 'da'),
        },
      },
      answerType: reportMediaTypes.json,
    },
    { ...asked, ...problemExchange('uklart-regneark', unclearExample(asked.request)) },
  ]
}

/** The question about a table, as the service asks it. */
function unclearExample(text: string): ProblemError {
  const read = readTable(text)
  if (!read.spoergsmaal) throw new TypeError('the example asks nothing')
  const laest = laestOf(read.redegoerelse, {}, 'da')
  return new ProblemError('uklart-regneark', { unclear: unclear(read.spoergsmaal, laest) })
}

function readTable(text: string): Aflaesning {
  const rows = text.split('\n').map((line) => line.split(';'))
  const ark = [
    {
      navn: 'CSV',
      skjult: false,
      rows,
      merges: [],
      skjulteRaekker: [],
      skjulteKolonner: [],
      csv: true as const,
    },
  ]
  return readOpgoerelser([{ fil: 'opgoerelser', ark }], { region: 'Syddanmark' })
}

function beginningOf(name: 'html' | 'docx', summary: string, value: string): Exchange {
  return { name, summary, status: 200, answer: { value }, answerType: reportMediaTypes[name] }
}
