/**
 * `pnpm bench:hostile`, after `pnpm build`: how late other clients are answered while one costly request, or five,
 * are served. Latency seen from outside also includes other work of the machine, so the verdict is based on the
 * service itself: twice the longest turn of its event loop. A part of a name runs only some requests: `pnpm
 * bench:hostile XLSX`.
 */
import { hostileRequests } from './hostile/requests.js'
import { measure, type Measured } from './hostile/measure.js'
import { startService, stopService } from './hostile/service.js'

/** How long others may be delayed, in milliseconds, by one such request and by five, and MB for one. */
const bars = { one: 250, five: 1000, memory: 150 }

const [part = ''] = process.argv.slice(2)
const chosen = hostileRequests.filter(({ name }) => name.includes(part))

const row = (cells: readonly string[]) => {
  console.log(`| ${cells.join(' | ')} |`)
}
row(['request', 'kB', 'answer', 'held, one', 'held, five', 'seen, one', 'seen, five', 'MB, one'])
row(['---', '--:', '---', '--:', '--:', '--:', '--:', '--:'])

let service = await startService()
let failed = 0
for (const hostile of chosen) {
  const one = await measured(1, hostile)
  const five = await measured(5, hostile)
  const held = { one: 2 * one.turn, five: 2 * five.turn }
  const isGood = held.one <= bars.one && held.five <= bars.five && (one.memory ?? 0) <= bars.memory
  if (!isGood) failed += 1
  row([
    `${hostile.name}${isGood ? '' : ' **over**'}`,
    thousands(hostile.body.length),
    [...new Set([...one.statuses, ...five.statuses])].join(', '),
    ...[held.one, held.five, one.late, five.late].map((time) => time.toFixed(0)),
    one.memory?.toFixed(0) ?? '–',
  ])
}
await stopService(service)
console.log(`\n${String(chosen.length - failed)} of ${String(chosen.length)} within the bars.`)
process.exitCode = failed > 0 ? 1 : 0

/** A service that has died is restarted, and counts as infinitely late. */
async function measured(times: number, hostile: (typeof chosen)[number]): Promise<Measured> {
  const result = await measure(service, hostile, times)
  if (service.lives()) return result
  service = await startService()
  return { ...result, statuses: ['died'], turn: Infinity }
}

function thousands(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
