/**
 * Ruleset -> the source of its prepared form (`answer/prepared.ts`), written when the package is built: its rules
 * without words, and the words of each language apart, so that a bundle carries what it tells and no more.
 */
import type { Bare } from '../answer/prepared.js'
import { parseMessage } from '../errors/parse-message.js'
import { rulesOf } from '../program/rules.js'
import { writer, type Choice } from '../program/written-out.js'
import { mapMessages } from '../ruleset/messages-of.js'
import type { Parameter } from '../ruleset/parameter.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { isObject } from '../support/objects.js'
import { answered, wordless } from './told.js'

/**
 * What an answer is made from, and what is told of several periods apart from it.
 *
 * @param nyere a newer version that is shipped too
 */
export function shippedSource(ruleset: Ruleset, sha256: string, nyere?: Bare['nyere']) {
  const { parametre = [] } = ruleset
  // A message that is taken apart is filled in when it is told, with parameters as with all else.
  const apart = mapMessages(ruleset, takenApart)
  const { periods, ...inOneYear } = parametre.length > 0 ? withCalls(apart, parametre) : apart
  const { ruleset: told, kilder, nodes, roots } = rulesOf(answered(inOneYear))
  const ofOneYear = wordless(told)
  const ofPeriods = periods && wordless(periods)

  /** A function of the parameters that are named in what it gives. */
  const made = (source: string) => {
    const used = parametre.filter(({ id }) => new RegExp(`\\b${id}\\b(?!")`).test(source))
    const defaults = used.map(({ id, value }) => `${id} = ${String(value)}`)
    return `${used.length > 0 ? `({ ${defaults.join(', ')} } = {})` : '()'} => ${source}`
  }
  const wordsIn = (language: Language, texts: readonly Text[]) =>
    `${made(`[\n${texts.map((text) => `  ${literal(text[language])},\n`).join('')}]`)} as never`

  return {
    rules: [
      'export const bare: Bare = {',
      `  sha256: ${JSON.stringify(sha256)},`,
      `  rules: ${made(`({\n    ruleset: ${literal(ofOneYear.part)} as never,\n    kilder: ${literal(kilder)},\n    nodes: ${literal(nodes)},\n    roots: ${JSON.stringify(roots)},\n  })`)},`,
      ...(nyere ? [`  nyere: ${JSON.stringify(nyere)},`] : []),
      '}',
      ...(ofPeriods ? [`\nexport const periods = ${literal(ofPeriods.part)} as never`] : []),
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

/** A message as its parts; a text without places, as most are, says no more than itself. */
function takenApart({ da, en }: Text): Text {
  const told = (text: string) => {
    const parts = parseMessage(text)
    return parts.length === 1 && parts[0] === text ? text : parts
  }
  return { da: told(da), en: told(en) } as unknown as Text
}

/** Stands around JavaScript within words, or alone. */
const between = '\0'

/** A ruleset with the variable that is named as a parameter is, and in its plain texts what writes its number. */
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

/** JavaScript that chooses by a parameter: what is exact before what a language has a case of its own for. */
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

/** A part of a document as JavaScript. */
function literal(part: unknown): string {
  if (typeof part === 'string') return words(part)
  if (Array.isArray(part)) return `[${part.map(literal).join()}]`
  if (!isObject(part)) return JSON.stringify(part)
  const entries = Object.entries(part).map(
    ([key, value]) => `${JSON.stringify(key)}:${literal(value)}`,
  )
  return `{${entries.join()}}`
}

/** Words by turns with the calls that stand between them. */
function words(text: string): string {
  const pieces = text
    .split(between)
    .map((piece, i) => (i % 2 === 0 ? JSON.stringify(piece) : piece))
  return pieces.filter((piece) => piece !== '""' || pieces.length === 1).join(' + ')
}
