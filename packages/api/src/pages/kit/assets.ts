/** The files that pages load: their names with hashes, by the names that templates use. */
import { readFileSync } from 'node:fs'
import { assetsFolder } from '../../paths.js'

/** The path of the files, below the base path. */
export const assetsPath = '/assets/'

export type AssetNames = Readonly<Record<string, string>>

/** @throws {Error} when the assets have not been made. */
export function readAssetNames(): AssetNames {
  try {
    return JSON.parse(readFileSync(new URL('manifest.json', assetsFolder), 'utf8')) as AssetNames
  } catch (cause) {
    throw new Error('The assets of the pages are missing. Make them with `pnpm run generate`.', {
      cause,
    })
  }
}
