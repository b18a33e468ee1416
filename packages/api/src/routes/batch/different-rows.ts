/** The rows for which two rulesets conclude differently, as lines of NDJSON. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import { InputError, type Language, type Screener } from '@screeningsmodel/core'
import {
  rowComparer,
  sideOf,
  withFactsOfBoth,
  type SideOptions,
} from '@screeningsmodel/core/forskel'
import {
  cutOffProblem,
  identityOfRow,
  isMostlyRefused,
  rowProblem,
  type ReadRow,
  type RowBatches,
  type RowProblemItem,
} from '@screeningsmodel/rows'
import type { FastifyRequest } from 'fastify'
import { referenceOf } from '../../http/reference.js'
import { batchLimits } from '../../limits.js'
import { ClientGone } from './rows-in.js'

export interface Comparer {
  readonly ruleset: ReturnType<typeof withFactsOfBoth>
  readonly name: string
  /** The line for a row; undefined if both conclude the same. */
  line(
    row: ReadRow,
    sprog: Language,
  ): { readonly text: string; readonly isRefused: boolean } | undefined
  /** The problem in place of the rest: too many rows have been refused. */
  cutOff(linje: number, afviste: number, sprog: Language): string
}

export function comparerOf(
  [one, other]: readonly [Screener, Screener],
  chosen: SideOptions,
  basePath: string,
): Comparer {
  const compare = rowComparer(sideOf(one.document), sideOf(other.document, chosen))
  const refused = (row: ReadRow, errors: readonly RowProblemItem[], sprog: Language) => {
    const identity = identityOfRow(row, errors, (input) => one.compact(input, { sprog }))
    const problem = rowProblem(sprog, row.linje, errors, identity, basePath)
    return { text: JSON.stringify(problem), isRefused: true }
  }
  return {
    ruleset: withFactsOfBoth(one.ruleset, other.ruleset),
    name: [one, other].map(({ document }) => referenceOf(document)).join(' '),
    line(row, sprog) {
      if ('errors' in row) return refused(row, row.errors, sprog)
      try {
        const { aendret, ...told } = compare(row.input, { sprog })
        if (!aendret) return undefined
        return { text: JSON.stringify({ linje: row.linje, ...told }), isRefused: false }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return refused(row, error.errors, sprog)
      }
    },
    cutOff: (linje, afviste, sprog) =>
      JSON.stringify(cutOffProblem(sprog, linje, afviste, basePath)),
  }
}

/** The lines of each batch of rows, and the counts for the log line. */
export async function* counted(
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
        if (isMostlyRefused(afvist, raekker, batchLimits.refused)) {
          yield [...lines, comparer.cutOff(row.linje, afvist, sprog)]
          return
        }
        raekker += 1
        const line = comparer.line(row, sprog)
        if (line) lines.push(line.text)
        if (line?.isRefused) afvist += 1
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

export async function* textOf(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const lines of batches) {
    if (lines.length > 0) yield `${lines.join('\n')}\n`
  }
}
