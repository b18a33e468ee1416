/**
 * Folders that lie beside the code, as URLs. The built service is bundled into one folder, so this
 * module stays at the top of `src`, from where they are reached alike.
 */
export const viewsFolder = new URL('./views/', import.meta.url)
/** Made by `scripts/assets.ts`. */
export const assetsFolder = new URL('./generated/assets/', import.meta.url)
