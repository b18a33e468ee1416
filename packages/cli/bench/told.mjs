/** Loaded before the command: tells on descriptor 3 what the process took. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const cpu = (user + system) / 1e6
  writeSync(3, JSON.stringify({ cpu, kilobytes: process.resourceUsage().maxRSS }))
})
