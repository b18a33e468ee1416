/** Files of Det Fælles Designsystem. Its package exports only its script, so the folder is found through that. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '..')

/** A file of its `dist`, such as `css/dkfds.css`. */
export function dkfdsFile(path: string): string {
  return join(folder, path)
}

/**
 * One file with all icons that templates name, as in `icon: 'check'`; each is a symbol of that name.
 *
 * @param views the folder of the templates
 */
export function iconSprite(views: string): string {
  const templates = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eta'))
    .map((name) => readFileSync(join(views, name), 'utf8'))
  const names = templates.flatMap((text) =>
    [...text.matchAll(/icon: '([a-z-]+)'/g)].map(([, name = '']) => name),
  )
  const symbols = [...new Set(names)].sort().map((name) => {
    const svg = readFileSync(dkfdsFile(`img/svg-icons/${name}.svg`), 'utf8')
    return svg
      .replace(/<svg[^>]*viewBox="([^"]*)"[^>]*>/, `<symbol id="${name}" viewBox="$1">`)
      .replace('</svg>', '</symbol>')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}
