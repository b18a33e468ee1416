/**
 * A process that runs test files, one after another: the modules that they share are loaded once, and are fast by then.
 */
import './without-domains.mjs'
import { runFile } from './tap.mjs'

process.on('message', async ({ run, end }) => {
  if (run) process.send({ ran: await runFile(run.name, () => import(run.address)) })
  if (end) leave()
})
process.on('disconnect', () => process.exit())

/** Ends as soon as nothing is left to do, or reports what is. */
function leave() {
  process.removeAllListeners('message')
  // Things that files share, such as a browser, end with the process.
  process.emit('leave')
  process.channel.unref()
  setTimeout(() => {
    process.send({ left: process.getActiveResourcesInfo().join(', ') }, () => process.exit())
  }, patience).unref()
}

/** How long sockets and threads may take to close, in milliseconds. */
const patience = 20_000
