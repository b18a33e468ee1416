/** Processes that take one piece of work after the other. A process is replaced if a piece of work does not end. */
import { fork } from 'node:child_process'
import { join } from 'node:path'

const file = join(import.meta.dirname, 'worker.mjs')
/** The same random cases for every change, so that chance neither notices nor misses a change. */
const env = { ...process.env, FC_SEED: '1', SEED: '1' }
const execArgv = ['--max-old-space-size=1500']

/**
 * @param {string} program
 * @param {number} size how many processes
 * @param {() => object | undefined} next the next piece of work, with what takes its outcome
 */
export async function inProcesses(program, size, next) {
  await Promise.all(Array.from({ length: size }, () => oneAfterOther(program, next)))
}

async function oneAfterOther(program, next) {
  let child
  for (let piece = next(); piece !== undefined; piece = next()) {
    child ??= await started(program)
    const outcome = await ask(child, piece)
    if (outcome.ended !== undefined) child = undefined
    piece.take(outcome)
  }
  child?.kill()
}

function started(program) {
  const child = fork(file, [program], { env, execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (chunk) => (complaints += chunk))
  return new Promise((resolve, reject) => {
    // tap also sends messages to the parent process.
    child.on('message', ({ ready }) => {
      if (ready) resolve(child)
    })
    child.once('exit', () => reject(new Error(`The process of the tests ended.\n${complaints}`)))
  })
}

/**
 * @param {object} piece `asked`: the message; `patience`: how long each of its steps may take, in milliseconds
 * @returns {Promise<{ done?: object, ended?: string, at?: number }>}
 */
function ask(child, { asked, patience }) {
  return new Promise((resolve) => {
    let at = 0
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => end('no end'), patience(at))
    }
    const end = (ended) => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.kill('SIGKILL')
      resolve({ ended, at })
    }
    child.on('exit', () => end('crash'))
    child.on('message', ({ began, done }) => {
      if (began !== undefined) {
        at = began
        wait()
      }
      if (done === undefined) return
      clearTimeout(timer)
      child.removeAllListeners()
      resolve({ done })
    })
    wait()
    child.send(asked)
  })
}
