/**
 * The public types, held by the compiler (`tsc`; nothing here runs). A line under `@ts-expect-error`
 * must be refused: that the compiler refuses it is the test.
 */
import {
  compileRuleset,
  InputError,
  RulesetError,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type CaseInput,
  type CompactScreening,
  type CriterionAnswer,
  type InputErrorCode,
  type Language,
  type PeriodsScreening,
  type Problem,
  type QuestionAnswer,
  type ReadingAnswer,
  type RemarkAnswer,
  type Ruleset,
  type RulesetErrorCode,
  type Screening,
  type TilbudInput,
  type Udfald,
  type Verdict,
} from '../src/index.js'
import { createEngine, type CaseFailure } from '../src/json-rules-engine.js'
import type { Engine } from 'json-rules-engine'
import type { Static } from '@sinclair/typebox'

/** Fails to compile unless the value is of just this type. */
declare function expectType<Expected>(): <Actual>(
  value: Actual,
  ...same: Same<Actual, Expected> extends true ? [] : [never]
) => void

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

export function inputs(): void {
  screenTilbud({})
  screenTilbud({ borgere: 4, aarsvaerk: 2.5, medarbejdere: null, aarsvaerkMedErfaring: undefined })
  screenTilbud({ reference: 'T-17', aar: 2019, kompetencer: { 'social-stoette': 'til-stede' } })
  screenTilbud({ medarbejderliste: [{ erfaringAar: 5, aarsvaerk: 0.8 }, {}] })
  screenTilbud({ laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' } }, { sprog: 'en' })
  // @ts-expect-error there is no such fact
  screenTilbud({ borger: 4 })
  // @ts-expect-error a number, not words
  screenTilbud({ borgere: '4' })
  // @ts-expect-error there is no such competence
  screenTilbud({ kompetencer: { psykolog: 'indgaar' } })
  // @ts-expect-error a competence is one of four things
  screenTilbud({ kompetencer: { 'social-stoette': 'ja' } })
  // @ts-expect-error there is no such column
  screenTilbud({ medarbejderliste: [{ navn: 'x' }] })
  // @ts-expect-error there is no such option
  screenTilbud({ laesninger: { 'kompetencer-fra': 'alle' } })
  // @ts-expect-error how years are taken together is no matter of one year
  screenTilbud({ laesninger: { aarligt: 'gennemsnit' } })
  // @ts-expect-error a fact of a case
  screenTilbud({ gravid: true })
  // @ts-expect-error there are two languages
  screenTilbud({}, { sprog: 'de' })
  // @ts-expect-error the facts are needed
  screenTilbud()

  screenCase({ gravid: true, ambulant: { fastholdesISvangreomsorg: false } })
  screenCase({ ruleset: 'indsatsniveau', skaderPaaFosteret: null })
  // @ts-expect-error a fact that is true or false
  screenCase({ gravid: 'ja' })
  // @ts-expect-error a fact of a tilbud
  screenCase({ borgere: 4 })

  screenTilbudPerioder({ laesninger: { aarligt: 'gennemsnit' }, perioder: [{ aar: 2018 }] })
  // @ts-expect-error periods are needed
  screenTilbudPerioder({})
  // @ts-expect-error the reference belongs beside the periods
  screenTilbudPerioder({ perioder: [{ reference: 'T-17' }] })
}

export function answers(): void {
  const answer = screenTilbud({})
  expectType<Screening>()(answer)
  expectType<string>()(answer.konklusion)
  expectType<string | undefined>()(answer.reference)
  expectType<number | undefined>()(answer.aar)
  expectType<boolean | null>()(answer.fortolkningsfoelsom)
  expectType<number>()(answer.faerrestSvar)
  expectType<string[] | undefined>()(answer.elementer)
  expectType<string[]>()(answer.mangler)
  expectType<CriterionAnswer[]>()(answer.kriterier)
  expectType<QuestionAnswer[]>()(answer.naesteSpoergsmaal)
  expectType<ReadingAnswer[]>()(answer.laesninger)
  expectType<CriterionAnswer | undefined>()(answer.kriterier[0])
  const [kriterium] = answer.kriterier
  if (kriterium) {
    expectType<'opfyldt' | 'ikke-opfyldt' | 'uafklaret'>()(kriterium.udfald)
    expectType<Udfald>()(kriterium.udfald)
    expectType<'krav' | 'inklusion' | 'eksklusion' | 'forhold'>()(kriterium.rolle)
    expectType<boolean | number | string | undefined>()(kriterium.fakta.borgere)
    expectType<boolean>()(answer.naesteSpoergsmaal[0]?.kanAfgoere ?? false)
  }
  expectType<RemarkAnswer[]>()(answer.bemaerkninger)
  // @ts-expect-error a period has a year
  screenTilbudPerioder({ perioder: [{}] })
  // @ts-expect-error there is no such field
  expectType<string>()(answer.conclusion)
  expectType<PeriodsScreening>()(screenTilbudPerioder({ perioder: [{ aar: 2019 }] }))
  expectType<Screening>()(screenCase({}))
  expectType<Screening[]>()(screenTilbudPerioder({ perioder: [{ aar: 2019 }] }).perioder)
}

export function libraryParts(): void {
  const screener = compileRuleset({})
  expectType<Verdict>()(screener.verdict({ borgere: 4 }, { 'kompetencer-fra': 'eget-personale' }))
  expectType<readonly (boolean | null)[]>()(screener.verdict({}).udfald)
  expectType<readonly string[]>()(screener.questions({ borgere: 4 }))
  expectType<Ruleset>()(screener.ruleset)
  expectType<readonly Ruleset[]>()(rulesets)
  // @ts-expect-error the shipped list is not to be changed
  rulesets.length = 0
  expectType<Engine>()(createEngine(screener.ruleset, { laesninger: { a: 'b' } }))

  expectType<readonly Problem<InputErrorCode>[]>()(new InputError([]).errors)
  expectType<readonly Problem<RulesetErrorCode>[]>()(new RulesetError([]).errors)
}

/** Schemas and types of the same name are one; and what `Same` itself says, both ways. */
export const same: [
  Same<Static<typeof Screening>, Screening>,
  Same<Static<typeof PeriodsScreening>, PeriodsScreening>,
  Same<Static<typeof CompactScreening>, CompactScreening>,
  Same<Static<typeof TilbudInput>, TilbudInput>,
  Same<Static<typeof CaseInput>, CaseInput>,
  Same<Static<typeof Ruleset>, Ruleset>,
  Same<CaseFailure['answer'], Verdict>,
  Same<Language, 'da' | 'en'>,
] = [true, true, true, true, true, true, true, true]
export const different: [
  Same<string, string | undefined>,
  Same<string | undefined, string>,
  Same<TilbudInput, CaseInput>,
] = [false, false, false]
