/** One run of the command line, from arguments to exit status. */
import { InputError, RulesetError, type Language, type Text } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import type { Writable } from 'node:stream'
import { commandErrorText, CommandExit } from './arguments/command-errors.js'
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
  const context = contextOf(io, languageOf(argv), controller.signal)
  const failures: Error[] = []
  // Never removed: the last write may fail because the reader has gone, after this function has returned.
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away (`| head`) is not an error; anything else on standard output is.
    if (error.code === 'EPIPE') return
    if (failures.length === 0) context.tell(notWritten)
    failures.push(error)
  })
  let status = 0
  const program = programOf(context, (result) => (status = result))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    await taken(io.stdout)
    return failures.length > 0 ? 2 : status
  } catch (error) {
    if (controller.signal.aborted) return interrupted
    if (error instanceof CommandExit && error.exitCode === 0) {
      await taken(io.stdout)
      return failures.length > 0 ? 2 : 0
    }
    context.tell(errorText(error, argv))
    return 2
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** Waits until everything written has been flushed, or has failed. */
async function taken(stdout: Writable): Promise<void> {
  if (stdout.writableLength > 0) await new Promise((resolve) => stdout.write('', resolve))
  // The error event comes after the callback of the write.
  await new Promise(setImmediate)
}

/** The language must be known before Commander reads the arguments: its help and errors use it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--sprog')
  return argv.includes('--sprog=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'da'
}

/** The message to the user about an error. @throws {unknown} the error itself if it is a fault of the program */
function errorText(error: unknown, argv: readonly string[]): Text | string {
  if (error instanceof CommandExit) return commandErrorText(error)
  if (error instanceof WrongUse) return error.text
  if (error instanceof InputError) {
    return error.errors
      .map(({ pointer, detail }) => `${placeOf(pointer, argv)}: ${detail}`)
      .join('\n')
  }
  if (error instanceof RowsError || error instanceof RulesetError) return error.message
  throw error
}

/** The option that gave the value, if there is one of the same name, and the key in it. */
function placeOf(pointer: string, argv: readonly string[]): string {
  const [, name = '', , key] = /^\/(\w+)(?:\/(\d+|([^/]+)))?$/.exec(pointer) ?? []
  const isOption = argv.some((each) => each === `--${name}` || each.startsWith(`--${name}=`))
  if (!isOption) return pointer || '/'
  return key === undefined ? `--${name}` : `--${name} ${key}`
}

const notWritten = {
  da: 'Svaret kunne ikke skrives helt ud. Er der plads, hvor det skrives hen?',
  en: 'The answer could not be written in full. Is there enough space where it is being written?',
}
