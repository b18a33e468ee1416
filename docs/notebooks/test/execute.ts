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
 * @throws {Error} where Jupyter is not installed, and with what it wrote when a cell fails
 */
export async function executed(name: string): Promise<string> {
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
      `--output-dir=${temporary}`,
    ]
    await execute(jupyter, [...options, name], { cwd: folder, env })
    return await readFile(join(temporary, name), 'utf8')
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
