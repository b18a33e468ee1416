/** The environment of a command. Commands access the process only through it. */
import type { Language, Text } from '@screeningsmodel/core'
import type { Readable, Writable } from 'node:stream'

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

export interface Context extends Io {
  readonly sprog: Language
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** A text in the user's language. */
  say(text: Text): string
  /** Writes a line on standard error. */
  tell(text: Text | string): void
}

/** 0 done, 1 some rows were refused (or some cases failed), 2 wrong use. */
export type ExitStatus = 0 | 1 | 2

/**
 * The user asked for something that can't be done. The message is shown without a stack, and never contains a value of
 * a row.
 */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

export function contextOf(io: Io, sprog: Language, signal: AbortSignal): Context {
  const say = (text: Text) => text[sprog]
  return {
    stdin: io.stdin,
    stdout: io.stdout,
    stderr: io.stderr,
    sprog,
    signal,
    say,
    tell: (text) => void io.stderr.write(`${typeof text === 'string' ? text : say(text)}\n`),
  }
}
