/** The readings and numbers that the options of a command choose, checked against their ruleset. */
import { compileRuleset, type Ruleset } from '@screeningsmodel/core'
import { WrongUse, type Context } from '../terminal/context.js'

/** As the command line reads them. */
export interface ChoiceOptions {
  readonly laesning?: Readonly<Record<string, string>> | undefined
  readonly parameter?: Readonly<Record<string, number>> | undefined
}

export interface Choices {
  readonly laesninger: Readonly<Record<string, string>>
  readonly parametre: Readonly<Record<string, number>>
}

/** @throws {WrongUse} when the ruleset has no such reading, option or number; all errors are named at once */
export function chosenFor(
  { sprog }: Context,
  ruleset: Ruleset,
  { laesning: laesninger = {}, parameter: parametre = {} }: ChoiceOptions,
): Choices {
  // Preparing a document takes as long as answering ten thousand rows.
  if (isEmpty(laesninger) && isEmpty(parametre)) return { laesninger, parametre }
  const problems = compileRuleset(ruleset).check({ laesninger, parametre }, { sprog })
  if (problems.length === 0) return { laesninger, parametre }
  const told = problems.map(({ pointer, code, detail }) => {
    const [, kind = '', name = ''] = pointer.split('/')
    const isParameter = kind === 'parametre'
    const known = (isParameter ? ruleset.parametre : ruleset.readings) ?? []
    const possible = code === 'ukendt-felt' ? ` ${possibleWords(known)[sprog]}` : ''
    return `${isParameter ? '--parameter' : '--laesning'} ${name}: ${detail}${possible}`
  })
  const text = told.join('\n')
  throw new WrongUse({ da: text, en: text })
}

function isEmpty(chosen: object): boolean {
  return Object.keys(chosen).length === 0
}

function possibleWords(known: readonly { readonly id: string }[]) {
  const ids = known.map(({ id }) => id).join(', ')
  return ids === ''
    ? { da: 'Regelsættet har ingen.', en: 'The ruleset has none.' }
    : { da: `Mulige: ${ids}.`, en: `There are: ${ids}.` }
}
