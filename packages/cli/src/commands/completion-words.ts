/** What a shell completes where a ruleset, a reading or a number of a rule is asked for: those that are shipped. */
import { rulesets } from '@screeningsmodel/core'

const ids = distinct(rulesets.map(({ id }) => id))

/** By the name of the option; a file of one's own may stand there too. */
export const wordsOfOption: Readonly<Record<string, readonly string[] | undefined>> = {
  ruleset: ids,
  laesning: distinct(
    rulesets.flatMap(({ readings = [] }) =>
      readings.flatMap(({ id, options }) => options.map((option) => `${id}=${option.id}`)),
    ),
  ),
  parameter: distinct(
    rulesets.flatMap(({ parametre = [] }) => parametre.map(({ id }) => `${id}=`)),
  ),
}

const subjects = ['tilbud', 'case']

export interface Words {
  readonly words: readonly string[]
  /** Where a file may stand as well; otherwise files are completed only where no word fits. */
  readonly files?: boolean
  /** Where one of the words may stand once, before files. */
  readonly once?: boolean
}

/** By the path of the command: what its arguments may be. */
export const wordsOfArguments: Readonly<Record<string, Words | undefined>> = {
  '/screen': { words: subjects, once: true },
  '/template': { words: [...subjects, ...ids] },
  ...Object.fromEntries(
    ['show', 'check', 'diff', 'graf', 'dmn'].map((name) => [
      `/rulesets/${name}`,
      { words: ids, files: true },
    ]),
  ),
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
