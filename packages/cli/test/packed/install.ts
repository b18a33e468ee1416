/** Packages as npm delivers them: packed by pnpm, installed by npm, run by the requested Node. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Test } from 'tap'

const execute = promisify(execFile)
export const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** `PACKED_NODE` is the path of another Node binary, which must be named `node`. */
export const node = process.env.PACKED_NODE ?? process.execPath

/**
 * Without the variables that tap and pnpm set for their children; `npm` and `npx` are scripts run by the `node` on
 * PATH.
 */
export const environment: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|pnpm_|_?tap|node_options$)/i.test(name),
    ),
  ),
  PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
}

export interface Ran {
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program in a folder, without a shell; a status other than 0 is an error with its output. */
export async function run(folder: string, program: string, ...args: string[]): Promise<Ran> {
  return execute(program, args, { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 })
}

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly publishConfig: { readonly exports?: Readonly<Record<string, unknown>> }
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** The folders of all published packages. */
export async function published(): Promise<readonly string[]> {
  const names = await readdir(join(root, 'packages'))
  return names.map((name) => join(root, 'packages', name))
}

/** Packs every package. It packs the last build, so a build must come before. */
export async function pack(t: Test): Promise<readonly string[]> {
  for (const folder of await published()) {
    if ((await newest(join(folder, 'src'))) > (await newest(join(folder, 'dist')))) {
      throw new Error(`${folder} has changed since it was built. Build first: pnpm run build`)
    }
  }
  const folder = await temporary(t)
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    packageManager: string
  }
  await execute(
    'npx',
    ['-y', packageManager, '-r', '--filter', './packages/*', 'pack', '--pack-destination', folder],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  )
  return (await readdir(folder)).map((name) => join(folder, name))
}

/** Installs into an empty folder. Returns the folder, and npm’s output. */
export async function install(
  t: Test,
  packages: readonly string[],
): Promise<{ readonly folder: string; readonly said: string }> {
  const folder = await temporary(t)
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const { stdout, stderr } = await run(
    folder,
    'npm',
    ...['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages],
  )
  return { folder, said: stdout + stderr }
}

/** Waits until the service reports its address. */
export async function listening(stdout: Readable): Promise<(path: string) => string> {
  for await (const line of createInterface(stdout)) {
    const { msg } = JSON.parse(line) as { msg: string }
    const [, address] = /^Server listening at (\S+)$/.exec(msg) ?? []
    // Later output is not kept.
    stdout.resume()
    if (address !== undefined) return (path) => address + path
  }
  throw new Error('The service stopped before it listened.')
}

/** When a file in a folder was last written; 0 if there is none. Generated ones are made again by every check. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs)
  return Math.max(0, ...(await Promise.all(files)))
}

async function temporary(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}
