/** Ruleset -> the source of its prepared form (`answer/prepared.ts`), written when the package is built. */
import { parseMessage } from '../errors/parse-message.js'
import { writtenOut } from '../program/parameters.js'
import { rulesOf } from '../program/rules.js'
import type { Shipped } from '../answer/prepared.js'
import { isAboutPerson, isActionable } from '../ruleset/actionable.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { mapMessages } from '../ruleset/messages-of.js'
import type { Fact, Ruleset, Text } from '../ruleset/ruleset.js'
import type { Parameter } from '../ruleset/parameter.js'
import { languages, type Language } from '../support/language.js'
import { isObject, mapValues } from '../support/objects.js'

/** What readers of a ruleset are told and no answer says; every one may be absent from a document. */
const notAnswered = new Set([
  '$schema',
  'begrundelse',
  // What is concluded is written as nodes.
  'condition',
  'conditions',
  'date',
  'definition',
  'erstatter',
  'groups',
  'hint',
  'hvem',
  'hvorfor',
  'kort',
  'laest',
  'laestDato',
  'maalgruppe',
  'retsgrundlag',
  'typicalCase',
  'when',
])

/**
 * What an answer is made from: no cases, no notes, and each message as the parts that it consists of. What is
 * told of several periods stands apart.
 *
 * @param spoken the languages that the texts are kept in
 * @param nyere a newer version that is shipped too
 */
export function shippedSource(
  name: string,
  ruleset: Ruleset,
  sha256: string,
  spoken: readonly Language[] = languages,
  nyere?: Shipped['nyere'],
): string {
  const { parametre = [] } = ruleset
  // Before a message is taken apart: parameters stand anywhere in it.
  const makes = parametre.length > 0
  const named = makes ? withCalls(ruleset, parametre) : ruleset
  const { periods, ...inOneYear } = mapMessages(named, takenApart)
  // What no answer says is left out, and so are the languages that a bundle does not ask for.
  const sourceOf = (part: unknown) => `${literal(inLanguages(part, spoken))} as never`
  const { ruleset: told, nodes, roots } = rulesOf(answered(inOneYear))
  const rules = [`ruleset: ${sourceOf(told)}`, `nodes: ${literal(nodes)}`, 'roots']
  const defaults = parametre.map(({ id, value }) => `${id} = ${String(value)}`)
  return [
    `const roots = ${JSON.stringify(roots)}\n`,
    ...(makes
      ? [`const rules = ({ ${defaults.join(', ')} } = {}): Rules => ({ ${rules.join()} })\n`]
      : []),
    `export const ${name}: Shipped = ${makes ? '/* @__PURE__ */ withParameters(' : ''}{`,
    `  sha256: ${JSON.stringify(sha256)},`,
    `  ${makes ? 'rules' : rules.join(',\n  ')},`,
    ...(nyere ? [`  nyere: ${JSON.stringify(nyere)},`] : []),
    makes ? '})' : '}',
    ...(periods
      ? [
          `\nexport const ${name}Perioder: Shipped = /* @__PURE__ */ withPeriods(\n  ${name},\n  ${sourceOf(periods)},\n)`,
        ]
      : []),
  ].join('\n')
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

/** A ruleset with the variable that is named as a parameter is, and in its words what writes its number. */
function withCalls(ruleset: Ruleset, parametre: readonly Parameter[]): Ruleset {
  return writtenOut(ruleset, parametre, {
    inWords: (id, language, spelled, begins) => {
      const call = spelled
        ? `spellOut("${language}", ${id}, ${String(begins)})`
        : `formatNumber("${language}", ${id})`
      return between + call + between
    },
    alone: (id) => between + id + between,
  }) as Ruleset
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

const silent: Text = { da: '', en: '' }

/** A ruleset that holds what it must hold, but says only what answers say. */
function answered(ruleset: Ruleset): Ruleset {
  const acted = ruleset.facts.filter((fact) => isActionable(ruleset, fact))
  const cited = ruleset.criteria.flatMap(({ source, otherSources = [] }) => [
    source,
    ...otherSources,
  ])
  return {
    ...ruleset,
    title: silent,
    description: silent,
    cases: [],
    sources: ruleset.sources.filter(({ id }) => cited.some(({ source }) => source === id)),
    // Values are named where a change of a fact is told.
    ...(ruleset.choices && {
      choices: mapValues(ruleset.choices, (values, id) =>
        acted.some((fact) => fact.type === 'choice' && fact.choices === id)
          ? values
          : values.map((each) => ({ ...each, label: silent })),
      ),
    }),
    outcomes: ruleset.outcomes.map(({ title: _, ...outcome }) => outcome),
    otherwise: { ...ruleset.otherwise, title: silent },
    facts: ruleset.facts.map(({ source: _, actionable, ...fact }, i) => {
      const isActed = acted.includes(ruleset.facts[i] as Fact)
      return {
        ...fact,
        // What a fact is unless it is said: one can act on it, unless it is about a person.
        ...(actionable === false && !isAboutPerson(ruleset.subject) && { actionable }),
        // A change is told of facts that can be acted on: of a number by its own message, else by the label.
        ...((isNumeric(fact) || !isActed) && { label: silent }),
        ...(isNumeric(fact) && { unit: silent, ...(!isActed && { change: silent }) }),
      }
    }),
    // What is told beside another ruleset's conclusion is asked of the whole document.
    ...(ruleset.bemaerkninger && {
      bemaerkninger: ruleset.bemaerkninger.filter(({ beside }) => !beside),
    }),
    ...(ruleset.parametre && {
      parametre: ruleset.parametre.map(({ source: _, ...parameter }) => ({
        ...parameter,
        label: silent,
        unit: silent,
      })),
    }),
    ...(ruleset.lists && {
      lists: ruleset.lists.map((list) => ({
        ...list,
        columns: list.columns.map((column) => ({ ...column, label: silent, unit: silent })),
      })),
    }),
    ...(ruleset.readings && {
      readings: ruleset.readings.map(({ source: _, ...reading }) => ({
        ...reading,
        phrase: silent,
        options: reading.options.map((option) => ({ ...option, label: silent })),
      })) as unknown as NonNullable<Ruleset['readings']>,
    }),
  }
}

function inLanguages(part: unknown, spoken: readonly Language[]): unknown {
  return JSON.parse(JSON.stringify(part), (key, value: unknown) => {
    if (notAnswered.has(key)) return undefined
    if (!isText(value)) return value
    if (value.da === '') return undefined
    return Object.fromEntries(spoken.map((language) => [language, value[language]]))
  })
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value
}
