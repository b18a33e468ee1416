/**
 * Runs tasks, about as many at once as there are cores, and reports each when it has ended. A task that failed beside
 * others runs once more, alone, so that a busy machine does not make work fail. The report names such a task, so that
 * it can be fixed.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { root } from './test-files.mjs'

/**
 * @typedef {Command | Work} Task
 *
 * @typedef {object} Named
 * @property {string} name
 * @property {string} [group] whose tasks share what is loaded
 * @property {string} [after] the name of a task before it, without which this one has nothing to work on
 *
 * @typedef {Named & Program} Command its status says what came of it
 *
 * @typedef {object} Program
 * @property {string} command
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [env] besides this process's own
 *
 * @typedef {Named & { perform: (isAlone: boolean) => Promise<Outcome> }} Work
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} said what is shown when something failed
 */

/**
 * @param {readonly Task[]} tasks in the order in which they start
 * @returns {Promise<{ passed: number, failed: number }>} all outcomes added up
 */
export async function run(tasks) {
  // One more than there are cores: some tasks wait, for a browser or for time to pass.
  const inPlace = places(availableParallelism() + 1)
  /** @type {Map<string, Promise<Outcome>>} */
  const outcomes = new Map()
  for (const task of tasks) outcomes.set(task.name, start(task))
  await Promise.all(outcomes.values())
  for (const task of tasks.length > 1 ? tasks : []) {
    if (!(await outcomes.get(task.name)).failed) continue
    console.log(`… once more, alone: ${task.name}`)
    outcomes.set(task.name, Promise.resolve(await start(task, true)))
  }
  const all = await Promise.all(outcomes.values())
  const sum = (key) => all.reduce((total, outcome) => total + outcome[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }

  async function start(task, isAlone = tasks.length === 1) {
    const needed = await outcomes.get(task.after)
    if (needed?.failed) return tell(task, missing(task))
    return inPlace(task.group, async () => {
      const began = performance.now()
      const outcome = await (task.perform?.(isAlone) ?? command(task))
      return tell(task, outcome, performance.now() - began)
    })
  }
}

/**
 * Places in which one job runs at a time. A free place continues with its group, since the modules that its jobs share
 * are fast by then; otherwise it takes a job of a group without a place, otherwise the first that waits.
 *
 * @param {number} count
 * @returns {<T>(group: string | undefined, job: () => Promise<T>) => Promise<T>} what runs a job as soon as it has a place
 */
function places(count) {
  const waiting = []
  const all = Array.from({ length: count }, () => ({ isFree: true, group: undefined }))
  const isWaiting = ({ group }) => waiting.some((job) => job.group === group)

  function fill() {
    for (;;) {
      const free = all.filter(({ isFree }) => isFree)
      const place = free.find(isWaiting) ?? free[0]
      if (!place || waiting.length === 0) return
      const job = choose(place)
      waiting.splice(waiting.indexOf(job), 1)
      Object.assign(place, { isFree: false, group: job.group })
      job.begin(place)
    }
  }

  function choose({ group }) {
    const own = group && waiting.find((job) => job.group === group)
    const held = new Set(all.filter(({ isFree }) => !isFree).map((place) => place.group))
    return own ?? waiting.find((job) => !held.has(job.group)) ?? waiting[0]
  }

  return async (group, job) => {
    const place = await new Promise((begin) => {
      waiting.push({ group, begin })
      // All jobs that ask in the same turn are considered.
      setTimeout(fill)
    })
    try {
      return await job()
    } finally {
      place.isFree = true
      fill()
    }
  }
}

/** @returns {Promise<Outcome>} */
async function command(program) {
  const { written, complaints, status } = await execute(program)
  const isWell = status === 0
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, said: written + complaints }
}

/**
 * @param {Program} program
 * @returns {Promise<import('./runners.mjs').Ran>}
 */
export function execute({ command, args, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let written = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => (written += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk) => (complaints += chunk))
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (signal) complaints += `Ended by ${signal}.\n`
      resolve({ written, complaints, status: status ?? 1 })
    })
  })
}

function missing({ after }) {
  return { passed: 0, failed: 1, said: `Not run: ${after} failed.\n` }
}

function tell({ name }, outcome, milliseconds = 0) {
  const { failed, said } = outcome
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
  console.log(`${failed ? '✗' : '✓'} ${seconds} s  ${name}${failed ? `: ${failed} failed` : ''}`)
  if (failed) console.log(`\n${said.trimEnd()}\n`)
  return outcome
}
