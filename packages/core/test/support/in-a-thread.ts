/** Programs that leave no trace in the process of the tests. */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'

/**
 * The first message that a program sends to its `parentPort`, in a thread of its own: V8 stays slower in a process
 * once a numeric key has been added to Object.prototype.
 *
 * @param program TypeScript; it imports from `../../src`
 */
export async function inAThread(program: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: {
      contents: program,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    conditions: ['@screeningsmodel/source'],
  })
  const worker = new Worker(outputFiles[0]!.text, { eval: true })
  const [told] = (await once(worker, 'message')) as [unknown]
  await worker.terminate()
  return told
}
