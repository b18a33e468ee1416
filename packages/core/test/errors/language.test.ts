/** An unknown language is refused wherever a language is taken, and named by its code. */
import t from 'tap'
import { afrapportering, afrapporteringAfGodeRaekker } from '../../src/afrapportering/index.js'
import { toDmn } from '../../src/dmn.js'
import * as forskel from '../../src/forskel/index.js'
import * as alene from '../../src/generated/rulesets/hoejt-specialiseret-tilbud.js'
import { grafOf, markedGrafOf } from '../../src/graf/index.js'
import { countConclusions, countCriteria } from '../../src/analyse/index.js'
import {
  checkOptions,
  compileRuleset,
  completeRuleset,
  parseRuleset,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type Language,
} from '../../src/index.js'
import { caseFailureText, unnoticedText } from '../../src/json-rules-engine.js'
import {
  argumentOf,
  faerrestKvinder,
  kapacitet,
  neededPercent,
  percent,
  samling,
} from '../../src/kapacitet/index.js'
import { htmlTable, screenTilbud as shown, vis } from '../../src/notebook.js'
import { casesOf, conclusionTitle, dayIn, sheetOf } from '../../src/regler/index.js'
import { toSql } from '../../src/sql.js'

const hoejt = rulesets[0]
const screener = compileRuleset(hoejt)
const [before, after] = [hoejt, hoejt].map((each) => forskel.sideOf(each))
const perioder = { perioder: [{ aar: 2019 }] }
const report = { region: 'Syddanmark', aar: [2017] }
const failure = {
  pointer: '',
  sentence: '',
  expected: { konklusion: 'uafklaret' },
  answer: { konklusion: 'uafklaret', udfald: [] },
  stock: undefined,
  bemaerkninger: [],
}

/** Everything that takes a language, by name. */
const asked: Readonly<Record<string, (sprog: Language) => unknown>> = {
  screenTilbud: (sprog) => screenTilbud({}, { sprog }),
  screenTilbudPerioder: (sprog) => screenTilbudPerioder(perioder, { sprog }),
  screenCase: (sprog) => screenCase({}, { sprog }),
  shown: (sprog) => shown({}, { sprog }),
  'a ruleset alone': (sprog) => alene.screen({}, { sprog }),
  'a ruleset alone, several years': (sprog) => alene.screenPerioder(perioder, { sprog }),
  compileRuleset: (sprog) => compileRuleset(hoejt, { sprog }),
  parseRuleset: (sprog) => parseRuleset(hoejt, sprog),
  completeRuleset: (sprog) => completeRuleset(hoejt, rulesets, sprog),
  screen: (sprog) => screener.screen({}, { sprog }),
  check: (sprog) => screener.check({}, { sprog }),
  compact: (sprog) => screener.compact({}, { sprog }),
  remarksBeside: (sprog) => screener.remarksBeside({}, [], { sprog }),
  screenPerioder: (sprog) => screener.screenPerioder(perioder, { sprog }),
  registry: (sprog) => registryOf(rulesets).asked('tilbud', {}, { sprog }),
  toSql: (sprog) => toSql(hoejt, { dialect: 'postgres', table: 'tilbud', sprog }),
  toDmn: (sprog) => toDmn(hoejt, { sprog }),
  grafOf: (sprog) => grafOf(screener, { sprog }),
  markedGrafOf: (sprog) => markedGrafOf(screener, {}, { sprog }),
  afrapportering: (sprog) => afrapportering(report, { sprog }),
  afrapporteringAfGodeRaekker: (sprog) => afrapporteringAfGodeRaekker(report, { sprog }),
  kapacitet: (sprog) => kapacitet({ kvinder: 6, tilbud: 2 }, { sprog }),
  faerrestKvinder: (sprog) => faerrestKvinder({ tilbud: 2, sandsynlighed: 1 }, { sprog }),
  samling: (sprog) => samling({ kvinder: [2] }, { sprog }),
  argumentOf,
  percent: (sprog) => percent(sprog, 0.5),
  neededPercent: (sprog) => neededPercent(sprog, 0.5),
  vis: (sprog) => vis(screenTilbud({}), { sprog }),
  htmlTable: (sprog) => htmlTable(screenTilbud({}), sprog),
  caseFailureText: (sprog) => caseFailureText(failure, { criteria: [] }, sprog),
  unnoticedText: (sprog) =>
    unnoticedText(
      { pointer: '', change: { art: 'graense', fra: 3, til: 4 }, sag: undefined },
      hoejt,
      sprog,
    ),
  comparisonOf: (sprog) => forskel.comparisonOf(before!, after!, sprog),
  comparisonText: (sprog) =>
    forskel.comparisonText(forskel.comparisonOf(before!, after!, 'da'), sprog),
  compareDocuments: (sprog) => forskel.compareDocuments(before!, after!, sprog),
  topicTitle: (sprog) => forskel.topicTitle('kriterium', sprog),
  statementsOf: (sprog) => forskel.statementsOf(before!, after!, ['a', 'b'], sprog),
  ownStatements: (sprog) => forskel.ownStatements(before!, sprog),
  oddities: (sprog) => forskel.oddities(before!, sprog),
  changedCases: (sprog) => forskel.changedCases(before!, after!, sprog),
  caseWords: (sprog) => forskel.caseWords(rulesets, {}, sprog),
  sheetOf: (sprog) => sheetOf(hoejt, sprog),
  casesOf: (sprog) => casesOf(hoejt, sprog),
  changedOutcome: (sprog) =>
    forskel.changedOutcome(
      { navn: 'Kriterium 1', rolle: 'krav', foer: 'opfyldt', efter: null },
      sprog,
    ),
  dayIn: (sprog) => dayIn('2022-09', sprog),
  conclusionTitle: (sprog) => conclusionTitle(hoejt, 'uafklaret', sprog),
}

