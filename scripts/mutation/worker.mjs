/** A process that runs tests: to see which changes each reaches, or to see whether one notices a change. */
import fc from 'fast-check'
import { now, program } from './program.mjs'
import { passes } from './tap.mjs'

// One failing case is enough: a smaller one would show nothing more.
fc.configureGlobal({ endOnFailure: true })

/** More than any package has. */
const mostChanges = 2 ** 16

const begin = await program(process.argv[2])

/** What each test of a file reaches by itself, including everything that is loaded and made for it. */
async function cover({ file }) {
  const tests = []
  const { length } = await inProgram((running) => running.start(file))
  for (let index = 0; index < length; index += 1) {
    now.reached = new Uint32Array(mostChanges)
    const began = process.cpuUsage()
    const { name, ok } = await inProgram(async (running) => {
      const test = (await running.start(file))[index]
      return { name: test.name, ok: await passes(test) }
    })
    tests.push({
      name,
      ok,
      ms: since(began),
      reached: [...now.reached.entries()].filter(([, hits]) => hits > 0),
    })
    now.reached = undefined
  }
  return tests
}

/** Runs tests in their order, up to the first that notices. */
async function notice({ id, limit, tests }) {
  const began = process.cpuUsage()
  now.active = Number(id)
  now.limit = limit
  const noticed = await inProgram((running) => firstThatNotices(running, tests))
  now.active = -1
  return { noticed, cpu: since(began) }
}

async function firstThatNotices(running, tests) {
  const files = new Map()
  for (const [index, { file, name }] of tests.entries()) {
    now.hits = 0
    process.send({ began: index })
    try {
      if (!files.has(file)) files.set(file, await running.start(file))
      const found = files.get(file).filter((test) => test.name === name)
      for (const test of found) if (!(await passes(test))) return index
    } catch {
      return index
    }
  }
  return undefined
}

/**
 * Runs something in a program of its own, and ends whatever its files have started, even if the change prevents them
 * from doing so.
 */
async function inProgram(work) {
  const running = begin()
  try {
    return await work(running)
  } finally {
    await running.end().catch(() => undefined)
  }
}

/** Processor time in milliseconds, which other programs of a busy machine don't lengthen. */
function since(began) {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

process.on('message', async ({ work, runs, ...asked }) => {
  // It is read when the program begins.
  process.env.FC_RUNS = runs
  const done = work === 'cover' ? await cover(asked) : await notice(asked)
  process.send({ done })
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })
