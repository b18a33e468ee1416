/**
 * Folders beside the code, as URLs. The built service is one bundle in one folder, so this module must
 * stay at the top of `src`: only from there are the paths the same in both.
 */
export const viewsFolder = new URL('./views/', import.meta.url)
/** Made by `scripts/assets.ts`. */
export const assetsFolder = new URL('./generated/assets/', import.meta.url)