t.test('an unknown language', async (t) => {
  for (const [name, ask] of Object.entries(asked)) {
    for (const sprog of ['fr', '', 'DA', 'toString']) {
      t.throws(
        () => ask(sprog as Language),
        {
          name: 'InputError',
          errors: [
            {
              pointer: '/sprog',
              code: 'ukendt-vaerdi',
              detail: 'Værdien er ikke en af de mulige: da, en.',
            },
          ],
        },
        name,
      )
    }
    t.doesNotThrow(() => ask('en'), name)
  }
})

t.test('options that are null, where a call checks all of its options', (t) => {
  const none = null as never
  const calls = {
    checkOptions: () => checkOptions(none, ['sprog']),
    kapacitet: () => kapacitet({ kvinder: 6, tilbud: 2 }, none),
    faerrestKvinder: () => faerrestKvinder({ tilbud: 2, sandsynlighed: 1 }, none),
    samling: () => samling({ kvinder: [2] }, none),
    afrapportering: () => afrapportering(report, none),
    afrapporteringAfGodeRaekker: () => afrapporteringAfGodeRaekker(report, none),
    countConclusions: () => countConclusions([], none),
    countCriteria: () => countCriteria([], none),
    vis: () => vis(screenTilbud({}), none),
  }
  const errors = [{ pointer: '', code: 'forkert-type', detail: 'Skriv et objekt.' }]
  for (const [name, call] of Object.entries(calls))
    t.throws(call, { name: 'InputError', errors }, name)
  t.end()
})

t.test('options that are null choose nothing for an answer', (t) => {
  const none = null as never
  t.strictSame(screenTilbud({ borgere: 4 }, none), screenTilbud({ borgere: 4 }))
  t.strictSame(screenCase({ gravid: true }, none), screenCase({ gravid: true }))
  t.strictSame(screenTilbudPerioder(perioder, none), screenTilbudPerioder(perioder))
  t.strictSame(screener.screen({}, none), screener.screen({}))
  t.end()
})
