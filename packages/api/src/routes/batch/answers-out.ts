/** Answers on their way to the client. */
import { Readable } from 'node:stream'
import type { Ruleset } from '@screeningsmodel/core'
import type { RowAnswer } from '@screeningsmodel/rows'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { referenceOf } from '../../http/reference.js'
import { batchLimits } from '../../limits.js'
import { ClientGone } from './rows-in.js'
import { spooled } from './spool.js'

type Answers = AsyncIterable<readonly RowAnswer[]>

/**
 * Waits for the first answer. An error that concerns every row (there is no row, a column is unknown) is
 * thrown here, before the status has been sent.
 */
export async function begun<T>(
  answers: AsyncIterable<readonly T[]>,
): Promise<AsyncIterable<readonly T[]>> {
  const iterator = answers[Symbol.asyncIterator]()
  let first = await iterator.next()
  while (first.done !== true && first.value.length === 0) first = await iterator.next()
  let isFirst = true
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        if (!isFirst) return iterator.next()
        isFirst = false
        return Promise.resolve(first)
      },
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }),
  }
}

/**
 * What a proxy asks for that cannot send the rest of a request once its answer has begun, as nginx cannot
 * (`deploy/nginx.conf`).
 */
const afterRequest = /\banswer-after-request\b/i

/** Sends text as it is made. A client that sends all rows before reading an answer is not kept waiting. */
export function sendText(
  reply: FastifyReply,
  mediaType: string,
  text: AsyncIterable<string>,
): FastifyReply {
  const isHeld = afterRequest.test(String(reply.request.headers.prefer))
  const answer = spooled(text, { bytes: batchLimits.spool, isHeld })
  return reply
    .type(`${mediaType}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .send(Readable.from(answer, { objectMode: false }))
}

/** Counts the answers for the log line, which is written after the last one or when the client has gone. */
export async function* logged(
  request: FastifyRequest,
  ruleset: Ruleset,
  answers: Answers,
): AsyncGenerator<readonly RowAnswer[]> {
  let raekker = 0
  let afvist = 0
  let isCutOff = true
  try {
    for await (const batch of answers) {
      raekker += batch.length
      for (const answer of batch) if ('problem' in answer) afvist += 1
      yield batch
    }
    isCutOff = false
  } catch (error) {
    if (error instanceof ClientGone) return
    isCutOff = false
    throw error
  } finally {
    request.rows = { ruleset: referenceOf(ruleset), raekker, afvist }
    // The hook that writes the line of other requests does not run if no answer was sent.
    if (isCutOff) request.log.info(request.rows, 'batch cut off')
  }
}
