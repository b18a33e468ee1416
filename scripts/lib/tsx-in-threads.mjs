/**
 * Makes tsx compile in threads as well: `node --import=tsx --import=./scripts/lib/tsx-in-threads.mjs …`. With Node 20
 * it does so only in the main thread, and a module that a thread imports while it runs (the writer of Word files) is
 * not found; later versions pass its hooks on to threads.
 */
import { isMainThread } from 'node:worker_threads'

if (!isMainThread && process.versions.node.startsWith('20.')) {
  const { register } = await import('tsx/esm/api')
  register()
}
