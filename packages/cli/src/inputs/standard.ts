/** Standard input, with a hint on the terminal that the program is waiting for it. */
import type { Readable } from 'node:stream'
import type { Context } from '../terminal/context.js'

/** The bytes of standard input. On a terminal a hint says what the program is waiting for. */
export function standardInputOf(context: Context): Readable {
  if (context.stdin.isTTY === true) context.tell(waiting)
  return context.stdin
}

const waiting = {
  da: 'Venter på rækker fra standard-ind: Indsæt dem, og slut med Ctrl-D (Windows: Ctrl-Z og Enter). Eller stop med Ctrl-C, og angiv en fil.',
  en: 'Waiting for rows on standard input: paste them and end with Ctrl-D (Windows: Ctrl-Z and Enter). Or stop with Ctrl-C and name a file.',
}
