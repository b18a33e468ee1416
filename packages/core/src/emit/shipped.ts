/** Ruleset -> the source of its prepared form (`screener/prepared.ts`), written when the package is built. */
import { parseMessage } from '../errors/parse-message.js'
import type { Shipped } from '../program/prepared.js'
import { isAboutPerson } from '../ruleset/actionable.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { mapMessages } from '../ruleset/messages-of.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'

/** What readers of a ruleset are told and no answer says; every one may be absent from a document. */
const notAnswered = new Set([
  '$schema',
  'begrundelse',
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
  const messages = new Map<string, string>()
  let told = 0
  /** The source of the messages that are named since it was last asked. */
  const newMessages = () => {
    const sources = [...messages.keys()].slice(told)
    told = messages.size
    return `[\n${sources.join(',\n')}\n]`
  }
  const nameOf = (text: string): string => {
    const parts = parseMessage(text)
    // A text without places, as most are, says no more than itself.
    if (parts.length === 1 && parts[0] === text) return text
    const source = JSON.stringify(parts)
    const name = messages.get(source) ?? `#${String(messages.size)}`
    messages.set(source, name)
    return name
  }
  const change = ({ da, en }: Text) => ({
    da: spoken.includes('da') ? nameOf(da) : da,
    en: spoken.includes('en') ? nameOf(en) : en,
  })
  const inOneYear = ({ periods: _, ...rest }: Ruleset): Ruleset => rest
  // What no answer says is left out, and so are the languages that a bundle does not ask for.
  const sourceOf = (part: unknown) => `${JSON.stringify(inLanguages(part, spoken))} as never`

  const rules = sourceOf(answered(mapMessages(inOneYear(ruleset), change)))
  const ofRules = newMessages()
  const source = `export const ${name}: Shipped = {
  sha256: ${JSON.stringify(sha256)},
  ruleset: ${rules},
  messages: ${ofRules},${nyere ? `\n  nyere: ${JSON.stringify(nyere)},` : ''}
}`
  const { periods } = mapMessages(ruleset, change)
  if (!periods) return source
  return `${source}

export const ${name}Perioder: Shipped = /* @__PURE__ */ withPeriods(
  ${name},
  ${sourceOf(periods)},
  ${newMessages()},
)`
}

const silent: Text = { da: '', en: '' }

/** A ruleset that holds what it must hold, but says only what answers say. */
function answered(ruleset: Ruleset): Ruleset {
  return {
    ...ruleset,
    title: silent,
    description: silent,
    cases: [],
    outcomes: ruleset.outcomes.map(({ title: _, ...outcome }) => outcome),
    otherwise: { ...ruleset.otherwise, title: silent },
    facts: ruleset.facts.map(({ source: _, actionable, ...fact }) => ({
      ...fact,
      // What a fact is unless it is said: one can act on it, unless it is about a person.
      ...(actionable === false && !isAboutPerson(ruleset.subject) && { actionable }),
      // A change of a number is told by its own message, without the label.
      ...(isNumeric(fact) && { label: silent, unit: silent }),
    })),
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
