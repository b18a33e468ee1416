/** A case with different results in a document and in one that differs only in conditions, readings or parameters. */
import { canonical } from '../program/fingerprint.js'
import { versionName } from '../ruleset/ruleset-names.js'
import type { Program, Variant } from '../program/program.js'
import { conditionsUnder } from '../program/conditions-under.js'
import { truthAs } from './node-diagrams.js'
import { possibleCases, type Found, type PossibleCase } from './possible.js'
import type { Side } from './side.js'

export interface TellingCase extends PossibleCase {
  /** The readings that the case uses, if they are not the default ones. */
  readonly laesninger: Readonly<Record<string, string>>
}

export type Told =
  | { readonly findes: true; readonly sag: TellingCase }
  | { readonly findes: false | null; readonly sag?: undefined }

/**
 * The smallest case with a different result: in its conclusion, or else in a criterion, or else in a remark, or
 * else in being refused; under the default readings, or else under others. Cases that the document itself refuses
 * are not considered: if a change of its checks only lets in more, that affects no possible case.
 */
export function distinguishing(document: Program, changed: Program): Told {
  let isOpen = canonical(document.ruleset.lists ?? []) !== canonical(changed.ruleset.lists ?? [])
  for (const [i, variant] of document.variants.entries()) {
    const other = changed.variants[i] as Variant
    if (asked(document, variant) === asked(changed, other)) continue
    for (const observed of observables(document)) {
      const sides = [sideAt(document, variant), sideAt(changed, other)]
      const cases = possibleCases(sides, [observed.roots(variant), observed.roots(other)])
      const [a, b] = [0, 1].map((side) => {
        const [root] = observed.roots(side === 0 ? variant : other)
        return observed.isConclusion ? cases.conclusion(side) : cases.node(side, root as number)
      }) as [number, number]
      const found = cases.find(
        cases.combine(a, b, (x, y) => Number(observed.told(x) !== observed.told(y))),
      )
      if (found.findes) {
        return { findes: true, sag: { ...found.sag, laesninger: chosen(document, variant) } }
      }
      if (found.findes === null) isOpen = true
    }
    const refused = refusedByChange([document, variant], [changed, other])
    if (refused.findes) {
      return { findes: true, sag: { ...refused.sag, laesninger: chosen(document, variant) } }
    }
    if (refused.findes === null) isOpen = true
  }
  return { findes: isOpen ? null : false }
}

/** The smallest case that the document accepts and the changed document refuses. */
function refusedByChange(
  [document, variant]: readonly [Program, Variant],
  [changed, other]: readonly [Program, Variant],
): Found {
  const [first, ...checks] = other.checks
  if (first === undefined) return { findes: false }
  // Without the changed document's checks, which would exclude exactly the cases to find.
  const sides = [sideAt(document, variant), sideAt(changed, { ...other, checks: [] })]
  const cases = possibleCases(sides, [[], other.checks])
  const holds = (check: number) => cases.node(1, check)
  const refused = checks.reduce(
    (sum, check) =>
      cases.combine(sum, holds(check), (a, b) => Number(a === 1 || b === truthAs.true)),
    cases.combine(holds(first), holds(first), (a) => Number(a === truthAs.true)),
  )
  return cases.find(refused)
}

interface Observable {
  readonly roots: (variant: Variant) => readonly number[]
  readonly isConclusion: boolean
  /** The part of its value that a case can show. */
  readonly told: (value: number) => number
}

function observable(those: Pick<Observable, 'roots'> & Partial<Observable>): Observable {
  return { isConclusion: false, told: (value) => value, ...those }
}

/** What a case can show: its conclusion, each criterion, each remark that it causes on its own. */
function observables({ ruleset }: Program): readonly Observable[] {
  return [
    observable({ roots: ({ outcomes }) => outcomes, isConclusion: true }),
    ...ruleset.criteria.map((_, c) =>
      observable({ roots: ({ criteria }) => criteria.slice(c, c + 1) }),
    ),
    ...(ruleset.bemaerkninger ?? []).flatMap(({ beside }, r) =>
      beside
        ? []
        : observable({
            roots: ({ remarks }) => remarks.slice(r, r + 1),
            // A case shows whether a remark is made; an unknown one looks like one that is not made.
            told: (truth) => Number(truth === truthAs.true),
          }),
    ),
  ]
}

function sideAt(program: Program, variant: Variant): Side {
  const { ruleset } = program
  return { name: versionName(ruleset), document: ruleset, published: ruleset, program, variant }
}

/** All conditions under a variant; if they are equal, the variants need not be compared. */
function asked({ ruleset }: Program, { choice }: Variant): string {
  const { outcomes, bemaerkninger = [], checks = [] } = ruleset
  const when = [...outcomes, ...bemaerkninger, ...checks].map((each) => each.when)
  return canonical([conditionsUnder(ruleset, choice), when])
}

function chosen({ ruleset }: Program, { choice }: Variant): Record<string, string> {
  return Object.fromEntries(
    (ruleset.readings ?? []).flatMap(({ id, options }, r) => {
      const option = choice[r] ?? 0
      return option === 0 ? [] : [[id, options[option]?.id ?? '']]
    }),
  )
}
