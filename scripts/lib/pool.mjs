/**
 * Runs commands, as many at once as there are cores, and tells of each when it has ended. What failed beside others
 * runs once more, alone: a busy machine then refuses nobody's work, and what is told names it, so that it is mended.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { root } from './test-files.mjs'

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string} command the program
 * @property {readonly string[]} args
 * @property {string} [after] the name of a task before it, without which this one has nothing to work on
 * @property {Readonly<Record<string, string>>} [env] besides this process's own
 * @property {(written: string, status: number) => Outcome} [judge] what came of it; else its status says so
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
  const inTurn = turns(availableParallelism())
  /** @type {Map<string, Promise<Outcome>>} */
  const outcomes = new Map()
  for (const task of tasks) outcomes.set(task.name, start(task))
  await Promise.all(outcomes.values())
  for (const task of tasks.length > 1 ? tasks : []) {
    if (!(await outcomes.get(task.name)).failed) continue
    console.log(`… once more, alone: ${task.name}`)
    outcomes.set(task.name, Promise.resolve(await start(task)))
  }
  const all = await Promise.all(outcomes.values())
  const sum = (key) => all.reduce((total, outcome) => total + outcome[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }

  async function start(task) {
    const needed = await outcomes.get(task.after)
    if (needed?.failed) return tell(task, missing(task))
    return inTurn(async () => {
      const began = performance.now()
      const outcome = await execute(task)
      return tell(task, outcome, performance.now() - began)
    })
  }
}

/** @returns what runs a job when one of so many turns is free, first come, first served */
function turns(free) {
  const waiting = []
  return async (job) => {
    if (free > 0) free -= 1
    else await new Promise((resolve) => waiting.push(resolve))
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/** @returns {Promise<Outcome>} */
function execute({ command, args, env, judge = byStatus }) {
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
      const outcome = judge(written, status ?? 1)
      const end = signal ? `Ended by ${signal}.\n` : ''
      resolve({ ...outcome, said: outcome.said + complaints + end })
    })
  })
}

function byStatus(written, status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, said: written }
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
