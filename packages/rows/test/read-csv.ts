/** CSV read as a whole. */
import { readCsv } from '@screeningsmodel/rows'
import { all, brief, bytes, tilbud } from './support.js'

export const read = async (content: string | Uint8Array, size?: number, limits = {}) =>
  brief(await all(readCsv(bytes(content, size), tilbud, limits)))
