/** Loaded before the command: at its end, writes to descriptor 3 what the process used. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const cpu = (user + system) / 1e6
  writeSync(3, JSON.stringify({ cpu, kilobytes: process.resourceUsage().maxRSS }))
})
