/**
 * `pnpm bench:hostile`, after `pnpm build`: how late others are answered while one costly request, or five, are
 * served. With a part of their names only some: `pnpm bench:hostile XLSX`.
 */
import { hostileRequests } from './hostile/requests.js'
import { measure, type Measured } from './hostile/measure.js'
import { startService, stopService } from './hostile/service.js'

/** Milliseconds that `/healthz` may be late beside one such request and beside five, and MB for one. */
const bars = { one: 250, five: 1000, memory: 150 }

const [part = ''] = process.argv.slice(2)
const chosen = hostileRequests.filter(({ name }) => name.includes(part))

const row = (cells: readonly string[]) => {
  console.log(`| ${cells.join(' | ')} |`)
}
row(['request', 'kB', 'answer', 'late, one', 'late, five', 'MB, one', 'took, one', 'answer, kB'])
row(['---', '--:', '---', '--:', '--:', '--:', '--:', '--:'])

let service = await startService()
let failed = 0
for (const hostile of chosen) {
  const one = await measured(1, hostile)
  const five = await measured(5, hostile)
  const isGood = one.late <= bars.one && five.late <= bars.five && (one.memory ?? 0) <= bars.memory
  if (!isGood) failed += 1
  row([
    `${hostile.name}${isGood ? '' : ' **over**'}`,
    thousands(hostile.body.length),
    [...new Set([...one.statuses, ...five.statuses])].join(', '),
    one.late.toFixed(0),
    five.late.toFixed(0),
    one.memory?.toFixed(0) ?? '–',
    one.took.toFixed(0),
    thousands(one.size),
  ])
}
await stopService(service)
console.log(`\n${String(chosen.length - failed)} of ${String(chosen.length)} within the bars.`)
process.exitCode = failed > 0 ? 1 : 0

/** A service that has died is started anew, and counts as late without end. */
async function measured(times: number, hostile: (typeof chosen)[number]): Promise<Measured> {
  const result = await measure(service, hostile, times)
  if (service.lives()) return result
  service = await startService()
  return { ...result, statuses: ['died'], late: Infinity }
}

function thousands(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
