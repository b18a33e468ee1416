/**
 * Folders and programs beside the code, as URLs. The built service is one bundle in one folder, so this module must
 * stay at the top of `src`: only from there are the paths the same in both.
 */
export const viewsFolder = new URL('./views/', import.meta.url)
/** Made by `scripts/assets.ts`. */
export const assetsFolder = new URL('./generated/assets/', import.meta.url)
/** The program of a worker thread: in the built service a bundle beside this one. */
export const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./work/worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url)
