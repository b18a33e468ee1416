/** The forms, and which version of its ruleset answers in each. */
import type { Registry } from '@screeningsmodel/core'
import { scalesOf } from '@screeningsmodel/core/browser'
import { referenceOf } from '../../http/reference.js'
import { isAsked, tryPathOf } from '../kit/try-path.js'
import type { Assessor } from './assessment-model.js'
import type { FormRequest } from './request.js'

/** A form at its own address. */
export interface VersionedForm {
  /** What the empty form asks by. */
  readonly assessor: Assessor
  /**
   * What answers a request, which is only asked for if there is a choice: as over HTTP, the version in force at the end
   * of its year, unless the address names one.
   */
  readonly answering: (request: () => FormRequest) => Assessor
}

export function versionedForms(registry: Registry): readonly VersionedForm[] {
  const assessors = registry.rulesets.flatMap((ruleset): Assessor[] => {
    const screener = registry.find(referenceOf(ruleset))
    if (!screener || isAsked(ruleset) !== 'form') return []
    const scales = scalesOf(screener.ruleset)
    return [{ screener, scales, url: tryPathOf(registry, ruleset), isChosenByYear: false }]
  })
  return assessors.map((assessor) => {
    const { id, subject } = assessor.screener.document
    const isNewest = registry.find(id) === assessor.screener
    const versions = assessors.filter(({ screener }) => screener.document.id === id)
    if (!isNewest || versions.length === 1) return { assessor, answering: () => assessor }
    const here = { url: assessor.url, isChosenByYear: true }
    return {
      assessor: { ...assessor, ...here },
      answering: (request) => {
        const asked = registry.asked(subject, { ...request(), ruleset: id })
        return { ...(versions.find(({ screener }) => screener === asked) ?? assessor), ...here }
      },
    }
  })
}
