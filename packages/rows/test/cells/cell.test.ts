/** One cell as people and programs write it, and its value, worked out by hand. */
import { inspect } from 'node:util'
import t from 'tap'
import {
  cellReader,
  FaultyCell,
  numberReader,
  textReader,
  type Cell,
} from '../../src/cells/cell.js'
import { registry, tilbud } from '../support/rows.js'

const { ruleset: sag } = registry.find('maalgruppe-udsatte-gravide')!
const isTrue = cellReader(
  sag,
  sag.facts.find(({ type }) => type === 'boolean')!,
)
const kompetence = cellReader(
  tilbud,
  tilbud.facts.find(({ type }) => type === 'choice')!,
)
const whole = numberReader(true)
const any = numberReader(false)
/** The code of the error, or the value. */
const said = (value: unknown) =>
  typeof value === 'object' && value !== null && 'code' in value ? `! ${String(value.code)}` : value

t.test('yes and no in the words of both languages, of Excel and of databases', (t) => {
  for (const word of ['ja', 'true', '1', 'sand', 'yes', 'JA', 'True', ' Sand ', 1, 1n, true])
    t.equal(isTrue(word), true, String(word))
  for (const word of ['j', 'J', 'y', 'x', 'X', ' x ', '✓', '✔']) t.equal(isTrue(word), true, word)
  for (const word of ['nej', 'false', '0', 'falsk', 'no', 'NEJ', 'False', ' Falsk ', 0, 0n, false])
    t.equal(isTrue(word), false, String(word))
  for (const word of ['n', 'N', ' n ']) t.equal(isTrue(word), false, word)
  t.same(
    ['måske', '2', 2, 2n].map((word) => isTrue(word)),
    ['måske', '2', 2, 2],
    'what says neither is left for the check',
  )
  t.end()
})

t.test('words for not known have that meaning in every column', (t) => {
  const unknown: Cell[] = [
    '',
    '  ',
    'NA',
    'n/a',
    'N/A',
    'null',
    'NULL',
    '-',
    '–',
    '—',
    null,
    undefined,
  ]
  for (const read of [isTrue, kompetence, whole, any, textReader])
    for (const cell of unknown) t.equal(read(cell), undefined, inspect(cell))
  t.end()
})

t.test('“ved ikke” is an unknown fact, and a text in a column of texts', (t) => {
  for (const word of [
    'ved ikke',
    'Ved ikke',
    ' Ikke oplyst ',
    'UOPLYST',
    'ukendt',
    '?',
    'Unknown',
  ]) {
    for (const read of [isTrue, kompetence, whole, any]) t.equal(read(word), undefined, word)
    t.equal(textReader(word), word.trim(), word)
  }
  t.equal(kompetence('mangler'), 'mangler', 'which is a value')
  const fact = tilbud.facts.find(({ type }) => type === 'choice')!
  const label = { da: 'NA', en: 'Unknown' }
  const choices = { kompetence: [{ value: 'ukendt', label }] }
  const own = cellReader({ ...tilbud, choices }, fact)
  for (const word of ['ukendt', 'na', 'Unknown']) t.equal(own(word), 'ukendt', 'a value of its own')
  t.equal(isTrue('ved ikke endnu'), 'ved ikke endnu')
  t.end()
})

t.test('a choice by its value and its labels, in any case', (t) => {
  for (const { value, label } of tilbud.choices!['kompetence']!)
    for (const word of [value, label.da, label.en])
      for (const written of [word, word.toUpperCase(), ` ${word} `])
        t.equal(kompetence(written), value, written)
  for (const [written, value] of [
    ['Indgår', 'indgaar'],
    ['INDGÅR', 'indgaar'],
    ['indgår via samarbejde', 'indgaar-via-samarbejde'],
    ['via samarbejde', 'indgaar-via-samarbejde'],
    ['Til stede', 'til-stede'],
    ['bruges ikke i arbejdet', 'til-stede'],
  ] as const)
    t.equal(kompetence(written), value, written)
  t.equal(kompetence('indgår måske'), 'indgår måske')
  const fact = tilbud.facts.find(({ type }) => type === 'choice')!
  const named = (value: string, da: string, kort: string) => ({
    ...{ value, label: { da, en: da }, kort: { da: kort, en: kort } },
  })
  const own = cellReader(
    {
      ...tilbud,
      choices: {
        kompetence: [
          named('a', 'første', 'b'),
          named('b', 'anden', 'begge'),
          named('c', 'tredje', 'begge'),
        ],
      },
    },
    fact,
  )
  t.equal(own('b'), 'b', 'a value before the short word of another')
  t.equal(own('begge'), 'begge', 'which of two is not told')
  t.end()
})

t.test('a short word with three meanings has none of them', (t) => {
  const fact = tilbud.facts.find(({ type }) => type === 'choice')!
  const kort = { da: 'alle', en: 'all' }
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: { da: value, en: value }, kort }))
  t.equal(cellReader({ ...tilbud, choices: { kompetence: choices } }, fact)('alle'), 'alle')
  t.end()
})

