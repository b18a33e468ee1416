/** Files that appear when complete, readers that leave, and messages on a terminal. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import t from 'tap'
import { run } from '../src/run.js'
import { fromSource } from '../../api/test/support/from-source.js'
import { command } from './support/command.js'
import { scratch } from './support/folder.js'

const { file, folder } = await scratch()

const bin = fromSource(new URL('../src/bin.ts', import.meta.url))

const good = 'reference;borgere\nT-1;4\nT-2;1\n'

t.test('--ud: the file appears when it is complete; otherwise nothing is left', async (t) => {
  const place = await mkdtemp(join(folder, 'ud-'))
  const csv = await file('a.csv', good)
  for (const motor of ['node', 'duckdb']) {
    const out = join(place, `${motor}.csv`)
    const done = await command(['screen', 'tilbud', csv, '--ud', out, '--motor', motor])
    t.strictSame([done.status, done.out, done.err], [0, '', ''])
    t.match(await readFile(out, 'utf8'), /^reference,aar,/)
    await rm(out)
    const failed = await command([
      'screen',
      'tilbud',
      await file('empty.csv', ''),
      '--ud',
      out,
      '--motor',
      motor,
    ])
    t.equal(failed.status, 2)
    const nowhere = join(place, 'x', 'y.csv')
    t.match(await command(['screen', 'tilbud', csv, '--ud', nowhere, '--motor', motor]), {
      status: 2,
      err: /kan ikke skrives/,
    })
  }
  t.strictSame(await readdir(place), [])
})

t.test('standard input that arrives byte by byte has the same format as all at once', async (t) => {
  for (const [sent, first] of [
    ['{\n  "borgere": 4\n}\n', '{"ruleset"'],
    ['\uFEFF{ \n "borgere": 4 }', '{"ruleset"'],
    ['\uFEFF[{"borgere": 4}]', '{"ruleset"'],
    ['{"borgere": 4}\n{"borgere": 4}\n', '{"ruleset"'],
    [' {}', '{"ruleset"'],
    [good, '{"reference":"T-1"'],
  ] as const) {
    const { out, status } = await command(['screen', 'tilbud', '-'], sent)
    t.strictSame([status, out.slice(0, first.length)], [0, first], JSON.stringify(sent))
    let slowly = ''
    const ended = await run(['screen', 'tilbud', '-'], {
      stdin: Readable.from([...Buffer.from(sent)].map((byte) => Buffer.of(byte))),
      stdout: new Writable({
        write(chunk: Buffer, _encoding, done) {
          slowly += chunk.toString()
          done()
        },
      }),
      stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    })
    t.strictSame([ended, slowly], [status, out], JSON.stringify(sent))
  }
})

t.test('interrupted, it leaves nothing', async (t) => {
  const place = await mkdtemp(join(folder, 'stop-'))
  const child = spawn(
    process.execPath,
    [...bin, 'screen', 'tilbud', '-', '--ud', join(place, 'svar.ndjson')],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  )
  // It is waiting for rows when the signal comes: its input is open, and perhaps not read to the end.
  child.stdin.on('error', () => undefined)
  child.stdin.write('{"borgere":1}\n'.repeat(20_000))
  while ((await readdir(place)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20))
  t.match(await readdir(place), [/^\.svar\.ndjson\..*\.del$/])
  child.kill('SIGTERM')
  const status = await new Promise((resolve) => child.on('close', resolve))
  t.equal(status, 130)
  t.strictSame(await readdir(place), [])
})

t.test('a reader that leaves ends the work without an error', async (t) => {
  const child = spawn(process.execPath, [...bin, 'screen', 'tilbud', '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.on('error', () => undefined)
  Readable.from(endless()).pipe(child.stdin)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  t.strictSame([status, err], [0, ''])
})

t.test('progress on a terminal, silence elsewhere', async (t) => {
  const path = await file('many.ndjson', '{"borgere":1}\n'.repeat(5000))
  const shown = async (isTTY: boolean) => {
    let err = ''
    const stderr = Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          err += chunk.toString()
          done()
        },
      }),
      { isTTY, cursorTo: () => true, clearLine: () => true, columns: 80 },
    )
    const argv = ['screen', 'tilbud', path, '--ud', join(folder, 'many.answers.ndjson')]
    await run(argv, { stdin: Readable.from([]), stdout: new Writable(), stderr })
    return err
  }
  t.match(await shown(true), /100 %.*5\.000 rækker, .*\/s, 0 s tilbage/)
  t.equal(await shown(false), '')
})

t.test('a terminal is told what is being waited for; a pipe is not', async (t) => {
  const asked = async (isTTY: boolean) => {
    let err = ''
    const into = (write: (text: string) => void) =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          write(chunk.toString())
          done()
        },
      })
    const stdin = Object.assign(Readable.from([Buffer.from(good)]), { isTTY })
    await run(['screen', 'tilbud'], {
      stdin,
      stdout: into(() => undefined),
      stderr: into((text) => (err += text)),
    })
    return err
  }
  t.match(await asked(true), /^Venter på rækker fra standard-ind: .*Ctrl-D/)
  t.equal(await asked(false), '')
})

async function* endless() {
  const line = Buffer.from('{"borgere":1}\n'.repeat(1000))
  for (;;) {
    yield line
    await Promise.resolve()
  }
}
