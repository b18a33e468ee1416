/** `POST /rulesets/{id}/forskel/{id2}`: the rows that two rulesets conclude otherwise about. */
import { Readable } from 'node:stream'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { InputError, type Language, type Registry, type Screener } from '@screeningsmodel/core'
import {
  rowComparer,
  sideOf,
  withFactsOfBoth,
  type SideOptions,
} from '@screeningsmodel/core/forskel'
import { rowError, rowProblem, type ReadRow, type RowBatches } from '@screeningsmodel/rows'
import { Object as Shape, String as Str } from '@sinclair/typebox'
import type { FastifyRequest, FastifySchema } from 'fastify'
import type { App, RouteContext } from '../../http/instance.js'
import { checkChosen } from '../../http/check-chosen.js'
import { chooseLanguage } from '../../http/language.js'
import type { ProblemKind } from '../../http/problem-texts.js'
import { referenceOf } from '../../http/reference.js'
import { batchLimits } from '../../limits.js'
import { problemExchanges, type Exchange } from '../../openapi/exchange.js'
import { problemResponses } from '../../openapi/schemas.js'
import { chosenIn, type ChoiceQuery } from '../choices.js'
import { chosenSchema } from '../forskel.js'
import { exampleRuleset, find, RulesetId } from '../ruleset-id.js'
import { begun } from './answers-out.js'
import { ClientGone, readRows, rowsOf } from './rows-in.js'
import { kinds } from './schema.js'
import { spooled } from './spool.js'

const ndjson = 'application/x-ndjson'
const all: readonly ProblemKind[] = ['ukendt-ruleset', ...kinds]

export async function addDifferences(scope: App, context: RouteContext): Promise<void> {
  const { registry } = context
  const limits = { line: batchLimits.line, bytes: context.batchBytes }
  const exchanges = [...problemExchanges(all), ...(await examples(context))]
  scope.post<{
    Params: { readonly id: string; readonly id2: string }
    Querystring: ChoiceQuery
  }>(
    '/rulesets/:id/forskel/:id2',
    {
      schema: routeSchema(registry),
      handlerTimeout: batchLimits.time,
      compress: false,
      config: { produces: [ndjson], exchanges: () => exchanges },
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const { id, id2 } = request.params
      const sides = [find(registry, id), find(registry, id2)] as const
      const chosen = chosenIn(request.query)
      request.ruled = sides[1].document
      checkChosen(sides[1], chosen, sprog)
      const comparer = comparerOf(sides, chosen, context.basePath)
      const rows = rowsOf(request, comparer.ruleset, { sprog, ...limits })
      const lines = await begun(counted(request, comparer, rows, sprog))
      reply
        .type(`${ndjson}; charset=utf-8`)
        .header('cache-control', 'no-store')
        .send(
          Readable.from(spooled(textOf(lines), { bytes: batchLimits.spool }), {
            objectMode: false,
          }),
        )
      return reply
    },
  )
}

function routeSchema(registry: Registry): FastifySchema {
  return {
    operationId: 'compareRows',
    summary: 'The rows that two rulesets conclude otherwise about',
    description:
      'Rows in as in a batch, with the facts of both rulesets; each is given its own, under the usual readings and, in the second, those and the numbers that are chosen. Out come only the rows whose conclusion differs, in order, each with `linje`, both short answers (`foer`, `efter`) and the criteria that make the difference (`kriterier`); a row that either refuses becomes a problem with its `linje`.',
    tags: ['Rulesets'],
    params: Shape({ id: RulesetId, id2: RulesetId }),
    querystring: chosenSchema(registry),
    body: {
      content: {
        [ndjson]: { schema: Str({ description: 'A JSON object per line.' }) },
        'text/csv': { schema: Str({ description: 'A header row of facts, as in a batch.' }) },
        'application/json': { schema: { type: 'array', items: { type: 'object' } } },
      },
    },
    response: {
      200: {
        description: 'A line for each row that differs, and for each that was refused.',
        content: { [ndjson]: { schema: Str({ description: 'A JSON object per line.' }) } },
      },
      ...problemResponses(all),
    },
  }
}

