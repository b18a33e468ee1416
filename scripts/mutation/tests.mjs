/** The tests that a mutant is run against, and where they stand as plain JavaScript. */
import { join } from 'node:path'
import { root } from '../lib/test-files.mjs'

export const tests = (process.env.MUTATION_TESTS ?? '').split(',').filter((file) => file !== '')
export const folder = join(root, '.mutation')
