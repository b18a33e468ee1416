/** Work that is long by nature, in threads of its own, so that it holds up no other request. */
import { Piscina } from 'piscina'
import type { App } from '../http/instance.js'
import { traceOf } from '../http/plugins/logging.js'
import { codeOf, ProblemError } from '../http/problems.js'
import { workLimits, type WorkLimits } from '../limits.js'
import { workerFile } from '../paths.js'
import { valueOf, type Outcome } from './outcome.js'
import type { Tasks } from './tasks.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Runs a task in another thread.
     *
     * @throws {ProblemError} `for-travlt`, when too many wait already, or it takes too long or too much memory
     * @throws {InputError | RowsError} when what is given is refused
     */
    work<Name extends keyof Tasks>(
      name: Name,
      given: Parameters<Tasks[Name]>[0],
    ): Promise<Awaited<ReturnType<Tasks[Name]>>>
  }
}

/** Adds `work`. The first task starts the threads, since most services are asked for none. */
export function addWork(app: App, limits: Partial<WorkLimits> = {}): void {
  const { threads, waiting, deadline, memory } = { ...workLimits, ...limits }
  let pool: Piscina | undefined
  // Piscina does not count tasks that have a deadline in its own bound on the queue.
  let underWay = 0
  const busy = () => new ProblemError('for-travlt', { retryAfter: 5 })
  const started = () => {
    const made = new Piscina({
      filename: workerFile.href,
      // One stays, or those that wait would go on waiting where a thread was given up.
      minThreads: 1,
      maxThreads: threads,
      // A small young generation: what a task has done with is given back sooner.
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: memory / 8 },
    })
    made.on('error', (error) => {
      app.log.error(traceOf(error), 'thread')
    })
    return made
  }
  app.addHook('onClose', async () => {
    await pool?.destroy()
  })
  app.decorate('work', async (name, given) => {
    if (underWay >= threads + waiting) throw busy()
    pool ??= started()
    underWay += 1
    const signal = AbortSignal.timeout(deadline)
    try {
      return valueOf((await pool.run({ name, given }, { signal })) as Outcome) as never
    } catch (error) {
      throw givenUp.has(codeOf(error)) ? busy() : error
    } finally {
      underWay -= 1
    }
  })
}

/** Errors of a task that took longer, or more memory, than it may. */
const givenUp: ReadonlySet<string> = new Set(['AbortError', 'ERR_WORKER_OUT_OF_MEMORY'])
