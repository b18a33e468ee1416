/**
 * Preloaded into the service: how long one turn of its event loop holds everybody, in processor time, so that other work
 * on the machine is not counted. The parent is sent the longest turn since it last asked, in milliseconds.
 * Its threads load this too, and are not watched.
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
  // It keeps the process alive no longer than the service does.
  process.channel.unref()
}
