/** Runs a notebook in Jupyter with tslab. */
import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const folder = fileURLToPath(new URL('../', import.meta.url))
/** Debian's own: another Python that stands earlier on the path may lack Jupyter. */
const jupyter = '/usr/bin/jupyter-nbconvert'
const python = '/usr/bin/python3'

/** A notebook, as far as it is read here (nbformat 4). */
export interface Notebook {
  readonly cells: readonly {
    readonly cell_type: string
    readonly source: readonly string[]
    readonly outputs?: readonly object[]
  }[]
}

/**
 * The notebook with the outputs that it gives now.
 *
 * @param name a file in `docs/notebooks`
 * @param fil the path of a reader's own file, in place of the one in the first cell
 * @throws {Error} where Jupyter is not installed, and with what it wrote when a cell fails
 */
export async function executed(name: string, fil?: string): Promise<string> {
  await access(jupyter).catch(() => {
    throw new Error(
      `Jupyter is not installed: there is no ${jupyter}. Install it with .ci/install.`,
    )
  })
  const temporary = await mkdtemp(join(tmpdir(), 'screeningsmodel-notebook-'))
  const bin = join(folder, 'node_modules', '.bin')
  const env = {
    ...process.env,
    PATH: `${bin}:/usr/bin:${process.env.PATH ?? ''}`,
    JUPYTER_PATH: join(temporary, 'share', 'jupyter'),
    // The kernel runs on what is built, as a reader's does.
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  }
  try {
    await execute(join(bin, 'tslab'), ['install', `--python=${python}`, `--prefix=${temporary}`], {
      env,
    })
    const options = [
      '--to=notebook',
      '--execute',
      '--ExecutePreprocessor.record_timing=False',
      '--ExecutePreprocessor.timeout=300',
      '--stdin',
      '--stdout',
    ]
    const notebook = await readFile(join(folder, name), 'utf8')
    const running = execute(jupyter, options, { cwd: folder, env, maxBuffer: 2 ** 26 })
    running.child.stdin?.end(
      notebook.replace(/const fil = '.*?'/, (kept) =>
        fil === undefined ? kept : `const fil = '${fil}'`,
      ),
    )
    return (await running).stdout
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
