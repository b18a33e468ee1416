/** The parts of a ruleset that answers use: no cases, no notes, no texts that no answer contains. */
import { isAboutPerson, isActionable } from '../ruleset/actionable.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Text } from '../ruleset/ruleset.js'
import { mapValues } from '../support/objects.js'

/** Keys that readers of a ruleset need but no answer uses; each may be absent from a document. */
const notAnswered = new Set([
  '$schema',
  'begrundelse',
  // Conditions are written as nodes instead.
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
  // Citations are written beside the rules (`kilder`).
  'source',
  'sources',
  'typicalCase',
  'unitOne',
  'when',
])

const silent: Text = { da: '', en: '' }

/** The ruleset with only what answers use; some fields that a document requires are left out. */
export function answered(ruleset: Ruleset): Ruleset {
  const acted = ruleset.facts.filter((fact) => isActionable(ruleset, fact))
  const { gaelderFra, ...rest } = ruleset
  return {
    ...rest,
    title: silent,
    description: silent,
    cases: [],
    // The labels of values are used in the texts about changes of facts.
    ...(ruleset.choices && {
      choices: mapValues(ruleset.choices, (values, id) =>
        acted.some((fact) => fact.type === 'choice' && fact.choices === id)
          ? values
          : values.map((each) => ({ ...each, label: silent })),
      ),
    }),
    // Without `gaelderFra` a ruleset is in force from the day of its version.
    ...(gaelderFra !== undefined && gaelderFra !== ruleset.version && { gaelderFra }),
    ...(ruleset.checks && { checks: ruleset.checks.map(({ id: _, ...check }) => check) }),
    outcomes: ruleset.outcomes.map(({ title: _, ...outcome }) => outcome),
    otherwise: { ...ruleset.otherwise, title: silent },
    facts: ruleset.facts.map(({ actionable, ...fact }, i) => {
      const isActed = acted.includes(ruleset.facts[i] as Fact)
      return {
        ...fact,
        // By default a fact can be acted on, unless it is about a person.
        ...(actionable === false && !isAboutPerson(ruleset.subject) && { actionable }),
        // Only facts that can be acted on have texts about changes: a number its own message, others their label.
        ...((isNumeric(fact) || !isActed) && { label: silent }),
        ...(isNumeric(fact) && { unit: silent, ...(!isActed && { change: silent }) }),
      }
    }),
    // Remarks that depend on another ruleset's conclusion are read from the complete document.
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
 * A part of a ruleset with each text replaced by `null`, and the texts in the same order. Keys that no answer uses
 * are left out.
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