t.test('numbers, and ambiguous ones', (t) => {
  const cells: [Cell, unknown, unknown][] = [
    // A cell, read as an integer and as any number.
    ['3', 3, 3],
    ['+3', 3, 3],
    ['-3', -3, -3],
    ['12', 12, 12],
    ['2,5', 2.5, 2.5],
    ['2.5', 2.5, 2.5],
    ['1e3', 1000, 1000],
    ['1E+3', 1000, 1000],
    ['25e-1', 2.5, 2.5],
    ['1e123', 1e123, 1e123],
    ['1e1234', '1e1234', '1e1234'],
    ['1.250', '! tvetydigt-tal', 1.25],
    ['1,250', '! tvetydigt-tal', 1.25],
    ['-1.250', '! tvetydigt-tal', -1.25],
    ['+12,250', '! tvetydigt-tal', 12.25],
    ['123.456', '! tvetydigt-tal', 123.456],
    ['0.250', 0.25, 0.25],
    ['1234.567', 1234.567, 1234.567],
    ['1.2500', 1.25, 1.25],
    ['1.250,5', 1250.5, 1250.5],
    ['1,250.5', 1250.5, 1250.5],
    ['-1.250,5', -1250.5, -1250.5],
    ['12.345.678,25', 12_345_678.25, 12_345_678.25],
    ['12,345,678.25', 12_345_678.25, 12_345_678.25],
    ['1.234.567', 1_234_567, 1_234_567],
    ['+123,456,789', 123_456_789, 123_456_789],
    ['1.2345.678', '1.2345.678', '1.2345.678'],
    ['1234.567.890', '1234.567.890', '1234.567.890'],
    ['1.250,', '1.250,', '1.250,'],
    // A space between digits can only group them.
    ['1 250', 1250, 1250],
    ['-12 345,6', -12_345.6, -12_345.6],
    ['12 345.6', 12_345.6, 12_345.6],
    ['1\u00A0000', 1000, 1000],
    ['1\u202F000\u202F000', 1_000_000, 1_000_000],
    ['1 000\u00A0000', 1_000_000, 1_000_000],
    ['1 00', '1 00', '1 00'],
    ['1 0000', '1 0000', '1 0000'],
    ['1000 000', '1000 000', '1000 000'],
    ['1  000', '1  000', '1  000'],
    ['1 000.000,5', '1 000.000,5', '1 000.000,5'],
    ['1 000 kr.', '1 000 kr.', '1 000 kr.'],
    ['kr. 3', 'kr. 3', 'kr. 3'],
    ['3 kr.', '3 kr.', '3 kr.'],
    [',5', ',5', ',5'],
    [7, 7, 7],
    [7n, 7, 7],
    // A sum from a spreadsheet, to nine decimals.
    [0.1 + 0.2, 0.3, 0.3],
    [true, true, true],
    [new Date(0), '! dato-i-celle', '! dato-i-celle'],
    [new FaultyCell('fejl-i-celle'), '! fejl-i-celle', '! fejl-i-celle'],
    [new FaultyCell('formel-uden-vaerdi'), '! formel-uden-vaerdi', '! formel-uden-vaerdi'],
  ]
  for (const [cell, asWhole, asAny] of cells) {
    t.equal(said(whole(cell)), asWhole, `${inspect(cell)} as a whole number`)
    t.equal(said(any(cell)), asAny, `${inspect(cell)} as a number`)
  }
  t.equal(isTrue(new Date(0)), '1970-01-01T00:00:00.000Z', 'a date is no yes and no')
  t.end()
})

t.test('a text; and a CPR number that became a number', (t) => {
  t.equal(textReader(' T-1 '), 'T-1')
  t.equal(textReader(17), '17')
  t.equal(textReader(17n), '17')
  t.equal(textReader(true), true)
  // 1 January 1990 and four more digits, without the leading zero; 32 January is not a day.
  const converted = [
    ...[101901234, 101901234n, '101901234', ' 101901234 ', '\t101901234\t'],
    // The point before the last four digits was taken for a decimal point; Danish programs write it as a comma.
    ...[10190.1234, '10190.1234', '10190,1234', ' 110190,1234 ', '110190.1234'],
  ]
  for (const cell of converted) t.equal(said(textReader(cell)), '! personoplysning', inspect(cell))
  // Amounts, and what starts with no date.
  for (const cell of [
    '10190,1200',
    '10190,12',
    '10190,12345',
    '320190,1234',
    '1019,1234',
    '10190;1234',
  ])
    t.equal(textReader(cell), cell)
  // With a sign in front it is not what a spreadsheet writes.
  for (const cell of ['320190123', 'T101901234', '101901234T', '10190123', '+101901234'])
    t.equal(textReader(cell), cell)
  t.end()
})

t.test('a column gives the same result however often it is asked', (t) => {
  const fact = tilbud.facts.find(({ path }) => path === 'kompetencer.social-stoette')!
  const word = cellReader(tilbud, fact)
  const number = numberReader(true)
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 1500; i++) t.ok(number(String(i)) === i && number(` ${i},0`) === i)
    for (const text of ['indgaar', 'Indgaar ', 'INDGAAR']) t.equal(word(text), 'indgaar')
    for (const text of ['andet', 'indgaar?', '12 34']) {
      t.equal(word(text), text)
      t.equal(number(text), text)
    }
    for (const text of ['', ' ', '-', 'NA']) t.equal(word(text) ?? number(text), undefined)
    t.match(number('1.250'), { code: 'tvetydigt-tal' })
    t.match(word(new Date(0)), '1970')
  }
  t.end()
})
