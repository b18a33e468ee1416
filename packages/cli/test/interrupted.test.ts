/** The user interrupts a run with many rows. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import t from 'tap'
import { fromSource } from '../../api/test/support/from-source.js'
import { scratch } from './support/folder.js'

const { folder } = await scratch()
// Each case is a process that loads the whole command.
t.setTimeout(180_000)
const bin = fromSource(new URL('../src/bin.ts', import.meta.url))

/** More rows than any engine finishes before the signal comes. */
const many = join(folder, 'mange.csv')
await writeFile(many, `reference;borgere\n${'T-1;4\n'.repeat(2_000_000)}`)

const rows = ['screen', 'tilbud', many, '--kolonner', 'uden']

/** Starts the command in a folder with a file of an earlier run, and with another folder for temporary files. */
async function begun(
  argv: (svar: string) => readonly string[],
  older: string,
  out: number | 'ignore' = 'ignore',
) {
  const place = await mkdtemp(join(folder, 'stop-'))
  const [svar, tmp] = [join(place, 'svar'), join(place, 'tmp')]
  await mkdir(svar)
  await mkdir(tmp)
  await writeFile(join(svar, older), 'i går\n')
  const child = spawn(process.execPath, [...bin, ...argv(svar)], {
    env: { ...process.env, TMPDIR: tmp },
    stdio: ['ignore', out, 'pipe'],
  })
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (status) => resolve([status, err]))),
    written: () => hasAny(place, older),
    // The loader of the sources keeps its own files there.
    left: async () => [
      ...(await readdir(svar)),
      ...(await readdir(tmp)).filter((name) => name.startsWith('screeningsmodel-')),
    ],
    older: () => readFile(join(svar, older), 'utf8'),
  }
}

/** Whether a folder contains any byte of an answer. */
async function hasAny(place: string, older: string): Promise<boolean> {
  for (const name of await readdir(place, { recursive: true })) {
    if (!name.includes('svar.') && basename(name) !== 'svar') continue
    const found = await stat(join(place, name)).catch(() => undefined)
    if (basename(name) !== older && found?.isFile() && found.size > 0) return true
  }
  return false
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}

for (const [name, ...more] of [
  ['svar.ndjson', '--fuldt'],
  ['svar.ndjson.gz'],
  ['svar.csv', '--motor', 'duckdb'],
  ['svar.parquet'],
] as const) {
  const told = [name, ...more].join(' ')
  t.test(`amid many rows, ${told}: the old file is unchanged, nothing is left`, async (t) => {
    const { child, ended, written, left, older } = await begun(
      (svar) => [...rows, '--ud', join(svar, name), ...more],
      name,
    )
    await until(written)
    child.kill('SIGINT')
    t.strictSame(await ended, [130, ''])
    t.strictSame(await left(), [name])
    t.equal(await older(), 'i går\n')
  })
}

t.test('the same with standard output: only complete lines', async (t) => {
  const out = await open(join(folder, 'ud'), 'w')
  const { child, ended, left } = await begun(() => [...rows, '--format', 'csv'], 'svar', out.fd)
  await until(async () => (await out.stat()).size > 0)
  child.kill('SIGINT')
  t.strictSame(await ended, [130, ''])
  t.strictSame(await left(), ['svar'])
  await out.close()
  const text = await readFile(join(folder, 'ud'), 'utf8')
  const told = text.split('\n')
  t.equal(told.pop(), '')
  // All rows are equal, and so are the answers; a table has a header.
  t.equal(new Set(told).size, 2)
  t.ok(told.length < 2_000_000)
})
