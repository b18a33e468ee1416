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

/** By the path of the command: what its arguments may be, besides files. */
export const wordsOfArguments: Readonly<Record<string, readonly string[] | undefined>> = {
  '/screen': subjects,
  '/template': [...subjects, ...ids],
  ...Object.fromEntries(
    ['show', 'check', 'diff', 'graf', 'dmn'].map((name) => [`/rulesets/${name}`, ids]),
  ),
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
