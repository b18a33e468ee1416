/**
 * The public types, checked by the compiler (`tsc`; nothing here runs). A line under `@ts-expect-error` must not
 * compile; that is the test.
 */
import {
  compileRuleset,
  forMany,
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
  type LevelScreening,
  type PeriodsScreening,
  type Problem,
  type QuestionAnswer,
  type ReadingAnswer,
  type RemarkAnswer,
  type Ruleset,
  type RulesetErrorCode,
  type Screener,
  type Screening,
  type TilbudInput,
  type TilbudScreening,
  type Udfald,
  type Verdict,
} from '../../src/index.js'
import {
  compare,
  countConclusions,
  countCriteria,
  screenAll,
  sensitivity,
} from '../../src/analyse/index.js'
import { compileRuleset as compileInDanish } from '../../src/compile/da.js'
import { compileRuleset as compileShown } from '../../src/notebook.js'
import { createEngine, type CaseFailure } from '../../src/json-rules-engine.js'
import type { Engine } from 'json-rules-engine'
import type { Static } from '@sinclair/typebox'

declare function declareParts(
  asked: QuestionAnswer[],
  readings: ReadingAnswer[],
  remarks: RemarkAnswer[],
): void

/** Compiles only if the value has exactly this type. */
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
  const chosen = {
    laesninger: { aarligt: 'gennemsnit' },
    parametre: { mindsteBorgere: 2 },
  } as const
  screenTilbudPerioder({ perioder: [{ aar: 2018, ...chosen }] })
  // @ts-expect-error periods are needed
  screenTilbudPerioder({})
  // @ts-expect-error the reference belongs beside the periods
  screenTilbudPerioder({ perioder: [{ reference: 'T-17' }] })
}

export function answers(): void {
  const answer = screenTilbud({})
  expectType<TilbudScreening>()(answer)
  const general: Screening = answer
  expectType<string>()(general.konklusion)
  expectType<'hoejt-specialiseret' | 'ikke-hoejt-specialiseret' | 'uafklaret'>()(answer.konklusion)
  // @ts-expect-error a conclusion that is misspelt
  if (answer.konklusion === 'hojt-specialiseret') return
  // @ts-expect-error a conclusion of a case
  if (answer.konklusion === 'omfattet') return
  expectType<string | undefined>()(answer.reference)
  expectType<number | undefined>()(answer.aar)
  expectType<boolean | null>()(answer.fortolkningsfoelsom)
  expectType<number>()(answer.faerrestSvar)
  expectType<string[] | undefined>()(answer.elementer)
  // @ts-expect-error there is no such fact
  answer.mangler.includes('borger')
  answer.mangler.includes('kompetencer.social-stoette')
  const [kriterium] = answer.kriterier
  if (kriterium) {
    const criterion: CriterionAnswer = kriterium
    expectType<string>()(criterion.id)
    expectType<'borgerflow' | 'aarsvaerk' | 'erfaring' | 'kompetencer'>()(kriterium.id)
    expectType<'opfyldt' | 'ikke-opfyldt' | 'uafklaret'>()(kriterium.udfald)
    expectType<Udfald>()(kriterium.udfald)
    expectType<'krav' | 'inklusion' | 'eksklusion' | 'forhold'>()(kriterium.rolle)
    expectType<boolean | number | string | undefined>()(kriterium.fakta.borgere)
    expectType<boolean>()(answer.naesteSpoergsmaal[0]?.kanAfgoere ?? false)
    // @ts-expect-error there is no such criterion
    if (kriterium.id === 'borgere') return
  }
  // @ts-expect-error there is no such criterion
  answer.kriterier.find(({ id }) => id === 'personale')
  for (const laesning of answer.laesninger) {
    // Each reading has its own options.
    if (laesning.id === 'kompetencer-fra') {
      expectType<'ogsaa-samarbejde' | 'eget-personale'>()(laesning.valgt)
      // @ts-expect-error an option of another reading
      if (laesning.valgt === 'hoveder') return
    }
  }
  declareParts(answer.naesteSpoergsmaal, answer.laesninger, answer.bemaerkninger)
  // @ts-expect-error a period has a year
  screenTilbudPerioder({ perioder: [{}] })
  // @ts-expect-error there is no such field
  expectType<string>()(answer.conclusion)
  const years: PeriodsScreening = screenTilbudPerioder({ perioder: [{ aar: 2019 }] })
  expectType<Screening[]>()(years.perioder)
  const sag: Screening = screenCase({})
  expectType<string>()(sag.konklusion)
  // @ts-expect-error a conclusion of a tilbud
  if (screenCase({}).konklusion === 'hoejt-specialiseret') return
  const level = screenCase({ ruleset: 'indsatsniveau@2022-09', tilstraekkeligtUdbytte: true })
  expectType<'doegnbehandling' | 'forstaerket-ambulant' | 'faglig-vurdering' | 'uafklaret'>()(
    level.konklusion,
  )
  expectType<'omfattet' | 'ikke-omfattet' | 'uafklaret'>()(screenCase({}).konklusion)
  screenCase({ ruleset: 'maalgruppe-udsatte-gravide' }).mangler.includes('gravid')
  // @ts-expect-error a conclusion that is misspelt
  if (screenCase({ gravid: true }).konklusion === 'omfatet') return
  // @ts-expect-error a conclusion of the level of effort, which was not asked for
  if (screenCase({}).konklusion === 'forstaerket-ambulant') return
  // @ts-expect-error a criterion of the target group
  level.kriterier.find(({ id }) => id === 'behov-for-doegnbehandling')
}

