/** The form of a mistake, and the messages that many of them give. */
import { rulesets, type Ruleset } from '../../../src/index.js'

/** Values by JSON Pointer; `undefined` removes one. */
export type Change = Readonly<Record<string, unknown>>
/** Where, which code, and the Danish message (English last, where it is tried too). */
export type Expected = readonly [pointer: string, code: string, da: string, en?: string]

export interface Mistake {
  readonly name: string
  readonly change: Change
  readonly expected: readonly Expected[]
  readonly base?: Ruleset
}

/** A change after which the document is still sound. */
export type Sound = Pick<Mistake, 'name' | 'change'>

export const [hoejt, maalgruppe] = rulesets as readonly [Ruleset, Ruleset]

/** One mistake, one problem. */
export function one(name: string, change: Change, ...expected: Expected): Mistake {
  return { name, change, expected: [expected] }
}

export const condition =
  'En betingelse er netop én af »all«, »any«, »not«, »condition« eller »fact« med »operator« og »value«.'
export const alike = (fact: string) =>
  `»${fact}« kan kun sammenlignes med en oplysning af samme type.`
export const name =
  'Skriv et navn af små bogstaver (a-z), tal og enkelte bindestreger, der begynder med et bogstav: »mit-navn«.'
export const twice = 'Navnet bruges to gange. Giv hver sit.'
export const alikeLabels =
  'Teksten bruges også af noget andet her, så de to ikke kan kendes fra hinanden. Giv hver sin.'
export const itself =
  'Regelsættet kan ikke henvise til sig selv her. Skriv et andet, eller fjern feltet.'
export const taken = 'Navnet er optaget af formatet selv. Vælg et andet.'
export const reference = (muligheder: string) =>
  `Henvisningen passer ikke til noget i dokumentet. Der findes: ${muligheder}.`
export const deep =
  'Indholdet er indlejret for dybt. Højst 32 niveauer er tilladt. Del betingelser op ved at give dem navne.'

export const leaf = { fact: 'borgere', operator: 'greaterThanInclusive', value: 3 }
export const nest = (levels: number): unknown => (levels === 0 ? leaf : { not: nest(levels - 1) })
export const bounded = { ...hoejt.facts[0], label: { da: 'Antal', en: 'Number' } }
export const reading = hoejt.readings?.[1]

export function readingOf(id: string) {
  const options = ['a', 'b', 'c'].map((option) => ({
    id: option,
    label: { da: option, en: option },
    conditions: {},
  }))
  return { id, phrase: hoejt.title, source: { source: 'syddanmark-2020' }, options }
}
