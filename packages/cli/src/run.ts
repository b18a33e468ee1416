/** One run of the command line, from arguments to exit status. */
import { InputError, RulesetError, type Language, type Text } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import { CommanderError } from 'commander'
import { contextOf, WrongUse, type Context, type Io } from './terminal/context.js'
import { commandErrorText } from './arguments/command-errors.js'
import { programOf } from './arguments/program.js'

const interrupted = 130

/**
 * Runs the command line.
 *
 * @param argv the arguments after the command's own name
 * @returns 0 done, 1 some rows were refused, 2 wrong use; 130 when it was interrupted
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  io.stdout.on('error', readerGone)
  const context = contextOf(io, languageOf(argv), controller.signal)
  let status = 0
  const program = programOf(context, (result) => (status = result))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (controller.signal.aborted) return interrupted
    return told(error, context)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    // Not `off`: what was written last may still find its reader gone.
  }
}

/** A reader that goes away (`| head`) is no error; anything else that befalls standard output is. */
function readerGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The language must be known before the arguments are read: the help and their errors come in it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--sprog')
  return argv.includes('--sprog=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'da'
}

function told(error: unknown, context: Context): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    context.tell(commandErrorText(error))
    return 2
  }
  const text = textOf(error)
  if (text === undefined) throw error
  context.tell(text)
  return 2
}

function textOf(error: unknown): Text | string | undefined {
  if (error instanceof WrongUse) return error.text
  if (error instanceof RowsError || error instanceof InputError || error instanceof RulesetError) {
    return error.message
  }
  return undefined
}
