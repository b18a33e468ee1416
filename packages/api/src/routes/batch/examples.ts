/** Example batches, synthetic, with the answers that the service gives to them. */
import { answers, rowScreener, writeCsv, writeNdjson, type ByteSource } from '@screeningsmodel/rows'
import type { RouteContext } from '../../http/instance.js'
import { problemExchange, type Exchange } from '../../openapi/exchange.js'
import { problemMediaType } from '../../http/problem-document.js'
import { kindOf } from '../../http/problems.js'
import type { Batch } from './batches.js'
import { readRows } from './rows-in.js'

interface BatchExample {
  readonly name: string
  readonly summary: string
  readonly requestType: string
  /** The body as text; for JSON the value itself. */
  readonly request: unknown
  readonly answerType: 'application/x-ndjson' | 'text/csv'
}

const examples: Readonly<Record<Batch['subject'], readonly BatchExample[]>> = {
  tilbud: [
    {
      name: 'ndjson',
      summary: 'Three lines, of which the second is refused',
      requestType: 'application/x-ndjson',
      request:
        '{"reference":"T-1","aar":2019,"borgere":4}\n{"reference":"T-2","aar":2019,"borgere":-1}\n{"reference":"T-3","aar":2019,"borgere":1}\n',
      answerType: 'application/x-ndjson',
    },
    {
      name: 'dansk-excel',
      summary: 'A table as Danish Excel writes it, answered with a table',
      requestType: 'text/csv',
      request:
        'reference;aar;borgere;Årsværk;kompetencer.social-stoette\nT-1;2019;4;2,5;indgaar\nT-2;2019;1;;\n',
      answerType: 'text/csv',
    },
    {
      name: 'liste',
      summary: 'A JSON array',
      requestType: 'application/json',
      request: [{ reference: 'T-1', borgere: 4, aarsvaerk: 2.5 }, { reference: 'T-2' }],
      answerType: 'application/x-ndjson',
    },
    {
      name: 'ugyldigt-input',
      summary: 'A column whose name fits nothing',
      requestType: 'text/csv',
      request: 'reference,borgerer\nT-1,4\n',
      answerType: 'application/x-ndjson',
    },
  ],
  sag: [
    {
      name: 'ndjson',
      summary: 'Two cases',
      requestType: 'application/x-ndjson',
      request:
        '{"reference":"S-1","gravid":true,"skadeligtForbrug":{"alkohol":true}}\n{"reference":"S-2","gravid":false}\n',
      answerType: 'application/x-ndjson',
    },
    {
      name: 'tabel',
      summary: 'A table, answered with a table',
      requestType: 'text/csv',
      request: 'reference;gravid;skadeligtForbrug.alkohol\nS-1;ja;ja\nS-2;nej;\n',
      answerType: 'text/csv',
    },
    {
      name: 'liste',
      summary: 'A JSON array whose second row asks another ruleset',
      requestType: 'application/json',
      request: [
        { reference: 'S-1', gravid: true },
        { reference: 'S-2', ruleset: 'indsatsniveau', forbrugForOmfattende: true },
      ],
      answerType: 'application/x-ndjson',
    },
    {
      name: 'ugyldigt-input',
      summary: 'A table with column names only',
      requestType: 'text/csv',
      request: 'reference,gravid\n',
      answerType: 'application/x-ndjson',
    },
  ],
}

/** Each example of a batch with its answer, or with the problem that it gets. */
export async function batchExchanges(context: RouteContext, batch: Batch): Promise<Exchange[]> {
  return Promise.all(
    examples[batch.subject].map(async (example) => ({
      ...example,
      ...(await answered(context, batch, example)),
    })),
  )
}

async function answered(
  { registry, basePath }: RouteContext,
  { subject }: Batch,
  { request, requestType, answerType }: BatchExample,
): Promise<Pick<Exchange, 'status' | 'answer'> & Partial<Pick<Exchange, 'name' | 'answerType'>>> {
  const screener = rowScreener({ registry, subject, basePath })
  try {
    const rows = readRows(requestType, contentOf(request), screener.ruleset)
    const all = answers(rows, screener)
    let value = ''
    for await (const part of answerType === 'text/csv'
      ? writeCsv(all, screener.ruleset, {
          rulesets: screener.mayDiffer(requestType !== 'text/csv'),
        })
      : writeNdjson(all)) {
      value += part
    }
    return { status: 200, answer: { value } }
  } catch (error) {
    const ruled = registry.asked(subject, {}).document
    return { ...problemExchange(kindOf(error), error, ruled), answerType: problemMediaType }
  }
}

/** The body of an example, as it would arrive. */
export async function* contentOf(request: unknown): ByteSource {
  yield await Promise.resolve(
    Buffer.from(typeof request === 'string' ? request : JSON.stringify(request)),
  )
}
