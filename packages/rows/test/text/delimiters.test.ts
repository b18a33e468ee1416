/** Lines that no known delimiter divides, and lines of JSON as one array; by hand. */
import t from 'tap'
import { delimiters, otherDelimiter, separatorHint } from '../../src/text/delimiters.js'
import { shownHeader } from '../../src/columns/headers.js'
import { asArray } from '../../src/writing/write.js'
import { text } from '../support/rows.js'

t.test('another character that each line has', (t) => {
  const files: readonly (readonly [lines: readonly string[], want: string | undefined])[] = [
    [[], undefined],
    [['', '  '], undefined],
    [['a: b'], ':'],
    [['a  b'], '  '],
    [['a  b: c'], '  '],
    [['a~b', '', 'c~d'], '~'],
    [['a^b'], '^'],
    [['a#b'], '#'],
    [['a*b'], '*'],
    [['a:b', 'c'], undefined],
    [['a:b~c', 'd~e'], '~'],
    // A single line may be prose.
    [['a b'], undefined],
    [['a/b'], undefined],
    [['a b', 'c d'], ' '],
    [['a/b c', 'd/e f'], '/'],
    [[' a', 'b ', ' c '], undefined],
    [['  a', 'b  '], undefined],
  ]
  for (const [lines, want] of files) t.equal(otherDelimiter(lines), want, JSON.stringify(lines))
  t.strictSame(delimiters, [';', ',', '\t', '|'])
  t.end()
})

t.test('a delimiter that the file itself names', (t) => {
  const files: Readonly<Record<string, readonly [sign: string, length: number] | undefined>> = {
    ...{ 'sep=;\n': [';', 6], 'SEP=,\nx': [',', 6], 'sep=\t\n': ['\t', 6], '"sep=;"\n': [';', 8] },
    ...{
      ' \t sep=|\n': ['|', 9],
      'sep=;;;\n': [';', 8],
      'sep=; ,|\n': [';', 9],
      'sep=;  \n\n': [';', 8],
    },
    ...{
      'sep=\n': undefined,
      'sep=";"\n': undefined,
      'xsep=;\n': undefined,
      'sep=;x\n': undefined,
    },
    ...{ 'a\nsep=;\n': undefined, 'sep=;': undefined },
  }
  for (const [content, want] of Object.entries(files)) {
    const found = separatorHint.exec(content)
    t.strictSame(found ? [found[1], found[0].length] : undefined, want, JSON.stringify(content))
  }
  t.end()
})

t.test('a header that may name a case or a person is not repeated', (t) => {
  const headers: Readonly<Record<string, string | undefined>> = {
    ...{ Navn: 'Navn', ' Nr.  5\n': 'Nr. 5', 'Sag 12345': 'Sag 12345', '': '' },
    ...{ 'Sag 123456': undefined, '010190-1234': undefined, ' 101901234 ': undefined },
    // A CPR number in four parts.
    '01 01 90 1234': undefined,
    ...{ ['x'.repeat(60)]: 'x'.repeat(60), ['x'.repeat(61)]: `${'x'.repeat(59)}…` },
  }
  for (const [header, want] of Object.entries(headers)) t.equal(shownHeader(header), want, header)
  t.end()
})

t.test('lines of JSON as one array', async (t) => {
  const array = (...parts: string[]) =>
    text(
      asArray(
        (async function* () {
          yield* parts
        })(),
      ),
    )
  t.equal(await array(), '[]\n')
  t.equal(await array(''), '[]\n')
  t.equal(await array('1\n'), '[\n1\n]\n')
  t.equal(await array('1\n2\n', '', '3\n'), '[\n1,\n2,\n3\n]\n')
})