export function eitherCase(input: CaseInput): boolean {
  const answer = screenCase(input)
  // @ts-expect-error a conclusion of neither
  if (answer.konklusion === 'daekkende') return false
  return answer.konklusion === 'forstaerket-ambulant' || answer.konklusion === 'omfattet'
}

export function ownDocuments(): void {
  const text = { da: 'x', en: 'x' }
  const screener = compileRuleset({
    id: 'prioritet',
    facts: [
      { path: 'ventetid', type: 'integer', minimum: 0, maximum: 900 },
      { path: 'bolig.type', type: 'choice', choices: 'bolig' },
      { path: 'bolig.midlertidig', type: 'boolean' },
    ],
    choices: {
      bolig: [
        { value: 'eget', label: text },
        { value: 'intet', label: text },
      ],
    },
    lists: [{ path: 'moeder', columns: [{ path: 'varighed' }] }],
    criteria: [{ id: 'ventet' }, { id: 'uden-bolig' }],
    outcomes: [{ id: 'foerst' }],
    otherwise: { id: 'i-tur' },
    readings: [{ id: 'ventet-fra', options: [{ id: 'henvendelse' }, { id: 'visitation' }] }],
  })
  const answer = screener.screen({
    ventetid: 30,
    bolig: { type: 'intet', midlertidig: null },
    moeder: [{ varighed: 2 }],
    laesninger: { 'ventet-fra': 'visitation' },
  })
  expectType<'foerst' | 'i-tur' | 'uafklaret'>()(answer.konklusion)
  expectType<'ventetid' | 'bolig.type' | 'bolig.midlertidig' | undefined>()(answer.mangler[0])
  expectType<'ventet' | 'uden-bolig' | undefined>()(answer.kriterier[0]?.id)
  expectType<'henvendelse' | 'visitation' | undefined>()(answer.laesninger[0]?.valgt)
  expectType<'foerst' | 'i-tur' | 'uafklaret'>()(screener.verdict({ ventetid: 3 }).konklusion)
  screener.verdict({}, { 'ventet-fra': 'henvendelse' })
  // @ts-expect-error a conclusion that is misspelt
  if (answer.konklusion === 'forst') return
  // @ts-expect-error there is no such fact
  screener.screen({ ventetider: 30 })
  // @ts-expect-error a number, not words
  screener.screen({ ventetid: '30' })
  // @ts-expect-error there is no such value
  screener.screen({ bolig: { type: 'lejet' } })
  // @ts-expect-error there is no such option
  screener.verdict({}, { 'ventet-fra': 'altid' })

  // Several years, and short answers, know the same.
  const years = screener.screenPerioder({
    reference: 'P-1',
    laesninger: { aarligt: 'hvert-aar', 'ventet-fra': 'visitation' },
    perioder: [
      { aar: 2018, ventetid: 3 },
      { aar: 2019, laesninger: { 'ventet-fra': null } },
    ],
  })
  expectType<'foerst' | 'i-tur' | 'uafklaret'>()(years.samlet.konklusion)
  // @ts-expect-error there is no such fact
  screener.screenPerioder({ perioder: [{ aar: 2018, ventetider: 3 }] })
  // @ts-expect-error there is no such value
  screener.screenPerioder({ perioder: [{ aar: 2018, bolig: { type: 'lejet' } }] })
  // @ts-expect-error there is no such option
  screener.screenPerioder({ laesninger: { 'ventet-fra': 'altid' }, perioder: [{ aar: 2018 }] })
  // @ts-expect-error a period has a year
  screener.screenPerioder({ perioder: [{ ventetid: 3 }] })
  const short = screener.compact({ ventetid: 30 })
  const shortOfAny: CompactScreening = short
  expectType<string>()(shortOfAny.konklusion)
  expectType<'foerst' | 'i-tur' | 'uafklaret'>()(short.konklusion)
  expectType<'ventet' | 'uden-bolig' | undefined>()(short.kriterier[0]?.id)
  // @ts-expect-error there is no such fact
  short.mangler.includes('ventetider')

  // An entry in one language infers the same.
  const inDanish = compileInDanish({
    facts: [{ path: 'ventetid', type: 'integer', minimum: 0, maximum: 900 }],
    ...{ id: 'x', criteria: [{ id: 'ventet' }], outcomes: [], otherwise: { id: 'i-tur' } },
  } as const)
  expectType<'i-tur' | 'uafklaret'>()(inDanish.screen({ ventetid: 3 }).konklusion)
  // @ts-expect-error there is no such fact
  inDanish.screen({ ventetider: 30 })

  // Parameters are those of the document, with a number each.
  const varied = {
    id: 'x',
    facts: [{ path: 'antal', type: 'integer' }],
    criteria: [{ id: 'nok' }],
    outcomes: [],
    otherwise: { id: 'for-faa' },
    parametre: [{ id: 'mindst' }],
  } as const
  for (const compile of [compileRuleset, compileShown]) {
    compile(varied, { parametre: { mindst: 2 } }).screen({ parametre: { mindst: null } })
    // @ts-expect-error there is no such parameter
    compile(varied, { parametre: { minst: 2 } })
    // @ts-expect-error a number, not words
    compile(varied, { parametre: { mindst: '2' } })
  }
  compileInDanish(varied, { parametre: { mindst: 2 } })
  // @ts-expect-error there is no such parameter
  compileInDanish(varied, { parametre: { minst: 2 } })
  // @ts-expect-error there is no such parameter in an input either
  compileRuleset(varied).screen({ parametre: { minst: 2 } })
  // @ts-expect-error the document has no parameters
  compileInDanish({ ...varied, parametre: undefined }, { parametre: { mindst: 2 } })
  // For a document based on another, only some of the names are in it.
  const based = { ...varied, basedOn: 'hoejt-specialiseret-tilbud@2019-11-26' } as const
  expectType<Screener>()(compileRuleset(based, { parametre: { mindsteBorgere: 2 } }))

  // For a document of the general type, names are strings.
  const found = rulesets.find(({ id }) => id === 'indsatsniveau')
  if (found) expectType<string>()(compileRuleset(found).screen({ whatever: 1 }).konklusion)
  expectType<Screening>()(compileRuleset(JSON.parse('{}')).screen(1))
}

