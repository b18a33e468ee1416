/** Facts that are replaced by their mean over several years. */
import { leavesUnder } from '../program/nodes-under.js'
import type { Program, Values, Variant } from '../program/program.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { decimal } from '../support/decimal.js'
import { replaceAt } from '../support/replace-at.js'
import { samplesOf, type OpenMean } from './mean-samples.js'

/** The most combinations that are tried; means that would take more count as not known. */
const maximumTried = 1000

export interface Means {
  /** The years with every known mean filled in; a mean that is not known is undefined. */
  readonly years: readonly Values[]
  /** The years with each combination of values that means which are not known have to be tried with. */
  readonly tried: readonly (readonly Values[])[]
}

/**
 * The years with the facts in these slots replaced by their means. If a year's value is not known, the mean may be
 * anything between what it would be with the least and with the greatest value for that year.
 */
export function meansOf(
  program: Program,
  variant: Variant,
  slots: readonly number[],
  given: readonly Values[],
): Means {
  const bounds = slots.map((slot) => boundsOf(program, slot, given))
  const years = bounds.reduce(
    (all, { slot, least, most }) => filled(all, slot, least === most ? least : undefined),
    given,
  )
  // What the checks compare makes no conclusion.
  const leaves = leavesUnder(variant.nodes, [...variant.criteria, ...variant.outcomes])
  const open = bounds.flatMap(({ slot, least, most }): OpenMean[] => {
    if (least === undefined || least === most) return []
    if (!leaves.some(({ slots }) => slots.includes(slot))) return []
    // Means of whole numbers are so far apart.
    const step = program.facts[slot]?.type === 'integer' ? 1 / given.length : undefined
    return [{ slot, least, most, step }]
  })
  // A decimal can be as much as a mean of whole numbers is, but not the other way round.
  const wholeFirst = [...open.filter(({ step }) => step), ...open.filter(({ step }) => !step)]
  const compared = { ...program, leaves }
  let tried: readonly (readonly Values[])[] = [years]
  wholeFirst.forEach((mean, i) => {
    const later = wholeFirst.slice(i + 1)
    const next: (readonly Values[])[] = []
    for (const before of tried) {
      for (const value of samplesOf(compared, mean, later, before)) {
        next.push(filled(before, mean.slot, value))
      }
      if (next.length > maximumTried) return
    }
    tried = next
  })
  return { years, tried }
}

/** All years with the same value of a fact. */
function filled(years: readonly Values[], slot: number, value: number | undefined) {
  return years.map((values) => replaceAt<Values[number]>(values, slot, value))
}

/** The least and the greatest that a mean can be; the same number if every year's value is known. */
function boundsOf({ facts }: Program, slot: number, years: readonly Values[]) {
  const fact = facts[slot]
  if (!fact || !isNumeric(fact)) return { slot, least: undefined, most: undefined }
  const mean = (unknown: number) => {
    const sum = years.reduce((total, values) => total + Number(values[slot] ?? unknown), 0)
    return decimal(sum / years.length)
  }
  return { slot, least: mean(fact.minimum), most: mean(fact.maximum) }
}
