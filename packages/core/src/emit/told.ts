/** What answers say of a ruleset: no cases, no notes, no words that nothing is told in. */
import { isAboutPerson, isActionable } from '../ruleset/actionable.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Text } from '../ruleset/ruleset.js'
import { mapValues } from '../support/objects.js'

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
  'otherSources',
  'retsgrundlag',
  // What is cited stands beside the rules.
  'source',
  'sources',
  'typicalCase',
  'unitOne',
  'when',
])

const silent: Text = { da: '', en: '' }

/** A ruleset that says only what answers say: of what a document must hold, some is left out. */
export function answered(ruleset: Ruleset): Ruleset {
  const acted = ruleset.facts.filter((fact) => isActionable(ruleset, fact))
  const { gaelderFra, ...rest } = ruleset
  return {
    ...rest,
    title: silent,
    description: silent,
    cases: [],
    // Values are named where a change of a fact is told.
    ...(ruleset.choices && {
      choices: mapValues(ruleset.choices, (values, id) =>
        acted.some((fact) => fact.type === 'choice' && fact.choices === id)
          ? values
          : values.map((each) => ({ ...each, label: silent })),
      ),
    }),
    // A ruleset is in force from its version's day unless it is said.
    ...(gaelderFra !== undefined && gaelderFra !== ruleset.version && { gaelderFra }),
    ...(ruleset.checks && { checks: ruleset.checks.map(({ id: _, ...check }) => check) }),
    outcomes: ruleset.outcomes.map(({ title: _, ...outcome }) => outcome),
    otherwise: { ...ruleset.otherwise, title: silent },
    facts: ruleset.facts.map(({ actionable, ...fact }, i) => {
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
      parametre: ruleset.parametre.map((parameter) => ({
        ...parameter,
        label: silent,
        unit: silent,
      })),
    }),
    ...(ruleset.lists && {
      lists: ruleset.lists.map((list) => ({
        ...list,
        columns: list.columns.map(({ path, minimum, maximum }) => ({ path, minimum, maximum })),
      })),
    }),
    ...(ruleset.readings && {
      readings: ruleset.readings.map((reading) => ({
        ...reading,
        phrase: silent,
        options: reading.options.map((option) => ({ ...option, label: silent })),
      })),
    }),
  } as unknown as Ruleset
}

/**
 * A part of a ruleset with `null` in the place of each text, and the texts in the order in which they stand. What no
 * answer says is left out.
 */
export function wordless<T>(part: T): { readonly part: T; readonly texts: readonly Text[] } {
  const texts: Text[] = []
  const written = JSON.stringify(part, (key, value: unknown) => {
    if (notAnswered.has(key)) return undefined
    if (value === null) throw new TypeError(`${key}: null stands for a text alone`)
    if (!isText(value)) return value
    if (value.da === '') return undefined
    texts.push(value)
    return null
  })
  return { part: JSON.parse(written) as T, texts }
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value
}
