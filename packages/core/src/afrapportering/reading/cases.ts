/** Cases -> the figures that each counts in, found by screening the case. */
import type { Language } from '../../support/language.js'
import type { Registry } from '../../screener/registry.js'
import type { Truth } from '../../program/truth.js'
import { all } from '../../program/truth.js'
import { type Sag } from '../input/input-schema.js'
import { caseRuleset } from '../input/screened.js'
import { belongsTo, type Kreds } from '../input/kreds.js'
import type { RowKind, RowReader } from './rows.js'
import type { Filling } from '../figures/table.js'
import type { Uses } from '../figures/uses.js'

/** The results of screening the cases, and what is missing about them. */
export interface CaseCount {
  readonly omfattet: number
  readonly ikkeOmfattet: number
  readonly uafklaret: number
  /** Cases for which it cannot be settled whether they count. */
  readonly uvisse: number
  /** Cases that would count, but were referred to no treatment. */
  readonly ikkeVisiteret: number
  /** Cases that count, but for which the referral is not known. */
  readonly udenVisitation: number
}

export interface CaseReading {
  readonly reader: RowReader
  readonly shipped: Registry
  readonly filling: Filling
  readonly uses: Uses
  readonly kreds: Kreds
  readonly language: Language
}

/** Screens every case, and adds it to the figures that it counts in. */
export function readCases(
  sager: readonly unknown[] | null | undefined,
  row: Pick<RowKind, 'check' | 'apart' | 'refused' | 'repeated'>,
  { reader, shipped, filling, uses, kreds, language }: CaseReading,
): CaseCount {
  const cases = {
    omfattet: 0,
    ikkeOmfattet: 0,
    uafklaret: 0,
    uvisse: 0,
    ikkeVisiteret: 0,
    udenVisitation: 0,
  }
  reader.each(sager, {
    ...row,
    name: 'sager',
    keys: ['kommune', 'aar', 'visiteret', 'ruleset'],
    use(row, pointer) {
      const { kommune, aar, visiteret, ...facts } = row as Sag
      const screener = shipped.find(facts.ruleset ?? caseRuleset)
      if (!screener) return false
      const asked = uses.withReadings(screener.ruleset, facts)
      const answer = reader.screened(pointer, () => screener.compact(asked, { sprog: language }))
      if (!answer) return false
      uses.screened('sager', screener.ruleset, asked)
      if (answer.konklusion === 'omfattet') cases.omfattet += 1
      else if (answer.konklusion === 'uafklaret') cases.uafklaret += 1
      else cases.ikkeOmfattet += 1

      const counted = belongsTo(kreds, screener.ruleset, answer)
      if (counted === null && visiteret !== 'ingen') cases.uvisse += 1
      if (counted === true && visiteret === 'ingen') cases.ikkeVisiteret += 1
      if (counted === true && visiteret == null) cases.udenVisitation += 1
      filling.addCase(kommune, aar, {
        behandling: all([counted, referredTo(visiteret, ['doegn', 'ambulant'])]),
        doegn: all([counted, referredTo(visiteret, ['doegn'])]),
        ambulant: all([counted, referredTo(visiteret, ['ambulant'])]),
      })
      return true
    },
  })
  return cases
}

function referredTo(visiteret: Sag['visiteret'], places: readonly Sag['visiteret'][]): Truth {
  return visiteret == null ? null : places.includes(visiteret)
}
