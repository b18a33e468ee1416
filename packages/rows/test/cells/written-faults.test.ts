/** Errors of a spreadsheet that a file has as text, as Excel writes them in CSV; the meaning is worked out by hand. */
import t from 'tap'
import { readCsv } from '../../src/index.js'
import { readOpgoerelser, sheetsOf, shownAt } from '../../src/opgoerelser.js'
import { xlsx } from '../support/layouts.js'
import { brief, fromText, laest, told } from '../support/reading.js'
import { all, bytes, tilbud } from '../support/rows.js'

/** As English and Danish Excel write each. */
const errors = [
  ['#N/A', '#I/T'],
  ['#DIV/0!', '#DIVISION/0!'],
  ['#REF!', '#REFERENCE!'],
  ['#NAME?', '#NAVN?'],
  ['#VALUE!', '#VÆRDI!'],
  ['#NULL!', '#NUL!'],
  ['#NUM!', '#NUM!'],
] as const

t.test('a fact', async (t) => {
  for (const cell of errors.flat()) {
    for (const [column, pointer] of [
      ['aar', '/aar'],
      ['borgere', '/borgere'],
      ['aarsvaerk', '/aarsvaerk'],
      ['kompetencer.familiebehandling', '/kompetencer/familiebehandling'],
    ] as const) {
      const rows = await all(readCsv(bytes(`reference;${column}\nT-1;${cell}\n`), tilbud))
      t.match(
        rows,
        [{ linje: 2, errors: [{ code: 'fejl-i-celle', pointer, kolonne: 2 }] }],
        `${cell} in ${column}`,
      )
    }
  }
  const words = await all(readCsv(bytes('borgere\n# 4\n#4\nI/T\n'), tilbud))
  t.notMatch(words, [{ errors: [{ code: 'fejl-i-celle' }] }], 'other words are not errors')
})

t.test('a count, a name, a year and a total of a report', async (t) => {
  const table = (...rows: string[]) => ['Kommune;År;Behandling;Døgn', ...rows].join(' | ')
  for (const cell of errors.flat()) {
    t.equal(
      await told(table(`Odense;2017;${cell};1`, 'Vejle;2017;2;0')),
      'Odense 2017: #/1!fejl-i-celle, Vejle 2017: 2/0',
      `${cell} is no count`,
    )
    const cells = laest(
      await fromText(table(`${cell};2017;3;1`, `Vejle;${cell};2;0`, 'Assens;2017;1;0')),
    )
    t.match(
      cells.raekker.map(({ linje, errors = [] }) => [
        linje,
        ...errors.map(({ pointer, code }) => pointer + code),
      ]),
      [[2, '/kommunefejl-i-celle'], [3, '/aarfejl-i-celle'], [4]],
      `${cell} is no name and no year`,
    )
    const sum = laest(
      await fromText(`Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | I alt;${cell};${cell}`),
    )
    t.equal(brief(sum), 'Odense 2017: 3/1')
    t.match(
      sum.redegoerelse.totaler,
      [{ navn: 'I alt' }],
      `${cell} does not make a heading of a total`,
    )
  }
})

t.test('in a workbook, and shown in the language of the reader', async (t) => {
  for (const [english, danish] of errors) {
    for (const cell of [english, danish]) {
      const rows = [
        ['Kommune', 'År', 'Behandling'],
        ['Odense', 2017, cell],
      ]
      const [sheet] = await sheetsOf(await xlsx([{ name: 'Tal', merges: [], rows }]), 'tal')
      if (!sheet) throw new Error('no sheet')
      t.equal(shownAt(sheet, 1, 2, 'da'), danish)
      t.equal(shownAt(sheet, 1, 2, 'en'), english)
      const one = readOpgoerelser([{ fil: 'tal', ark: [sheet] }], { region: 'Syddanmark' })
      t.equal(brief(laest(one)), 'Odense 2017: #/?!fejl-i-celle')
    }
  }
})
