/** Work that is long by nature, in threads of its own, so that it holds up no other request. */
import { Piscina } from 'piscina'
import type { App } from '../http/instance.js'
import { traceOf } from '../http/plugins/logging.js'
import { codeOf, ProblemError } from '../http/problems.js'
import { threadStartLimit, workLimits, type WorkLimits } from '../limits.js'
import { workerFile } from '../paths.js'
import { valueOf, type Outcome } from './outcome.js'
import type { Tasks } from './tasks.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Runs a task in another thread.
     *
     * @throws {ProblemError} `for-travlt`, when too many wait already, or it takes too long or too much memory;
     *   `ude-af-drift`, when threads cannot start
     * @throws {InputError | RowsError} when what is given is refused
     */
    work<Name extends keyof Tasks>(
      name: Name,
      given: Parameters<Tasks[Name]>[0],
    ): Promise<Awaited<ReturnType<Tasks[Name]>>>
    /** Whether threads can start. Where none has, or the last one could not, one is started to know it. */
    canWork(): Promise<boolean>
  }
}

export interface WorkOptions extends Partial<WorkLimits> {
  /** The program of the threads; the service's own by default. */
  readonly program?: URL
}

/** Adds `work`. The first task starts the threads, since most services are asked for none. */
export function addWork(app: App, options: WorkOptions = {}): void {
  const { threads, waiting, deadline, memory } = { ...workLimits, ...options }
  const { program = workerFile } = options
  const pools = new Set<Piscina>()
  let opening: Promise<Piscina> | undefined
  let trial: Promise<boolean> | undefined
  let canStart = false
  let isClosing = false
  // Piscina does not count tasks that have a deadline in its own bound on the queue.
  let underWay = 0

  const giveUp = (pool: Piscina, error: unknown) => {
    if (!pools.delete(pool)) return
    canStart = false
    opening = undefined
    if (!isClosing) app.log.error(traceOf(error), 'threads cannot start')
    void pool.destroy()
  }
  /** Threads, one of which has started: without one, tasks would wait in vain. */
  const start = async (): Promise<Piscina> => {
    const pool = new Piscina({
      filename: program.href,
      // One stays, or those that wait would go on waiting where a thread was given up.
      minThreads: 1,
      maxThreads: threads,
      // A small young generation: what a task has done with is given back sooner.
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: memory / 8 },
    })
    pools.add(pool)
    // A thread that had no task: it could not start in place of another.
    pool.on('error', (error) => {
      giveUp(pool, error)
    })
    try {
      await run(pool, 'ready', undefined, AbortSignal.timeout(threadStartLimit))
    } catch (error) {
      giveUp(pool, error)
      throw new ProblemError('ude-af-drift')
    }
    canStart = true
    return pool
  }

  app.addHook('onClose', async () => {
    isClosing = true
    await Promise.all([...pools].map((pool) => pool.destroy()))
  })
  app.decorate('canWork', async () => {
    if (canStart) return true
    trial ??= start()
      .then(async (pool) => {
        pools.delete(pool)
        await pool.destroy()
      })
      .then(
        () => true,
        () => false,
      )
      .finally(() => (trial = undefined))
    return trial
  })
  app.decorate('work', async (name, given) => {
    if (underWay >= threads + waiting) throw busy()
    underWay += 1
    const signal = AbortSignal.timeout(deadline)
    let pool: Piscina | undefined
    try {
      pool = await (opening ??= start())
      return valueOf((await run(pool, name, given, signal)) as Outcome) as never
    } catch (error) {
      throw givenUp.has(codeOf(error)) || (pool && !pools.has(pool)) ? busy() : error
    } finally {
      underWay -= 1
    }
  })
}

function run<Name extends keyof Tasks>(
  pool: Piscina,
  name: Name,
  given: Parameters<Tasks[Name]>[0],
  signal: AbortSignal,
): Promise<unknown> {
  return pool.run({ name, given }, { signal })
}

function busy(): ProblemError {
  return new ProblemError('for-travlt', { retryAfter: 5 })
}

/** Errors of a task that took longer, or more memory, than it may. */
const givenUp: ReadonlySet<string> = new Set(['AbortError', 'ERR_WORKER_OUT_OF_MEMORY'])
