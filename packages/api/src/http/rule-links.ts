/** The places of the page of a ruleset, which results and problems link to. */
import type { Ruleset } from '@screeningsmodel/core'

/** The page that lists the rules. */
export const rulesPath = '/regler'

/** The page of a ruleset, by `id` or `id@version`. */
export function rulePath(reference: string): string {
  return `${rulesPath}/${reference}`
}

/** The page that compares two rulesets. */
export function differencePath(id: string, id2: string): string {
  return `${rulePath(id)}/forskel/${id2}`
}

/** The place of a criterion on the page. */
export function criterionAnchor(id: string): string {
  return `kriterium-${id}`
}

/** The place of a reading on the page. */
export function readingAnchor(id: string): string {
  return `fortolkning-${id}`
}

/** The place of a named number. */
export function parameterAnchor(id: string): string {
  return `tal-${id}`
}

/** The place of a fact, by its dotted path. */
export function factAnchor(path: string): string {
  return `oplysning-${path}`
}

/**
 * The place on the page that explains the target of a pointer into an input; undefined if it has no place of its own.
 * The parts of the pointer are looked up in the document, and never repeated.
 */
export function anchorOf(ruleset: Ruleset, pointer: string): string | undefined {
  const [kind = '', ...below] = pointer
    .replace(/^\/perioder\/\d+/, '')
    .split('/')
    .slice(1)
  const [id] = below
  const named = (all: readonly { readonly id: string }[] = []) =>
    all.find((each) => each.id === id)?.id
  if (kind === 'laesninger') {
    const reading = named([
      ...(ruleset.readings ?? []),
      ...(ruleset.periods ? [ruleset.periods.reading] : []),
    ])
    return reading && readingAnchor(reading)
  }
  if (kind === 'parametre') {
    const parameter = named(ruleset.parametre)
    return parameter && parameterAnchor(parameter)
  }
  const fact = ruleset.facts.find(({ path }) => path === [kind, ...below].join('.'))
  return fact && factAnchor(fact.path)
}
