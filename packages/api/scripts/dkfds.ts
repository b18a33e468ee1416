/** Files of Det Fælles Designsystem. Its package exports only its script, so the folder is found through that. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '..')

/** A file of its `dist`, such as `css/dkfds.css`. */
export function dkfdsFile(path: string): string {
  return join(folder, path)
}

/** An icon, drawn into pages by `src/views/kit/icon.eta`. */
interface Icon {
  readonly viewBox: string
  /** What stands within the `svg` element. */
  readonly drawing: string
}

/**
 * All icons that templates name, as in `icon: 'check'`, by their names.
 *
 * @param views the folder of the templates
 */
export function iconsOf(views: string): Readonly<Record<string, Icon>> {
  const templates = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eta'))
    .map((name) => readFileSync(join(views, name), 'utf8'))
  const names = templates.flatMap((text) =>
    [...text.matchAll(/icon: '([a-z-]+)'/g)].map(([, name = '']) => name),
  )
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, iconOf(name)]))
}

function iconOf(name: string): Icon {
  const svg = readFileSync(dkfdsFile(`img/svg-icons/${name}.svg`), 'utf8')
  const [, viewBox, drawing] = /<svg[^>]*viewBox="([^"]*)"[^>]*>(.*)<\/svg>/s.exec(svg) ?? []
  if (viewBox === undefined || drawing === undefined) throw new Error(`${name}.svg is no drawing.`)
  return { viewBox, drawing }
}
