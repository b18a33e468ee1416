/** Large answers are compressed where the client takes it. A batch is not: its rows are to be read as they come. */
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { App } from '../instance.js'

/** Bytes; to compress less takes longer than to send it. */
const threshold = 4 * 1024

export async function addCompression(app: App): Promise<void> {
  await app.register(compress, {
    threshold,
    // Content that is sent compressed is refused: a few bytes could unfold to gigabytes.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
}
