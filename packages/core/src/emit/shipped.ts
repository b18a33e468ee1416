/**
 * Ruleset -> the source of its prepared form (`answer/prepared.ts`), generated when the package is built: its
 * rules without texts, and the texts of each language separately, so that a bundle only carries what it uses.
 */
import type { Bare } from '../answer/prepared.js'
import { writtenRules } from '../program/rules.js'
import { operators } from '../program/operators.js'
import type { WrittenNode } from '../program/written-nodes.js'
import { writer, type Choice } from '../program/written-out.js'
import type { Parameter } from '../ruleset/parameter.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { isObject } from '../support/objects.js'
import { takenApart } from './taken-apart.js'
import { answered, wordless } from './told.js'

/**
 * The source of everything that an answer about one period is made from and, separately, of the texts about several.
 *
 * @param nyere a newer version that is also shipped
 */
export function shippedSource(ruleset: Ruleset, sha256: string, nyere?: Bare['nyere']) {
  const { parametre = [] } = ruleset
  // Messages are split into parts. These are filled in when they are used, parameters included.
  const apart = takenApart(ruleset)
  const { periods, ...inOneYear } = parametre.length > 0 ? withCalls(apart, parametre) : apart
  const { ruleset: told, kilder, nodes, roots } = writtenRules(answered(inOneYear))
  const ofOneYear = wordless(told)
  const ofPeriods = periods && wordless(periods)

  /** The source of a function of those parameters that its result uses. */
  const made = (source: string, ...others: readonly string[]) => {
    const used = parametre.filter(({ id }) => new RegExp(`\\b${id}\\b(?!")`).test(source))
    const defaults = used.map(({ id, value }) => `${id} = ${String(value)}`)
    const first = used.length > 0 ? `{ ${defaults.join(', ')} } = {}` : others.length > 0 ? '_' : ''
    return `(${[first, ...others].join(', ')}) => ${source}`
  }
  const wordsIn = (language: Language, texts: readonly Text[]) =>
    `${made(`[\n${texts.map((text) => `  ${literal(text[language])},\n`).join('')}]`)} as never`

  return {
    rules: [
      'export const bare: Bare = {',
      `  sha256: ${JSON.stringify(sha256)},`,
      `  rules: ${made(`({\n    ruleset: ${literal(ofOneYear.part, 'text()')} as never,\n    kilder: ${literal(kilder)},\n    nodes: [${nodes.map(writtenNode).join()}],\n    roots: ${JSON.stringify(roots)},\n  })`, 'text')},`,
      ...(nyere ? [`  nyere: ${JSON.stringify(nyere)},`] : []),
      '}',
      ...(ofPeriods
        ? [
            `\nexport const periods = (text: () => unknown) => (${literal(ofPeriods.part, 'text()')}) as never`,
          ]
        : []),
    ].join('\n'),
    words: (language: Language) =>
      [
        `export const words: Words = ${wordsIn(language, ofOneYear.texts)}`,
        ...(ofPeriods
          ? [`export const ofPeriods: Words = ${wordsIn(language, ofPeriods.texts)}`]
          : []),
      ].join('\n\n'),
  }
}

/** Marks the beginning and the end of JavaScript within a text, or in place of a value. */
const between = '\0'

/**
 * The ruleset with parameters replaced by JavaScript: by a variable of their name or, in plain texts, by a call
 * that writes the number.
 */
function withCalls(ruleset: Ruleset, parametre: readonly Parameter[]): Ruleset {
  const alone = (id: string) => between + id + between
  const named = {
    ...ruleset,
    parametre: parametre.map((each) => ({ ...each, value: alone(each.id) })),
  }
  const write = writer(parametre, {
    inWords: (id, language, spelled, begins) => {
      const call = spelled
        ? `spellOut("${language}", ${id}, ${String(begins)})`
        : `formatNumber("${language}", ${id})`
      return between + call + between
    },
    chosen: (id, language, choice) => between + chosenBy(id, language, choice) + between,
    alone,
  })
  return write(named) as Ruleset
}

/** The JavaScript of a choice by a parameter: exact cases are tested before the plural cases of the language. */
function chosenBy(id: string, language: Language, { kind, cases }: Choice): string {
  const asks = (key: string) => {
    if (kind === 'select') return `String(${id}) === ${JSON.stringify(key)}`
    if (key.startsWith('=')) return `${id} === ${String(Number(key.slice(1)))}`
    return `pluralCase("${language}", ${id}) === ${JSON.stringify(key)}`
  }
  const keys = [...cases.keys()].filter((key) => key !== 'other')
  const exact = keys.filter((key) => key.startsWith('='))
  const inOrder = [...exact, ...keys.filter((key) => !exact.includes(key))]
  const told = (key: string) => words(cases.get(key) as string)
  const branches = inOrder.map((key) => `${asks(key)} ? ${told(key)} : `)
  return `(${branches.join('')}${told('other')})`
}

/** The JavaScript of a node: an operator of a comparison is imported, so that no others are bundled. */
function writtenNode([name, ...rest]: WrittenNode<string>): string {
  const first = name in operators ? `operators.${name}` : literal(name)
  return `[${[first, ...rest.map((part) => literal(part))].join()}]`
}

/** The JavaScript of a part of a document; `none`: what is written for null. */
function literal(part: unknown, none = 'null'): string {
  if (part === null) return none
  if (typeof part === 'string') return words(part)
  if (Array.isArray(part)) return `[${part.map((each) => literal(each, none)).join()}]`
  if (!isObject(part)) return JSON.stringify(part)
  const entries = Object.entries(part).map(
    ([key, value]) => `${JSON.stringify(key)}:${literal(value, none)}`,
  )
  return `{${entries.join()}}`
}

/** The JavaScript that concatenates texts and the calls between them. */
function words(text: string): string {
  const pieces = text
    .split(between)
    .map((piece, i) => (i % 2 === 0 ? JSON.stringify(piece) : piece))
  return pieces.filter((piece) => piece !== '""' || pieces.length === 1).join(' + ')
}
