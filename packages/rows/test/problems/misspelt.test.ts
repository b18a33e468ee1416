/** What a caller without types may misspell is refused by name; it is neither passed over nor a fault of ours. */
import t from 'tap'
import { compileRuleset, rulesets, type Language, type Ruleset } from '@screeningsmodel/core'
import {
  csvTemplate,
  listColumnChoice,
  listColumns,
  listTemplate,
  namesOfList,
  namesReadAs,
  originIn,
  readList,
  readOpgoerelser,
  refusalsOf,
  rowsIn,
  sheetsOf,
  shortMeaning,
  shownAt,
  summaryOf,
  summaryParts,
  templateName,
  withoutFacts,
  xlsxTemplate,
  type ListName,
  type Valg,
} from '../../src/opgoerelser.js'
import {
  answerColumns,
  columnNames,
  csvForm,
  factColumns,
  namesOf,
  readCsv,
  readCsvColumns,
  readJson,
  rowError,
  rowProblem,
  writeCsv,
  type RowErrorCode,
} from '../../src/index.js'
import { rulesetTemplate, rulesetTemplateCsv } from '../../src/workbooks.js'

const bytes = new TextEncoder().encode('Kommune;År;Behandling\nAarhus;2019;4\n')
const ark = await sheetsOf(bytes, 'tal')
const file = [{ fil: 'tal.csv', ark }]
const { redegoerelse } = readOpgoerelser(file)
const rows = [{ input: { kommune: 'Odense' }, fil: 'tal.csv', linje: 2 }]

/** The problem that a call is refused with: its place, its code and the words. */
async function refused(call: () => unknown): Promise<string> {
  try {
    await call()
  } catch (error) {
    const { errors } = error as { errors?: { pointer: string; code: string; detail: string }[] }
    const [first] = errors ?? []
    return first ? `${first.pointer} ${first.code} ${first.detail}` : String(error)
  }
  return 'not refused'
}

async function* answersOf() {
  yield []
}

/** Everything that takes a language, by name. */
const inLanguage: Readonly<Record<string, (sprog: Language) => unknown>> = {
  factColumns: (sprog) => factColumns(rulesets[0], sprog),
  listColumns: (sprog) => listColumns('sager', sprog),
  listTemplate: (sprog) => listTemplate('sager', sprog),
  rulesetTemplate: (sprog) => rulesetTemplate(rulesets[0], sprog),
  csvTemplate: (sprog) => csvTemplate({ sprog }),
  xlsxTemplate: (sprog) => xlsxTemplate({ sprog }),
  shortMeaning: (sprog) => shortMeaning(sprog, { indsats: 'doegn' }),
  shownAt: (sprog) => shownAt({ rows: [[1234.5]] }, 0, 0, sprog),
  summaryOf: (sprog) => summaryOf(redegoerelse, sprog),
  summaryParts: (sprog) => summaryParts(redegoerelse, sprog),
  namesReadAs: (sprog) => namesReadAs([], false, sprog),
  rowsIn: (sprog) => rowsIn([{ linje: 3 }], sprog),
  refusalsOf: (sprog) => refusalsOf(rows, [], sprog),
  originIn: (sprog) => originIn(rows, sprog),
  rowError: (sprog) => rowError(sprog, 'ugyldig-json'),
  rowProblem: (sprog) => rowProblem(sprog, 7, []),
  readOpgoerelser: (sprog) => readOpgoerelser(file, { sprog }),
}

t.test('a language that there is not', async (t) => {
  for (const [name, call] of Object.entries(inLanguage)) {
    t.match(
      await refused(() => call('fr' as Language)),
      '/sprog ukendt-vaerdi Værdien er ikke en af de mulige: da, en.',
      name,
    )
    await call('en')
  }
  t.equal(withoutFacts.en([{ linje: 3 }]), 'Row 3 holds no facts of a case and is passed over.')
})

