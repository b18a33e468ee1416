/** pnpm as it is pinned, whether this was started by pnpm or by npm; and scripts of the root that do not need it. */
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
 * A script of the root's `package.json` as it stands: to start pnpm for each would take longer than some of them.
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
