/**
 * Lists what the service runs on, as CycloneDX 1.6 (JSON): every package with its version, licence and checksum, and
 * its dependencies. It reads only the installed packages and the lockfile.
 *
 *     node scripts/sbom.mjs sbom.cdx.json
 */
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from './lib/pnpm.mjs'
import { root } from './lib/test-files.mjs'

const { command, args } = pnpm('list', '--filter', '@screeningsmodel/api', 'list')
const listed = execFileSync(command, [...args, '--prod', '--json', '--depth', 'Infinity'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
})
const [service] = JSON.parse(listed)
const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
const components = new Map()
const needs = new Map()

const top = collect('@screeningsmodel/api', { ...service, path: join(root, 'packages/api') })
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: components.get(top) },
  components: [...components.values()]
    .filter((component) => component['bom-ref'] !== top)
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  dependencies: [...needs]
    .map(([ref, dependsOn]) => ({ ref, dependsOn: [...new Set(dependsOn)].sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
}
const text = `${JSON.stringify(bom, null, 2)}\n`
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(text)
else writeFileSync(file, text)

/**
 * @returns the reference of a package, after all its dependencies; none for a package for other machines, which is not
 * installed
 */
function collect(name, { path, dependencies = {} }) {
  if (!existsSync(path)) return undefined
  const { version, license, description } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  )
  const ref = `pkg:npm/${name.replace('@', '%40')}@${version}`
  if (!components.has(ref)) {
    const hash = integrityOf(name, version)
    components.set(ref, {
      type: name === '@screeningsmodel/api' ? 'application' : 'library',
      'bom-ref': ref,
      name,
      version,
      ...(description && { description }),
      ...(typeof license === 'string' && {
        licenses: [/ /.test(license) ? { expression: license } : { license: { id: license } }],
      }),
      ...(hash && { hashes: [hash] }),
      purl: ref,
    })
    needs.set(ref, [])
  }
  const below = Object.entries(dependencies).map(([child, entry]) => collect(child, entry))
  needs.get(ref).push(...below.filter((each) => each !== undefined))
  return ref
}

/** The checksum of a package in the lockfile; the workspace's own packages have none. */
function integrityOf(name, version) {
  const key = `${name}@${version}`.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const [, hash] =
    new RegExp(`^ {2}'?${key}'?:\\n {4}resolution: \\{integrity: sha512-([^}]+)\\}`, 'm').exec(
      lockfile,
    ) ?? []
  return hash && { alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }
}
