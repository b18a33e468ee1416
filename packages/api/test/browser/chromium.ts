/**
 * A Chromium that starts on this machine: an installed one, or else the one inside
 * `@sparticuz/chromium`, so that `npm test` needs no further step.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import shipped from '@sparticuz/chromium'
import manifest from '../../package.json' with { type: 'json' }

export interface Chromium {
  readonly executablePath: string
  /** Environment variables for the browser, besides those of the tests. */
  readonly env: Readonly<Record<string, string>>
  /** As the browser reports it: `Chromium 143.0.7499.0`. */
  readonly version: string
}

const run = promisify(execFile)

const installed = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The first Chromium that reports its version: `CHROMIUM_PATH`, an installed one, or the packaged one. With
 * `CHROMIUM_PATH=shipped` no installed one is tried, with `none` none at all.
 */
export async function findChromium(): Promise<Chromium | undefined> {
  const asked = process.env['CHROMIUM_PATH']
  if (asked === 'none') return undefined
  if (asked !== 'shipped') {
    for (const executablePath of installed.filter((path) => existsSync(path))) {
      const found = await starts(executablePath, {})
      if (found) return found
    }
  }
  // The package has one binary, for Linux on x64.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  // Its own NSS, NSPR and expat, only if the machine has none.
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  return (
    (await starts(executablePath, fonts)) ??
    (await starts(executablePath, { ...fonts, ...libraries }))
  )
}

async function starts(executablePath: string, env: Chromium['env']): Promise<Chromium | undefined> {
  try {
    const { stdout } = await run(executablePath, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...env },
      timeout: 30_000,
    })
    return { executablePath, env, version: stdout.trim() }
  } catch {
    return undefined
  }
}

/**
 * The folder with the packaged Chromium. It is unpacked beside itself and renamed when complete, so that test files
 * that run at the same time never see half a browser.
 */
async function unpacked(): Promise<string> {
  const version = manifest.devDependencies['@sparticuz/chromium']
  const cache = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url))
  const folder = join(cache, version)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, 'unpacking-'))
  await unpackInto(staging)
  await writeFile(join(staging, 'fonts.conf'), fontsIn(join(folder, 'fonts')))
  try {
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true })
    // Another test file was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package unpacks into the temporary folder, and its libraries only if it believes that it runs on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    await shipped.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV']) {
      const value = before[name]
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`
}
