import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const oxfmt = fileURLToPath(new URL('../../../node_modules/.bin/oxfmt', import.meta.url))

/** @returns the text as `pnpm run format` would leave it in that file */
export function formatted(file: URL, text: string): string {
  return execFileSync(oxfmt, ['--stdin-filepath', fileURLToPath(file)], {
    input: text,
    encoding: 'utf8',
    maxBuffer: Infinity,
  })
}
