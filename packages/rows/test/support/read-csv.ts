/** CSV read as a whole. */
import { readCsv, RowsError } from '@screeningsmodel/rows'
import { all, brief, bytes, tilbud } from './rows.js'

export const read = async (content: string | Uint8Array, size?: number, limits = {}) =>
  brief(await all(readCsv(bytes(content, size), tilbud, limits)))

/** Why a file is refused. */
export async function refusal(content: string | Uint8Array, limits = {}): Promise<RowsError> {
  try {
    await read(content, undefined, limits)
  } catch (error) {
    if (error instanceof RowsError) return error
    throw error
  }
  throw new Error('the file was read')
}
