/** One run of the command line, from arguments to exit status. */
import { InputError, RulesetError, type Language, type Text } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import { CommanderError } from 'commander'
import { commandErrorText } from './arguments/command-errors.js'
import { programOf } from './arguments/program.js'
import { contextOf, WrongUse, type Io } from './terminal/context.js'

/** The exit status of a process that a signal ended. */
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
  // Never removed: the last write may find the reader gone after this function has returned.
  io.stdout.on('error', ignoreReaderGone)
  const context = contextOf(io, languageOf(argv), controller.signal)
  let status = 0
  const program = programOf(context, (result) => (status = result))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (controller.signal.aborted) return interrupted
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    context.tell(errorText(error))
    return 2
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** A reader that goes away (`| head`) is not an error; anything else on standard output is. */
function ignoreReaderGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The language must be known before Commander reads the arguments: its help and errors use it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--sprog')
  return argv.includes('--sprog=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'da'
}

/** What the user is told of an error. @throws {unknown} the error itself when the program is at fault */
function errorText(error: unknown): Text | string {
  if (error instanceof CommanderError) return commandErrorText(error)
  if (error instanceof WrongUse) return error.text
  if (error instanceof RowsError || error instanceof InputError || error instanceof RulesetError) {
    return error.message
  }
  throw error
}
