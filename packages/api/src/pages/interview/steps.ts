/** The interviews: one for each ruleset that asks for nothing but yes and no, and those that follow it. */
import type { Registry, Ruleset, Screener } from '@screeningsmodel/core'
import { referenceOf } from '../../http/reference.js'
import { isAsked, tryPathOf } from '../kit/try-path.js'

/** One interview: all its questions belong to one ruleset. */
export interface Step {
  readonly screener: Screener
  /** Its path below the base path, such as `/sag`. */
  readonly url: string
  /** The previous interview, and its conclusions that lead on to this one. */
  readonly after: { readonly step: Step; readonly konklusioner: readonly string[] } | undefined
}

/** Every interview with all those that may follow it, each after its previous one. */
export function interviewsOf(registry: Registry): readonly (readonly Step[])[] {
  return registry.rulesets
    .filter((ruleset) => isAsked(ruleset) === 'interview')
    .map((ruleset) => stepsFrom(registry, ruleset))
}

/** The interview of a ruleset, and those that conclusions lead on to from there, as its document says. */
export function stepsFrom(registry: Registry, ruleset: Ruleset): readonly Step[] {
  const first = registry.find(referenceOf(ruleset))
  if (!first) return []
  const url = tryPathOf(registry, ruleset)
  const steps: Step[] = [{ screener: first, url, after: undefined }]
  // Interviews that are added are followed too; a ruleset on the way here is not asked again.
  for (const step of steps) {
    for (const [reference, konklusioner] of nextOf(step.screener.ruleset)) {
      const screener = registry.find(reference)
      if (!screener || isAsked(screener.ruleset) !== 'interview') continue
      const { id } = screener.ruleset
      if (steps.some((each) => each.screener.ruleset.id === id)) continue
      steps.push({ screener, url: `${url}/${id}`, after: { step, konklusioner } })
    }
  }
  return steps
}

/** The interview that a conclusion leads on to. */
export function stepAfter(
  steps: readonly Step[],
  step: Step,
  konklusion: string,
): Step | undefined {
  return steps.find(({ after }) => after?.step === step && after.konklusioner.includes(konklusion))
}

/** The interviews that lead to this one, beginning with the first. */
export function stepsBefore({ after }: Step): readonly Step[] {
  return after ? [...stepsBefore(after.step), after.step] : []
}

/** The rulesets that conclusions lead on to, each with these conclusions. */
function nextOf({ outcomes, otherwise }: Ruleset): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>()
  for (const { id, naeste } of [...outcomes, otherwise]) {
    if (naeste) next.set(naeste.ruleset, [...(next.get(naeste.ruleset) ?? []), id])
  }
  return next
}

/** From this weight on, a fact is something that a professional concludes from other facts. */
const concluded = 5

/** The question of an interview that the answers of a following interview help with, and that following interview. */
export function helpFor(
  steps: readonly Step[],
  step: Step,
): { readonly path: string; readonly from: Step } | undefined {
  const last = step.screener.ruleset.facts.find(({ vaegt = 0 }) => vaegt >= concluded)
  const from = steps.find(({ after }) => after?.step === step)
  return last && from && { path: last.path, from }
}
