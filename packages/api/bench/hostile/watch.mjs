/**
 * Preloaded into the service: measures the turns of its event loop in processor time, so that other work on the
 * machine does not count. Sends the parent the longest turn since it last asked, in milliseconds. Threads load this
 * too, but are not measured.
 */
import { setInterval } from 'node:timers'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const now = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }

  let longest = 0
  let last = now()
  setInterval(() => {
    const at = now()
    longest = Math.max(longest, at - last)
    last = at
  }, 1).unref()

  process.on('message', () => {
    process.send(longest)
    longest = 0
  })
  // It does not keep the process alive.
  process.channel.unref()
}
