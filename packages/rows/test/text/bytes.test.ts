/** Bytes to text, text to lines, lines to cells: any text in any encoding, against the simplest way to read it. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import t from 'tap'
import { readCsv, readNdjson, type ReadRow } from '../../src/index.js'
import { decode } from '../../src/text/decode.js'
import { lineBlocks } from '../../src/text/lines.js'
import { reportTexts } from '../../src/opgoerelser.js'
import { isPersonal, isPersonalText } from '../../src/cells/personal.js'
import { seed, times } from '../../../core/test/support/runs.js'
import { all, bytes, tilbud } from '../support/rows.js'

const letters = fc.array(fc.constantFrom(...Array.from('aZ09;,"æøåÆØÅé€–\n ß')), { maxLength: 40 })
const sizes = fc.integer({ min: 1, max: 9 })

async function decoded(content: Buffer, size: number): Promise<string> {
  let found = ''
  for await (const part of decode(bytes(content, size))) found += part
  return found
}

t.test('any text is read back from any encoding, split anywhere', async (t) => {
  const marks = { utf8: '', 'utf8 with its mark': '\uFEFF', utf16le: '\uFEFF', utf16be: '\uFEFF' }
  await fc.assert(
    fc.asyncProperty(letters, sizes, async (some, size) => {
      const text = some.join('')
      const told: [string, Buffer][] = Object.entries(marks).map(([name, mark]) => [
        name,
        Buffer.from(iconv.encode(mark + text, name.split(' ')[0] ?? '')),
      ])
      for (const [name, content] of told) t.equal(await decoded(content, size), text, name)
      // By chance, other adjacent letters may also be valid UTF-8.
      const danish = text.replaceAll(/[€–ÆØÅéß]/g, '')
      const windows = Buffer.from(iconv.encode(danish, 'win1252'))
      t.equal(await decoded(windows, size), danish, 'win1252')
    }),
    { seed, numRuns: times(60) },
  )
  for (const [content, text] of [
    [[0x41, 0xe6], 'Aæ'],
    [[0xe6], 'æ'],
    [[0x61, 0x61, 0x61, 0x61, 0xe6], 'aaaaæ'],
    [[0xc3, 0xa6], 'æ'],
    [[0xef, 0xbb, 0xbf], ''],
    [[0xff, 0xfe], ''],
    [[0xef, 0xbb], 'ï»'],
    // A single byte next to a mark is another one.
    ...([
      [[0xef, 0x41, 0xbf, 0x41], 'ïA¿A'],
      [[0x41, 0xbb, 0xbf, 0x41], 'A»¿A'],
      [[0xef, 0xbb, 0x41], 'ï»A'],
      [[0xff, 0x41], 'ÿA'],
      [[0xfe, 0x41], 'þA'],
      [[0x41, 0xfe], 'Aþ'],
      [[0x41, 0xff], 'Aÿ'],
      [[0xff, 0xfe, 0x41, 0x00], 'A'],
      [[0xfe, 0xff, 0x00, 0x41], 'A'],
      // Without a mark, zeros beside the first two letters show it, and nothing less does.
      [[0xc5, 0x00, 0x72, 0x00], 'År'],
      [[0x00, 0xc5, 0x00, 0x72], 'År'],
      [[0x41, 0x00, 0x00, 0x42], 'A\0\0B'],
      [[0x00, 0x41, 0x42, 0x43], '\0ABC'],
    ] as const),
  ] as const) {
    t.equal(await decoded(Buffer.from(content), 1), text)
  }
})

t.test('any text is split into its lines, and overlong lines are reported by number', async (t) => {
  const ends = fc.constantFrom('\n', '\r\n', '\r', '\r\r\n')
  const line = fc.integer({ min: 0, max: 9 }).map((length) => 'abcdefghi'.slice(0, length))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, ends), { maxLength: 9 }),
      line,
      sizes,
      async (lines, last, size) => {
        const limit = 5
        // A carriage return next to another may belong to it.
        const clear = lines.map(([text, end]) => (text === '' ? `x${end}` : text + end))
        const whole = clear.join('') + last
        const want: unknown[] = [...clear.map((text) => text.trimEnd()), last].flatMap(
          (text, i, { length }) =>
            i === length - 1 && text === ''
              ? []
              : [[i + 1, text.length > limit ? 'too long' : text]],
        )
        async function* chunks() {
          for (let at = 0; at < whole.length; at += size)
            yield* await Promise.resolve([whole.slice(at, at + size)])
        }
        const found: unknown[] = []
        for await (const block of lineBlocks(chunks(), limit)) {
          if ('tooLong' in block) found.push([block.tooLong, 'too long'])
          else {
            const own = block.text.replace(/\n$/, '').split('\n')
            t.equal(block.lines, own.length)
            found.push(...own.map((text, i) => [block.linje + i, text]))
          }
        }
        t.same(found, want, JSON.stringify({ whole, size }))
      },
    ),
    { seed, numRuns: times(80) },
  )
})

t.test('any cells equal those of the parser itself, in the same lines', async (t) => {
  const cell = fc.array(fc.constantFrom(...Array.from('ab;,"\n æ\t')), { maxLength: 6 })
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', ',', '\t'), sizes, async (cells, mark, size) => {
      const quoted = (letters: readonly string[], i: number) => {
        const text = letters.join('')
        return i % 2 === 0 || /[;,"\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
      }
      const content = `reference${mark}A${mark}B\n${cells.map((row) => row.map(quoted).join(mark)).join('\n')}\n`
      const want = parse(content, {
        delimiter: mark,
        from_line: 2,
        info: true,
      }) as unknown as { record: string[]; info: { lines: number } }[]
      const expected = want.flatMap(({ record, info: { lines } }) => {
        const [reference, a, b] = record.map((text) => text.trim())
        const linje = lines - record.join('').split('\n').length + 1
        return reference || a || b ? [{ linje, reference, a, b }] : []
      })
      const found = await all(readCsv(bytes(content, size), tilbud, { kolonner: 'med' })).catch(
        (): ReadRow[] => [],
      )
      const known = (text: unknown) => (text === '' || text === undefined ? undefined : text)
      t.same(
        found.map((row) => {
          const { reference } = 'input' in row ? (row.input as { reference?: string }) : row
          return { linje: row.linje, reference, a: row.egen?.['A'], b: row.egen?.['B'] }
        }),
        expected.map(({ linje, reference, a, b }) => ({
          ...{ linje, reference: known(reference), a: known(a), b: known(b) },
        })),
        JSON.stringify(content),
      )
    }),
    { seed, numRuns: times(60) },
  )
})

t.test(
  'NDJSON beyond its limits: the limit is given in MB, and a single line counts',
  async (t) => {
    const megabyte = 1024 * 1024
    const line = `{"reference":"${'x'.repeat(1000)}"}\n`
    const [last] = (await all(readNdjson(bytes(line.repeat(3200)), { bytes: 3 * megabyte }))).slice(
      -1,
    )
    t.match(last, { errors: [{ code: 'for-stor-fil', detail: /\b3 MB/ }] })
    t.ok((last?.linje ?? 0) > 2900 && (last?.linje ?? 0) <= 3201)
    const rows = await all(readNdjson(bytes('\n\n{"a":1}\n\n{"a":2}\n')))
    t.same(
      rows.map(({ linje }) => linje),
      [3, 5],
    )
  },
)

t.test('a file of a few bytes, around the length of a byte order mark', async (t) => {
  for (const text of ['{}', '{}\n', ' {}\n']) {
    for (const size of [1, 2, 3, 4]) {
      const rows = await all(readNdjson(bytes(Buffer.from(text), size)))
      t.same(
        rows.map((row) => ('input' in row ? row.input : row.errors)),
        [{}],
        `${JSON.stringify(text)} in parts of ${String(size)}`,
      )
    }
  }
})

t.test('what looks like a CPR number in cells', (t) => {
  const cells: [unknown, boolean][] = [
    ['010190-1234', true],
    ['0101901234', true],
    ['P-0101901234', false],
    ['se P-0101901234 nu', false],
    ['xP-0101901234', true],
    ['1P-0101901234', true],
    ['P-01019012345', false],
    ['P-0101901234 og 010190-1234', true],
    ['101901234', false],
    [101901234, true],
    [101901234n, true],
    // A point before the last four digits makes it a decimal; two decimals make it an amount.
    [10190.1234, true],
    [10190.12, false],
    [10190.1, false],
    [10190.123, true],
    [3201901234, false],
    [true, false],
    [null, false],
    [new Date(0), false],
  ]
  for (const [cell, want] of cells) t.equal(isPersonal(cell), want, String(cell))
  for (const [cell, want] of [
    ['101901234', true],
    [' 101901234 ', true],
    ['x101901234', false],
    ['101901234x', false],
    ['101901234 og 010190-1234', true],
    ['010190-1234 og 101901234', true],
    ['320190123', false],
    ['010190-1234', true],
    ['Odense', false],
    // As a spreadsheet shows a number of nine or ten digits: in groups, with decimals, with an exponent.
    ['101.901.234', true],
    ['101,901,234', true],
    ['101’901’234', true],
    ['101\u00a0901\u00a0234', true],
    ['1.101.901.234', true],
    ['101901234,0', true],
    ['101.901.234,00', true],
    ['101,901,234.00', true],
    ['1,01901234e8', true],
    ['1.01901234E+08', true],
    ['1,101901234E+09', true],
    // The 32nd of a month; an amount with øre; too few and too many digits; groups of two kinds; too rough.
    ['320.190.123', false],
    ['101.901.234,50', false],
    ['1.019.012', false],
    ['1.101.901.234.567', false],
    ['101.901,234', false],
    ['1,02E+08', false],
    ['101 147 151', false],
    [101901234, true],
  ] as const)
    t.equal(isPersonalText(cell), want, String(cell))
  t.end()
})

t.test('texts for a report, by the numbers of their questions', (t) => {
  const texts = (content: string) => reportTexts(content)?.tekster
  t.same(texts('## 3.1\nEt.\n\n# 10.12 Navn\nTo\nlinjer.\n\n'), {
    '3.1': 'Et.',
    '10.12': 'To\nlinjer.',
  })
  t.same(texts('3.1\nEt.\r\n12.4.\nTo.\n3.3 \t\nTre.'), {
    '3.1': 'Et.',
    '12.4': 'To.',
    '3.3': 'Tre.',
  })
  t.same(texts('\uFEFF###### 3.1\tNavn\nEt.'), { '3.1': 'Et.' })
  t.same(texts('# Titel\n\n## 3.1\n\n## 3.2\nTo'), { '3.2': 'To' }, 'a text that is empty is none')
  t.same(texts('## 3.1\nEt.\n# Ikke et nummer\n3.2 heller ikke'), {
    '3.1': 'Et.\n# Ikke et nummer\n3.2 heller ikke',
  })
  t.same(texts('####### 3.1\nEt.'), undefined, 'seven signs make no heading')
  t.same(texts('##3.1\nEt.'), undefined)
  t.same(texts('x 3.1\nEt.'), undefined)
  t.same(texts('## 3.1x\nEt.'), undefined)
  t.same(texts('Først en tekst.\n## 3.1\nEt.'), undefined)
  t.same(reportTexts('## 3.1\nEt.\n3.1\nTo.'), { tekster: {}, toGange: '3.1' })
  t.same(reportTexts('{\r\n "3.1": "Et.",\r\n "3.1": "To."}'), { tekster: {}, toGange: '3.1' })
  t.equal(reportTexts('{"a": "Et.", "a": "To."}'), undefined)
  t.same(texts(' \t\n# Tekster\n \n## 3.1\nEt.'), { '3.1': 'Et.' }, 'blanks above the first')
  t.same(texts('Tekster\n## 3.1\nEt.'), undefined, 'but no words')
  t.same(texts(' \n{"3.1":"Et."}'), { '3.1': 'Et.' })
  t.same(texts('{"3.1":"Et."'), undefined)
  t.same(texts('x {"3.1":"Et."}'), undefined)
  t.same(texts(''), {})
  const longest = `3.1\n${'x'.repeat(1_999_996)}`
  t.equal(texts(longest)?.['3.1']?.length, 1_999_996)
  t.equal(texts(`${longest}x`), undefined)
  t.end()
})
