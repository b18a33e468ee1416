/** Runs long work in threads, so that it does not block other requests. */
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
     * @throws {InputError | RowsError} when the input is refused
     */
    work<Name extends keyof Tasks>(
      name: Name,
      given: Parameters<Tasks[Name]>[0],
    ): Promise<Awaited<ReturnType<Tasks[Name]>>>
    /**
     * Whether threads can start. If none has started yet, or the last one could not, a thread is started to find out.
     */
    canWork(): Promise<boolean>
  }
}

export interface WorkOptions extends Partial<WorkLimits> {
  /** The program of the threads. Default: the service's own. */
  readonly program?: URL
}

/** Adds `work`. The first task starts the threads, since most services never need them. */
export function addWork(app: App, options: WorkOptions = {}): void {
  const { threads, waiting, deadline, memory } = { ...workLimits, ...options }
  const { program = workerFile } = options
  const pools = new Set<Piscina>()
  let opening: Promise<Piscina> | undefined
  let trial: Promise<boolean> | undefined
  let canStart = false
  let isClosing = false
  // Piscina does not count tasks with a deadline in its own limit of the queue.
  let underWay = 0

  const giveUp = (pool: Piscina, error: unknown) => {
    if (!pools.delete(pool)) return
    canStart = false
    opening = undefined
    if (!isClosing) app.log.error(traceOf(error), 'threads cannot start')
    void pool.destroy()
  }
  /** Threads, of which one has started: otherwise tasks would wait in vain. */
  const start = async (): Promise<Piscina> => {
    const pool = new Piscina({
      filename: program.href,
      // One thread always stays; otherwise waiting tasks would wait for ever after a thread was ended.
      minThreads: 1,
      maxThreads: threads,
      // A small young generation: memory that a task no longer uses is freed sooner.
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: memory / 8 },
    })
    pools.add(pool)
    // A thread without a task: it could not start in place of another.
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

/** Errors of a task that exceeded its time or memory. */
const givenUp: ReadonlySet<string> = new Set(['AbortError', 'ERR_WORKER_OUT_OF_MEMORY'])
