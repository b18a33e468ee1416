/**
 * An optional part of a document that is left out equals an empty one: every use of the two documents gives the same,
 * word for word.
 */
import t from 'tap'
import { verdictColumns } from '../../src/analyse/index.js'
import { dmnNames, toDmn } from '../../src/dmn.js'
import { verdictSource } from '../../src/emit/javascript.js'
import { inputTypeSource, namesTypeSource, periodsTypeSource } from '../../src/emit/typescript.js'
import { scalesOf } from '../../src/evaluation/scale.js'
import {
  changedCases,
  comparisonOf,
  comparisonText,
  oddities,
  rowComparer,
  sideOf,
  withFactsOfBoth,
} from '../../src/forskel/index.js'
import { grafOf, grafWording, markedGrafOf, toMermaid } from '../../src/graf/index.js'
import {
  compileRuleset,
  completeRuleset,
  inputSchema,
  looseEnds,
  overlaps,
  parseRuleset,
  registryOf,
  resolved,
  type Ruleset,
} from '../../src/index.js'
import { checkMutants, checkRuleset, runEngine } from '../../src/json-rules-engine.js'
import { casesOf, sheetOf } from '../../src/regler/index.js'
import { periodsSchema } from '../../src/request/input-schema.js'
import { dialects, toSql } from '../../src/sql.js'
import { mutantsOf } from '../../src/verify/mutants.js'
import { documentOf, integer, number, source, text } from '../support/documents.js'

const made = documentOf({
  facts: [integer('n', 0, 9), number('gruppe.d', 0, 5, 0.5)],
  conditions: {
    stor: { fact: 'n', operator: 'greaterThan', value: 3 },
    begge: {
      all: [
        { condition: 'stor' },
        { fact: 'gruppe', path: '$.d', operator: 'lessThan', value: { fact: 'n' } },
      ],
    },
  },
})
const conclusions = ['uafklaret', 'udfald-0', 'ellers']
const mayBeLeftOut = new Set(['choices', 'readings', 'checks'])
const least = Object.fromEntries(
  Object.entries(made).filter(([key]) => !mayBeLeftOut.has(key)),
) as unknown as Ruleset
const bare: Ruleset = {
  ...least,
  cases: [
    { sentence: 'Intet.', facts: {}, expected: { konklusion: 'uafklaret' } },
    { sentence: 'Stor.', facts: { n: 4 }, expected: { konklusion: 'udfald-0' } },
    { sentence: 'Lille.', facts: { n: 3, gruppe: { d: 1 } }, expected: { konklusion: 'ellers' } },
  ],
  periods: {
    reading: {
      id: 'aarligt',
      phrase: text('årligt'),
      source,
      options: [
        { id: 'hvert-aar', label: text('hvert år') },
        { id: 'seneste-aar', label: text('det seneste'), newest: true },
      ],
    },
    texts: Object.fromEntries(conclusions.map((id) => [id, text(id)])),
  },
}
const empty: Ruleset = {
  ...bare,
  choices: {},
  readings: [],
  checks: [],
  parametre: [],
  groups: [],
  lists: [],
  bemaerkninger: [],
  retsgrundlag: [],
  cases: bare.cases.map((each) => ({
    ...each,
    readings: {},
    expected: { udfald: {}, ...each.expected },
  })),
  periods: {
    ...bare.periods!,
    reading: {
      ...bare.periods!.reading,
      options: bare.periods!.reading.options.map((each) => ({ mean: [], ...each })),
    },
  },
}
/** Another document to compare both with, with a part of each kind. */
const other: Ruleset = {
  ...empty,
  version: '2025-01',
  conditions: { ...bare.conditions, stor: { fact: 'n', operator: 'greaterThan', value: 4 } },
  checks: [
    {
      id: 'umulig',
      when: { fact: 'n', operator: 'equal', value: 9 },
      at: 'n',
      text: text('umulig'),
    },
  ],
  bemaerkninger: [
    {
      id: 'sjaelden',
      when: { fact: 'n', operator: 'equal', value: 8 },
      facts: ['n'],
      text: text('sjælden'),
    },
  ],
  cases: [],
}

const facts = [{}, { n: 4 }, { n: 5, gruppe: { d: 2 } }, { n: 3, gruppe: { d: 4.5 } }]
const rows = { rows: 3 }
const columns = {
  n: { values: Int32Array.of(3, 4, 5) },
  'gruppe.d': { values: Float64Array.of(1, 2, 5) },
}
const each = <T>(of: (input: object) => T) => facts.map((input) => of(input))
const languages = ['da', 'en'] as const

