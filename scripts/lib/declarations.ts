/**
 * The types of a package, for tsup to bundle. TypeScript's native compiler writes them from the sources: tsup itself
 * would run the compiler in JavaScript for every format, at five times the work (decision 24).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const compiler = join(root, 'node_modules/typescript-7/bin/tsc')
const describe = join(root, 'scripts/lib/describe.ts')

/**
 * @param entry sources of the current package, by the names of the built files
 * @param noted a module that puts more descriptions into the schemas of the package (`describe.ts`), if it has one
 * @returns their types by the same names, until this process ends
 */
export function declarations(
  entry: Readonly<Record<string, string>>,
  noted?: string,
): Record<string, string> {
  // Not below `node_modules`, where everything counts as a library, which a bundle leaves out.
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'))
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const project = join(folder, 'tsconfig.json')
  writeFileSync(project, JSON.stringify(configuration(process.cwd(), folder)))
  execFileSync(process.execPath, [compiler, '--project', project], { stdio: 'inherit' })
  execFileSync(
    process.execPath,
    [
      ...['--import=tsx', '--conditions=@screeningsmodel/source', describe],
      ...[process.cwd(), folder, ...(noted === undefined ? [] : [noted])],
    ],
    { stdio: 'inherit', cwd: root },
  )
  return Object.fromEntries(
    Object.entries(entry).map(([name, file]) => [
      name,
      join(folder, file.replace(/\.ts$/, '.d.ts')),
    ]),
  )
}

function configuration(home: string, outDir: string): object {
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      declaration: true,
      emitDeclarationOnly: true,
      // `pnpm run types` checks them.
      noCheck: true,
      // Uses the types of packages that were built before, not their sources.
      customConditions: [],
      typeRoots: [join(root, 'node_modules/@types')],
      rootDir: home,
      outDir,
    },
    include: [join(home, 'src')],
  }
}
