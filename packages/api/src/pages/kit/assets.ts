/** The files that pages load: their names with hashes, by their names in templates. */
import { readFileSync } from 'node:fs'
import { assetsFolder } from '../../paths.js'

/** The path of the files, below the base path. */
export const assetsPath = '/assets/'

export type AssetNames = Readonly<Record<string, string>>

/** Icons by their names in templates: the content of their `svg` elements. */
export type Icons = Readonly<Record<string, { readonly viewBox: string; readonly drawing: string }>>

/** @throws {Error} when the assets have not been made. */
export function readAssetNames(): AssetNames {
  return readMade('manifest.json') as AssetNames
}

/** @throws {Error} when the assets have not been made. */
export function readIcons(): Icons {
  return readMade('icons.json') as Icons
}

function readMade(name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(name, assetsFolder), 'utf8'))
  } catch (cause) {
    throw new Error('The assets of the pages are missing. Make them with `pnpm run generate`.', {
      cause,
    })
  }
}