/** A form has a part for parameters if the document mentions any, even if it is empty. */
const withoutParameters = ({ parametre: _, ...document }: Ruleset): Ruleset => document

const uses: Readonly<Record<string, (document: Ruleset) => unknown>> = {
  parse: (document) => Object.keys(parseRuleset(document).facts),
  screen: (document) => each((input) => compileRuleset(document).screen(input, { sprog: 'en' })),
  compact: (document) => each(compileRuleset(document).compact),
  check: (document) => each((input) => compileRuleset(document).check({ ...input, m: 1 })),
  verdict: (document) => each((input) => compileRuleset(document).verdict(input)),
  'verdict under readings': (document) =>
    each((input) => compileRuleset(document).verdict(input, {})),
  questions: (document) => each((input) => compileRuleset(document).questions(input)),
  'questions under readings': (document) =>
    each((input) => compileRuleset(document).questions(input, {})),
  variant: (document) => each((input) => compileRuleset(document).variant({}).screen(input)),
  remarksBeside: (document) => each((input) => compileRuleset(document).remarksBeside(input, [])),
  screenPerioder: (document) =>
    ['hvert-aar', 'seneste-aar'].map((aarligt) =>
      compileRuleset(document).screenPerioder({
        laesninger: { aarligt },
        perioder: facts.map((input, i) => ({ ...input, aar: 2018 + 2 * i })),
      }),
    ),
  inputSchema: (document) => inputSchema(withoutParameters(document)),
  periodsSchema: (document) => periodsSchema(withoutParameters(document)),
  resolved: (document) => resolved(document).conditions,
  registry: (document) => registryOf([document]).rulesets.map(({ id }) => id),
  overlaps: (document) => overlaps([document, document]).length,
  looseEnds: (document) => looseEnds([document]),
  inputTypeSource: (document) => inputTypeSource('Input', document),
  periodsTypeSource: (document) => periodsTypeSource('Perioder', 'Input', document),
  namesTypeSource: (document) => namesTypeSource('Names', document),
  verdictSource: (document) => verdictSource(document, (source) => source),
  toSql: (document) =>
    dialects.flatMap((dialect) =>
      [true, false].map((kontrol) =>
        toSql(document, { dialect, table: 't', kontrol, laesninger: {}, parametre: {} }),
      ),
    ),
  toDmn: (document) => toDmn(document, { sprog: 'da' }),
  dmnNames: (document) => dmnNames(document).conclusion,
  mutantsOf: (document) => mutantsOf(document).map(({ pointer, change }) => [pointer, change]),
  checkMutants,
  checkRuleset,
  runEngine: async (document) =>
    Promise.all(facts.slice(2).map(async (input) => runEngine(document, input as never))),
  sheetOf: (document) => languages.map((language) => sheetOf(document, language)),
  casesOf: (document) => languages.map((language) => casesOf(document, language)),
  graf: (document) => {
    const screener = compileRuleset(document)
    const all = [grafOf(screener), ...each((input) => markedGrafOf(screener, input))]
    return all.map((graf) => [graf, toMermaid(graf), grafWording(graf)])
  },
  verdictColumns: (document) => verdictColumns(compileRuleset(document), columns, rows),
  scalesOf: (document) => each((input) => scalesOf(document)({ ...input }, {})),
  compared: (document) =>
    [
      [document, other],
      [other, document],
    ].flatMap(([one, two]) => {
      const sides = [sideOf(one!), sideOf(two!)] as const
      const comparison = comparisonOf(...sides, 'da')
      return [
        comparison,
        comparisonText(comparison, 'da'),
        changedCases(...sides, 'en'),
        withFactsOfBoth(one!, two!).lists,
        each((input) => rowComparer(...sides)(input)),
      ]
    }),
  oddities: (document) => oddities(sideOf(document), 'da'),
  basedOn: (document) =>
    completeRuleset(
      {
        basedOn: `${document.id}@${document.version}`,
        id: 'eget',
        version: '2026-01',
        title: text('eget'),
        description: text('eget'),
        cases: document.cases.slice(0, 1),
      },
      [document],
    ).criteria,
}

/** What identifies the whole document: its checksum, and the same under its own name. */
const withoutHash = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replaceAll(/[0-9a-f]{16,64}/g, '#')) as unknown

for (const [name, use] of Object.entries(uses)) {
  t.test(name, async (t) => {
    const [given, leftOut] = [await use(empty), await use(bare)].map(withoutHash)
    t.strictSame(leftOut, given)
    t.ok(JSON.stringify(leftOut).length > 0)
  })
}