/** The shipped documents by index. */
export function shippedDocuments(): void {
  const [tilbud, , indsatsniveau] = rulesets
  for (const compile of [compileRuleset, compileShown]) {
    const screener = compile(tilbud, { parametre: { mindsteBorgere: 2 } })
    expectType<TilbudScreening>()(screener.screen({ borgere: 4 }))
    expectType<TilbudScreening['konklusion']>()(screener.verdict({}).konklusion)
    screener.verdict({}, { 'kompetencer-fra': 'eget-personale' })
    // @ts-expect-error there is no such fact
    screener.screen({ borgerer: 4 })
    // @ts-expect-error there is no such option
    screener.verdict({}, { 'kompetencer-fra': 'andre' })
    // @ts-expect-error there is no such parameter
    compile(tilbud, { parametre: { mindsteBorger: 2 } })
  }
  expectType<LevelScreening>()(compileInDanish(rulesets[2]).screen({}))
  // @ts-expect-error the document has no parameters
  compileInDanish(indsatsniveau, { parametre: { mindsteBorgere: 2 } })
  const verdictWith = (mindsteBorgere: number) =>
    compileRuleset(rulesets[0], { parametre: { mindsteBorgere } }).verdict
  sensitivity([{}], [2, 3], verdictWith, 'hoejt-specialiseret')
  // @ts-expect-error a conclusion that is misspelt
  sensitivity([{}], [2, 3], verdictWith, 'hojt-specialiseret')
  // Spread into another object, a document may have any names.
  const own = { ...tilbud, outcomes: [], title: { da: 'Et andet', en: 'Another' } }
  expectType<Screener>()(compileRuleset(own))
  expectType<Screener>()(compileRuleset(rulesets[Number('0')]))
  expectType<Screener>()(compileRuleset(tilbud as Ruleset))
}

