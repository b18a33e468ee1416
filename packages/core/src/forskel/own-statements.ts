/** Statements about all possible cases by one side alone. */
import { checkLanguage } from '../errors/language.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { criterionName } from '../regler/condition-words.js'
import type { Language } from '../support/language.js'
import { always, inOrOut, never, type Holds } from './questions.js'
import type { Side } from './side.js'
import { inWords, type Statement } from './statements.js'

/**
 * Whether every criterion decides something and every conclusion can be reached; and, for rules with both
 * inclusion and exclusion criteria, whether a case can be in and out at once.
 *
 * @example
 * ownStatements(sideOf(rulesets[1]), 'da').map(({ gaelder }) => gaelder) // [true, true]
 */
export function ownStatements(side: Side, language: Language): readonly Statement[] {
  checkLanguage(language)
  const said = words[language]
  const odd = oddities(side, language)
  const both = inOrOut(side)
  return [
    {
      tekst: said.sound,
      gaelder: odd.length === 0,
      ...(odd.length > 0 && { undtagelser: odd }),
    },
    ...(both ? [{ tekst: said.inOrOut, ...inWords(both, [side], language) }] : []),
  ]
}

/**
 * What is odd about a document in itself: criteria that no possible case meets, or that every case meets, and
 * conclusions that no case reaches. Empty if nothing is odd.
 *
 * @example
 * oddities(sideOf(rulesets[0]), 'da') // []
 */
export function oddities(side: Side, language: Language): readonly string[] {
  checkLanguage(language)
  const said = words[language]
  const { ruleset } = side.program
  const holds = (of: Holds) => of.gaelder === true
  const criteria = ruleset.criteria.flatMap((criterion) => {
    const what = { kriterium: criterion.id, udfald: 'opfyldt' } as const
    const name = criterionName(criterion, language)
    if (holds(never(side, what))) return [said.neverMet(name)]
    return holds(always(side, what)) ? [said.alwaysMet(name)] : []
  })
  const conclusions = [...ruleset.outcomes, ruleset.otherwise].flatMap(({ id }) =>
    holds(never(side, { konklusion: id }))
      ? [said.neverReached(conclusionTitle(ruleset, id, language))]
      : [],
  )
  return [...criteria, ...conclusions]
}

const words = {
  da: {
    sound: 'Hvert kriterium kan både være opfyldt og ikke opfyldt, og hver konklusion kan nås.',
    inOrOut:
      'Intet tilfælde opfylder alle inklusionskriterier, mens et eksklusionskriterium gælder.',
    neverMet: (name: string) => `${name} kan ikke opfyldes i noget tilfælde.`,
    alwaysMet: (name: string) => `${name} er opfyldt i alle tilfælde, hvor det er afklaret.`,
    neverReached: (title: string) => `Intet tilfælde kan få konklusionen »${title}«.`,
  },
  en: {
    sound: 'Every criterion can be met and can fail, and every conclusion can be reached.',
    inOrOut: 'No case meets every inclusion criterion while an exclusion criterion applies.',
    neverMet: (name: string) => `${name} cannot be met in any case.`,
    alwaysMet: (name: string) => `${name} is met in every case in which it is settled.`,
    neverReached: (title: string) => `No case can have the conclusion “${title}”.`,
  },
} as const
