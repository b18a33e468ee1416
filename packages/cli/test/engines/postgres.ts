/** A real PostgreSQL, started for one test in its own folder. */
import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const execute = promisify(execFile)

export interface Postgres {
  readonly client: pg.Client
  stop(): Promise<void>
}

/** @throws {Error} if PostgreSQL is not installed */
export async function startPostgres(): Promise<Postgres> {
  const bin = await binaries()
  const user = await unprivileged()
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-pg-'))
  if (user) await chown(folder, user.uid, user.gid)
  const options = { cwd: folder, ...user }
  const tool = (name: string, ...argv: string[]) => execute(join(bin, name), argv, options)
  const data = join(folder, 'data')
  const port = await freePort()
  try {
    await tool('initdb', '-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync')
    const server = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
    await tool('pg_ctl', '-D', data, '-o', server, '-l', join(folder, 'log'), '-w', 'start')
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'test', database: 'postgres' })
    await client.connect()
    return {
      client,
      async stop() {
        await client.end()
        await tool('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The folder of the server’s programs: on the path, or where Debian puts them. */
async function binaries(): Promise<string> {
  const debian = '/usr/lib/postgresql'
  const versions = await readdir(debian).catch((): string[] => [])
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  for (const folder of folders) {
    const found = await readdir(folder).catch((): string[] => [])
    if (found.includes('initdb') && found.includes('pg_ctl')) return folder
  }
  throw new Error('PostgreSQL is not installed: there is no initdb. Install it with .ci/install.')
}

/** `initdb` refuses root. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = async (flag: string) => Number((await execute('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
