/** Loaded before the command: writes to descriptor 3, at its end, what the process used. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const cpu = (user + system) / 1e6
  writeSync(3, JSON.stringify({ cpu, kilobytes: process.resourceUsage().maxRSS }))
})
