/**
 * Loaded before a test file. tap follows every promise to its end to find the subtest of an uncaught error: this takes
 * a fifth of the time of tests that wait much, and more in garbage collection, which has to report each promise.
 * Without it such an error ends the process, with its stack, and the whole file has failed.
 */
import asyncHooks from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'

const { createHook } = asyncHooks
const idle = { enable: () => idle, disable: () => idle }

/** Only tap asks for `init` and `destroy` together. */
asyncHooks.createHook = (callbacks) =>
  callbacks.init && callbacks.destroy ? idle : createHook(callbacks)
syncBuiltinESMExports()