interface Comparer {
  readonly ruleset: ReturnType<typeof withFactsOfBoth>
  readonly name: string
  /** The line for a row; undefined where both conclude the same. */
  line(
    row: ReadRow,
    sprog: Language,
  ): { readonly text: string; readonly isRefused: boolean } | undefined
  /** In place of the rest: too many rows have been refused. */
  cutOff(linje: number, afviste: number, sprog: Language): string
}

function comparerOf(
  [one, other]: readonly [Screener, Screener],
  chosen: SideOptions,
  basePath: string,
): Comparer {
  const compare = rowComparer(sideOf(one.document), sideOf(other.document, chosen))
  const problem = (sprog: Language, linje: number, errors: InputError['errors']) =>
    JSON.stringify(rowProblem(sprog, linje, errors, {}, basePath))
  return {
    ruleset: withFactsOfBoth(one.ruleset, other.ruleset),
    name: [one, other].map(({ document }) => referenceOf(document)).join(' '),
    line(row, sprog) {
      if ('errors' in row) {
        const text = JSON.stringify(rowProblem(sprog, row.linje, row.errors, row, basePath))
        return { text, isRefused: true }
      }
      try {
        const { aendret, ...told } = compare(row.input, { sprog })
        if (!aendret) return undefined
        return { text: JSON.stringify({ linje: row.linje, ...told }), isRefused: false }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return { text: problem(sprog, row.linje, error.errors), isRefused: true }
      }
    },
    cutOff: (linje, afviste, sprog) => {
      const errors = [rowError(sprog, 'for-mange-afviste', { afviste })]
      return JSON.stringify(rowProblem(sprog, linje + 1, errors, {}, basePath))
    },
  }
}

/** The lines of each batch of rows, and the counts for the log line. */
async function* counted(
  request: Pick<FastifyRequest, 'rows'>,
  comparer: Comparer,
  rows: RowBatches,
  sprog: Language,
): AsyncGenerator<readonly string[]> {
  let [raekker, afvist] = [0, 0]
  try {
    for await (const batch of rows) {
      const lines: string[] = []
      for (const row of batch) {
        raekker += 1
        const line = comparer.line(row, sprog)
        if (line) lines.push(line.text)
        if (!line?.isRefused) continue
        afvist += 1
        if (afvist >= batchLimits.refused && afvist >= 0.9 * raekker) {
          yield [...lines, comparer.cutOff(row.linje, afvist, sprog)]
          return
        }
      }
      yield lines
      await othersTurn()
    }
  } catch (error) {
    if (!(error instanceof ClientGone)) throw error
  } finally {
    request.rows = { ruleset: comparer.name, raekker, afvist }
  }
}

async function* textOf(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const lines of batches) {
    if (lines.length > 0) yield `${lines.join('\n')}\n`
  }
}

/** One ruleset with itself: no row differs, and one that is refused is told. */
async function examples({ registry, basePath }: RouteContext): Promise<Exchange[]> {
  const rows = [{ reference: 'A-1', netvaerksmoeder: true }, { netvaerksmoeder: 3 }]
  const requests = [
    ['ndjson', ndjson, rows.map((row) => `${JSON.stringify(row)}\n`).join('')],
    ['tabel', 'text/csv', 'reference,netvaerksmoeder\nA-1,ja\nA-2,3\n'],
    ['liste', 'application/json', rows],
  ] as const
  const example = find(registry, exampleRuleset)
  return Promise.all(
    requests.map(async ([name, requestType, request]) => {
      const comparer = comparerOf([example, example], {}, basePath)
      const content = typeof request === 'string' ? request : JSON.stringify(request)
      async function* bytes() {
        yield await Promise.resolve(Buffer.from(content))
      }
      let value = ''
      const read = readRows(requestType, bytes(), comparer.ruleset)
      for await (const part of textOf(counted({ rows: undefined }, comparer, read, 'da')))
        value += part
      const summary = 'The same ruleset twice: no row differs, and one is refused'
      return {
        name,
        summary,
        requestType,
        request,
        status: 200,
        answerType: ndjson,
        answer: { value },
      }
    }),
  )
}
