/** pnpm as it is pinned, whether this was started by pnpm or by npm. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './test-files.mjs'

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const isHere = process.env.npm_config_user_agent?.startsWith('pnpm/')

/**
 * @param {string} name
 * @param {...string} args
 * @returns {import('./pool.mjs').Task}
 */
export function pnpm(name, ...args) {
  return isHere
    ? { name, command: 'pnpm', args }
    : { name, command: 'npx', args: ['-y', packageManager, ...args] }
}

/** A script of the root's `package.json`. */
export const script = (name) => pnpm(name, 'run', name)