export function analyses(): void {
  const rows = [{ navn: 'a', aar: 2019 as number | undefined, borgere: 3 }]
  const read = ({ navn: _navn, ...facts }: (typeof rows)[number]) => screenTilbud(facts)
  const { svarene } = screenAll(rows, read)
  const named = {
    id: 'x',
    facts: [{ path: 'ventetid', type: 'integer' }],
    criteria: [{ id: 'ventet' }],
    outcomes: [],
    otherwise: { id: 'i-tur' },
  } as const
  const many = screenAll([{ ventetid: 3 }], forMany(compileRuleset(named)))
  expectType<'i-tur' | 'uafklaret' | undefined>()(many.svarene[0]?.svar.konklusion)
  // @ts-expect-error a number, not words
  screenAll([{ ventetid: '3' }], forMany(compileRuleset(named)))
  const region = ({ navn }: { readonly navn: string }) => navn.length
  const [count] = countConclusions(svarene, { by: ['aar', { region }] })
  expectType<number | null | undefined>()(count?.aar)
  expectType<number | undefined>()(count?.region)
  // @ts-expect-error it is not counted by that
  expectType<string | undefined>()(count?.navn)
  // @ts-expect-error a conclusion that is misspelt
  if (count?.konklusion === 'hojt-specialiseret') return
  // @ts-expect-error the rows have no such key
  countCriteria(svarene, { by: ['aarr'] })
  const { aendret, antal } = compare(rows, read, (row) => screenCase({ gravid: row.borgere > 0 }))
  expectType<'hoejt-specialiseret' | 'ikke-hoejt-specialiseret' | 'uafklaret' | undefined>()(
    antal[0]?.foer,
  )
  // @ts-expect-error a conclusion of the ruleset before
  if (antal[0]?.efter === 'hoejt-specialiseret') return
  // @ts-expect-error there is no such criterion in either
  aendret[0]?.kriterier.includes('borgerflov')
  aendret[0]?.kriterier.includes('borgerflow')
  const under = (mindsteBorgere: number) => (row: TilbudInput) =>
    screenTilbud({ ...row, parametre: { mindsteBorgere } })
  sensitivity([{}], [2, 3], under, 'hoejt-specialiseret')
  // @ts-expect-error a conclusion that is misspelt
  sensitivity([{}], [2, 3], under, 'hojt-specialiseret')
}

export function libraryParts(): void {
  const screener = compileRuleset({})
  expectType<Verdict>()(screener.verdict({ borgere: 4 }, { 'kompetencer-fra': 'eget-personale' }))
  expectType<readonly (boolean | null)[]>()(screener.verdict({}).udfald)
  expectType<readonly string[]>()(screener.questions({ borgere: 4 }))
  expectType<Ruleset>()(screener.ruleset)
  const list: readonly Ruleset[] = rulesets
  expectType<Ruleset[]>()(list.slice())
  // @ts-expect-error the shipped list is not to be changed
  rulesets.length = 0
  expectType<Engine>()(createEngine(screener.ruleset, { laesninger: { a: 'b' } }))

  expectType<readonly Problem<InputErrorCode>[]>()(new InputError([]).errors)
  expectType<readonly Problem<RulesetErrorCode>[]>()(new RulesetError([]).errors)
}

/** Schemas and types of the same name are equal; and `Same` itself works both ways. */
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
