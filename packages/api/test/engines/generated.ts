/** Shared by the tests of generated clients: the running service, its document as a file, and the tools. */
import { execFile } from 'node:child_process'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildApp, type App } from '../../src/app.js'

const execute = promisify(execFile)
export const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Where `.ci/install` puts the tools, and the libraries that generated code needs. */
const installed = join(root, 'node_modules/.cache/clients')
export const javaLibraries = join(installed, 'java', '*')

/** The output of each example program, worked out from the rules by hand: 2.5 årsværk are fewer than 3. */
export const expected = [
  'T-17 ikke-hoejt-specialiseret',
  'aarsvaerk ikke-opfyldt',
  '422 personoplysning',
  '',
].join('\n')

/** Needed if people use the service. */
export const publisher = {
  UDGIVER_NAVN: 'Kommune 01',
  UDGIVER_TELEFON: '00 00 00 00',
  UDGIVER_EMAIL: 'post@kommune.example',
  UDGIVER_DATAANSVARLIG: 'Kommune 01',
  UDGIVER_TILGAENGELIGHED: 'https://kommune.example/tilgaengelighed',
}

export interface Service {
  readonly app: App
  readonly address: string
  /** The document as a file, in a folder that is removed after the test. */
  readonly document: string
  readonly folder: string
}

interface Test {
  teardown(end: () => unknown): void
}

/** @param within where the temporary folder is made: a program finds its packages from there */
export async function startService(t: Test, within: string): Promise<Service> {
  const app = await buildApp({ logLevel: 'silent' })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const address = `http://127.0.0.1:${String(port)}`
  const folder = await mkdtemp(join(within, '.generated-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const document = join(folder, 'openapi.json')
  await writeFile(document, await (await fetch(`${address}/openapi.json`)).text())
  return { app, address, document, folder }
}

/** The address in the service’s log. Further lines are dropped. */
export async function addressIn(log: Readable): Promise<string> {
  for await (const line of createInterface(log)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (address === undefined) continue
    log.resume()
    return address
  }
  throw new Error('The service ended before it listened.')
}

/** The path of a Python tool. @throws {Error} if it is not installed */
export async function tool(name: string): Promise<string> {
  const path = join(installed, 'bin', name)
  await access(path).catch((error: unknown) => {
    throw new Error(`${name} is not installed. Install it with .ci/install.`, { cause: error })
  })
  return path
}

/** Runs a program. @throws {Error} with its output, if it fails */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const env = { ...process.env, ...options.env }
  try {
    const { stdout } = await execute(program, args, {
      ...options,
      env,
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program}: ${stdout}${stderr}`, { cause: error })
  }
}
