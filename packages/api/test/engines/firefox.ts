/**
 * An installed Firefox without a driver, controlled by WebDriver BiDi. Driver libraries lose a page that is restored
 * from the back-forward cache, and these tests are about such pages.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'

export interface Firefox {
  readonly open: (address: string) => Promise<unknown>
  readonly back: () => Promise<unknown>
  readonly forward: () => Promise<unknown>
  readonly reload: () => Promise<unknown>
  /** The value of an expression on the page, whether its own scripts run or not. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly stop: () => Promise<void>
}

/** In milliseconds; a busy machine needs long to show a page. */
const patience = 120_000

interface Answer {
  readonly id?: number
  readonly type: string
  readonly result?: unknown
  readonly message?: string
}

export async function startFirefox(hasScripts: boolean): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  const settings = {
    'remote.prefs.recommended': true,
    'intl.accept_languages': 'da',
    'javascript.enabled': hasScripts,
  }
  const lines = Object.entries(settings).map(
    (entry) => `user_pref(${entry.map((part) => JSON.stringify(part)).join(', ')});`,
  )
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const program = process.env['FIREFOX_PATH'] ?? 'firefox-esr'
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const browser = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    browser.once('error', reject)
    browser.once('exit', () => {
      reject(new Error(`${program} ended before it could be told anything.`))
    })
    createInterface(browser.stderr).on('line', (line) => {
      const [, told] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
      if (told !== undefined) resolve(told)
    })
  })
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const send = commands(socket)
  await send('session.new', { capabilities: {} })
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  const context = tree.contexts[0]?.context
  const go = (delta: number) => send('browsingContext.traverseHistory', { context, delta })
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    back: () => go(-1),
    forward: () => go(1),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    async evaluate(expression) {
      const target = { context, sandbox: 'test' }
      const told = { expression, target, awaitPromise: true }
      const { result } = (await send('script.evaluate', told)) as { result?: { value?: unknown } }
      return result?.value
    },
    async stop() {
      const ended = once(browser, 'exit')
      socket.close()
      browser.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Sends a command, and returns the answer. */
function commands(socket: WebSocket) {
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString('utf8')) as Answer
    waiting.get(answer.id ?? -1)?.(answer)
  })
  let last = 0
  return (method: string, params: object): Promise<unknown> => {
    const id = (last += 1)
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id)
        if (type === 'error') reject(new Error(`${method}: ${message ?? ''}`))
        else resolve(result)
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  }
}

/** Waits until an expression is true on the page, which may be another page by then. */
export async function until({ evaluate }: Firefox, expression: string): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    // A page that is being left does not answer.
    const isTrue = await evaluate(expression).catch(() => false)
    if (isTrue === true) return
    if (Date.now() > end) throw new Error(`It never comes to be that ${expression}`)
    await wait(50)
  }
}
