// Runs every check in order, stops at the first that fails with its status,
// and ends with one plain line: `N passed, N failed`.
import { spawn } from 'node:child_process'

const published = ['core', 'kommuner', 'rows', 'reports', 'fixtures', 'api', 'cli']

const steps = [
  { name: 'generate', command: 'pnpm run generate' },
  { name: 'format', command: 'pnpm run format:check' },
  { name: 'lint', command: 'pnpm run lint' },
  { name: 'unused', command: 'pnpm exec knip --workspace packages/core --workspace packages/api' },
  { name: 'types', command: 'pnpm run types' },
  { name: 'build', command: 'pnpm run build' },
  { name: 'tests', command: 'pnpm exec tap --reporter=terse', totals: true },
  ...published.flatMap((name) => [
    {
      name: `publint ${name}`,
      command: `pnpm --filter @screeningsmodel/${name} exec publint --strict`,
    },
  ]),
  // Read by other packages' TypeScript, so their types are tried as those read them.
  ...['core', 'kommuner', 'rows', 'reports'].map((name) => ({
    name: `attw ${name}`,
    command: `pnpm --filter @screeningsmodel/${name} exec attw --pack . --profile ${name === 'core' ? 'strict' : 'esm-only'}`,
  })),
]

let summary

for (const { name, command, totals } of steps) {
  console.log(`\n▸ ${name}`)
  const { status, output } = await run(command)
  if (totals) summary = summarise(output)
  if (status !== 0) {
    console.log(`\n✗ ${name} failed`)
    finish(status)
  }
  if (totals && !summary) {
    console.log(`\n✗ ${name} gave no totals`)
    finish(1)
  }
}
finish(0)

/** Shows a command's output as it comes and keeps what it wrote to standard output. */
function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      // With CI set, tap writes each line once instead of redrawing its progress.
      env: { CI: 'true', ...process.env },
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** Reads tap's last totals line, `# { total: 3, pass: 2, fail: 1 }`; tap leaves zeros out. */
function summarise(output) {
  const line = output.match(/# \{ total: .*\}/g)?.at(-1)
  if (!line) return undefined
  const count = (key) => Number(line.match(new RegExp(`\\b${key}: (\\d+)`))?.[1] ?? 0)
  return `${count('pass')} passed, ${count('fail')} failed`
}

function finish(status) {
  if (summary) console.log(`\n${summary}`)
  process.exit(status)
}
