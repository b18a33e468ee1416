/**
 * The pinned pnpm, whether this program was started by pnpm or by npm; and scripts of the root that do not need pnpm.
 */
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './test-files.mjs'

const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
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

const bin = join(root, 'node_modules/.bin')

/**
 * A script of the root's `package.json`, run directly: starting pnpm for each would take longer than some of the
 * scripts.
 *
 * @param {string} name
 * @returns {import('./pool.mjs').Task}
 */
export const script = (name) => ({
  name,
  command: 'sh',
  args: ['-c', scripts[name]],
  env: { PATH: `${bin}${delimiter}${process.env.PATH}` },
})
