/** Answers on their way to the client. */
import type { RowAnswer } from '@screeningsmodel/rows'
import type { FastifyRequest } from 'fastify'
import { referenceOf } from '../../http/reference.js'
import type { Ruleset } from '@screeningsmodel/core'
import { ClientGone } from './rows-in.js'

type Answers = AsyncIterable<readonly RowAnswer[]>

/**
 * The same answers, once there is one. What keeps every row from being read (no row, a column that fits
 * nothing) is thrown here, while there is still a status to tell it by.
 */
export async function begun(answers: Answers): Promise<Answers> {
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

/** The same answers, counted; the log line is written when the last is taken, or the client has gone. */
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
    request.logged = { ruleset: referenceOf(ruleset), raekker, afvist }
    // Nobody is answered, so the line that every answered request gets is not written.
    if (isCutOff) request.log.info(request.logged, 'batch cut off')
  }
}
