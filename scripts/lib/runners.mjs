/** The processes in which test files run: as many as are needed at once, each of them reused. */
import { fork } from 'node:child_process'

/** @type {Set<Runner>} */
const begun = new Set()

/**
 * @param {import('node:child_process').ForkOptions} options of the processes
 * @returns {(file: { name: string, group: string, address: string }, isAlone: boolean) => Promise<Ran>}
 *
 * @typedef {object} Ran
 * @property {string} written TAP
 * @property {string} complaints whatever else was written
 * @property {number} status as of a program
 */
export function runners(options) {
  /** @type {Runner[]} */
  const idle = []
  return async (file, isAlone) => {
    const runner = isAlone
      ? new Runner(withLines(options))
      : (takeIdle(file.group) ?? new Runner(options))
    const ran = await runner.run(file)
    // A process in which a file failed is not reused, so that leftovers do not disturb other files.
    if (ran.status !== 0) runner.kill()
    else if (!isAlone) idle.push(runner)
    return ran
  }

  /** A process that has run files of the group, if there is one. */
  function takeIdle(group) {
    const at = idle.findLastIndex((runner) => runner.group === group)
    return idle.splice(at, 1)[0]
  }
}

/**
 * Failures name the line in the source. A file that fails beside others runs again alone, so the source maps are read
 * only then.
 */
const withLines = (options) => ({
  ...options,
  execArgv: ['--enable-source-maps', ...options.execArgv],
})

/** Ends the processes. If one does not end by itself, its files have started something and not ended it. */
export async function endRunners() {
  const ends = await Promise.all([...begun].map((runner) => runner.end()))
  const left = ends.filter((end) => end !== undefined)
  for (const { files, active } of left) {
    console.log(`✗ A process has not ended. Open: ${active}. It ran:\n  ${files.join('\n  ')}`)
  }
  return { passed: 0, failed: left.length }
}

class Runner {
  #child
  #complaints = ''
  #files = []
  /** Of the file that it ran last. */
  group

  constructor(options) {
    const program = new URL('runner.mjs', import.meta.url)
    this.#child = fork(program, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => (this.#complaints += chunk))
    }
    begun.add(this)
    this.#child.on('close', () => begun.delete(this))
  }

  /** @returns {Promise<Ran>} */
  run(file) {
    this.#files.push(file.name)
    this.group = file.group
    this.#complaints = ''
    return new Promise((resolve) => {
      const settle = (written, status) => {
        this.#child.off('message', ended).off('close', died)
        resolve({ written, complaints: this.#complaints, status })
      }
      const ended = ({ ran }) => ran && settle(ran.written, ran.isPassing ? 0 : 1)
      const died = (status, signal) => {
        if (signal) this.#complaints += `Ended by ${signal}.\n`
        settle('', status || 1)
      }
      this.#child.on('message', ended).on('close', died)
      this.#child.send({ run: file })
    })
  }

  kill() {
    begun.delete(this)
    this.#child.kill('SIGKILL')
  }

  /** @returns {Promise<{ files: readonly string[], active: string } | undefined>} what does not end */
  end() {
    return new Promise((resolve) => {
      this.#child.on('close', () => resolve(undefined))
      this.#child.on('message', ({ left: active }) => {
        if (active) resolve({ files: this.#files, active })
      })
      this.#child.send({ end: true })
    })
  }
}