t.test('a list that there is not', async (t) => {
  const list = 'kommuner' as ListName
  const asked = {
    listColumns: () => listColumns(list, 'en'),
    listTemplate: () => listTemplate(list, 'en'),
    namesOfList: () => namesOfList(list),
    listColumnChoice: () => listColumnChoice(list, 'By=kommune'),
    readList: () => readList(ark, list, { fil: 'tal.csv' }),
  }
  for (const [name, call] of Object.entries(asked)) {
    t.match(await refused(call), /^\/list ukendt-vaerdi .*: sager, tilbud\.$/, name)
  }
})

t.test('an error that there is not', async (t) => {
  const call = () => rowError('da', 'ugyldig-jsn' as RowErrorCode)
  t.match(await refused(call), /^\/code ukendt-vaerdi .*\bugyldig-json\b/)
})

t.test('a region that there is not, in every template', async (t) => {
  for (const call of [csvTemplate, xlsxTemplate, templateName]) {
    t.match(await refused(() => call({ region: 'jylland' })), 'There are: nordjylland', call.name)
  }
})

t.test('what is no ruleset document: its id, one that is ready for use, nothing', async (t) => {
  for (const given of ['hoejt-specialiseret-tilbud', compileRuleset(rulesets[0]), {}, null, 5]) {
    const ruleset = given as Ruleset
    const asked = {
      columnNames: () => columnNames(ruleset),
      namesOf: () => namesOf(ruleset),
      factColumns: () => factColumns(ruleset, 'da'),
      answerColumns: () => answerColumns(ruleset),
      csvForm: () => csvForm(ruleset),
      rulesetTemplateCsv: () => rulesetTemplateCsv(ruleset),
      rulesetTemplate: () => rulesetTemplate(ruleset, 'da'),
      readCsv: () => readCsv(new Blob([bytes]).stream(), ruleset).next(),
      readCsvColumns: () => readCsvColumns(new Blob([bytes]).stream(), ruleset),
      writeCsv: () => writeCsv(answersOf(), ruleset).next(),
    }
    for (const [name, call] of Object.entries(asked))
      t.match(await refused(call), /^TypeError: ruleset: give a ruleset document/, name)
  }
})

t.test('options that are null', async (t) => {
  const none = null as never
  const asked = {
    csvTemplate: () => csvTemplate(none),
    xlsxTemplate: () => xlsxTemplate(none),
    templateName: () => templateName(none),
    readOpgoerelser: () => readOpgoerelser(file, none),
    readList: () => readList(ark, 'sager', none),
    sheetsOf: () => sheetsOf(bytes, 'tal', none),
    readCsv: () => readCsv(new Blob([bytes]).stream(), rulesets[0], none).next(),
    readJson: () => readJson(new Blob(['[]']).stream(), none).next(),
  }
  for (const [name, call] of Object.entries(asked)) {
    t.equal(await refused(call), ' forkert-type Skriv et objekt.', name)
  }
})

t.test('a choice about a table that means nothing', async (t) => {
  const read = (valg: unknown) => () => readOpgoerelser(file, { valg: valg as Valg, sprog: 'en' })
  t.match(await refused(read({ kolonne: { C: 'doegn' } })), '/kolonne ukendt-felt')
  t.match(
    await refused(read({ raekker: { Aarhus: 'totl' } })),
    /^\/raekker ukendt-vaerdi The value is not one of those allowed: kommune, .*\btotal\b/,
  )
  t.match(await refused(read({ kolonner: { C: 5 } })), '/kolonner ukendt-vaerdi')
  t.match(await refused(read({ arkBetydning: { tal: 'Behandlinger' } })), '/arkBetydning ukendt-v')
  for (const fine of [
    'total',
    'Behandling : 2019'.replaceAll(' ', ''),
    '-',
    'døgn',
    '2019:doegn:del',
  ])
    t.equal(await refused(read({ raekker: { Odense: fine } })), 'not refused', fine)
  const list = { fil: 'tal.csv', valg: { kolonne: { A: 'kommune' } } as never }
  t.match(await refused(() => readList(ark, 'sager', list)), '/kolonne ukendt-felt')
})
