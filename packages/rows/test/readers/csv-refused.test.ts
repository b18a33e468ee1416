/** What is refused in CSV: rows, each in its place, and whole files. */
import { readCsv, readNdjson } from '@screeningsmodel/rows'
import t from 'tap'
import { all, bytes, screened, tilbud } from '../support/rows.js'
import { read, refusal } from '../support/read-csv.js'

t.test('a bad row is refused in its place; the good ones around it are kept', async (t) => {
  const good = (n: number) => ({ reference: `T-${n}`, borgere: n })
  const file = (...lines: string[]) => ['reference;borgere', ...lines, ''].join('\n')
  const cases: Record<string, [content: string, expected: unknown[], limits?: object]> = {
    'more cells than columns': [
      file('T-1;1', 'T-2;2;2', 'T-3;3', 'T-4;4;', 'T-5;5;;-; '),
      [
        [2, good(1)],
        [3, 'for-mange-celler'],
        [4, good(3)],
        [5, good(4)],
        [6, good(5)],
      ],
    ],
    'fewer cells than columns': [
      file('T-1', 'T-3;3'),
      [
        [2, { reference: 'T-1' }],
        [3, good(3)],
      ],
    ],
    'mixed line ends': [
      'reference;borgere\r\nT-1;1\nT-2;2\rT-3;3\r\n',
      [
        [2, good(1)],
        [3, good(2)],
        [4, good(3)],
      ],
    ],
    'a quotation mark that is never closed': [
      file('T-1;1', '"T-2;2', 'T-3;3', 'T-4;4'),
      [
        [2, good(1)],
        [3, 'ulukket-citat'],
        [4, good(3)],
        [5, good(4)],
      ],
    ],
    'quotation marks that are never closed, on two lines': [
      file('T-1;1', '"T-2;2', 'T-3;3', '"T-4;4', 'T-5;5'),
      [
        [2, good(1)],
        [3, 'ulukket-citat'],
        [4, good(3)],
        [5, 'ulukket-citat'],
        [6, good(5)],
      ],
    ],
    'one that is never closed, above cells that are': [
      file('T-1;1', '"T-2;2', '"T-3";"3"', '"T-4\n";4', 'T-5;"5"'),
      [
        [2, good(1)],
        [3, 'ulukket-citat'],
        [4, good(3)],
        [5, { reference: 'T-4', borgere: 4 }],
        [7, good(5)],
      ],
    ],
    'one that is never closed, below a cell over two lines of the same row': [
      file('T-1;1', '"T-2\n";"2', 'T-3;3', '"T-4";4'),
      [
        [2, good(1)],
        [3, 'ulukket-citat'],
        [5, good(3)],
        [6, good(4)],
      ],
    ],
    'one that is never closed, below blank lines and rows of empty cells': [
      file('T-1;1', ...Array.from({ length: 12 }, (_, i) => ['', ';', ' '][i % 3] ?? ''), '"T-2;2'),
      [
        [2, good(1)],
        [15, 'ulukket-citat'],
      ],
    ],
    'so many that are never closed that no row can be told from another': [
      file(...Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? `"T-${i};${i}` : `T-${i};${i}`))),
      Array.from({ length: 40 }, (_, i) => [i + 2, i % 2 === 0 ? 'ulukket-citat' : good(i)]),
    ],
    'a stray quotation mark': [
      file('T-1;1', 'T-"2;2', 'T-3;3'),
      [
        [2, good(1)],
        [3, { reference: 'T-"2', borgere: 2 }],
        [4, good(3)],
      ],
    ],
    'a cell in a column without a name': [
      'reference;borgere;;\nT-1;1;;\nT-2;2;;x\n',
      [
        [2, good(1)],
        [3, 'celle-uden-kolonne'],
      ],
    ],
    'a line that is too long': [
      file('T-1;1', `T-2;${'9'.repeat(500)}`, 'T-3;3'),
      [
        [2, good(1)],
        [3, 'for-lang-linje'],
        [4, good(3)],
      ],
      { line: 100 },
    ],
    'a line that is too long, within a quoted cell': [
      file('T-1;1', '"T-2', 'x'.repeat(500), '";2', 'T-3;3'),
      [
        [2, good(1)],
        [3, 'ulukket-citat'],
        [4, 'for-lang-linje'],
        [5, 'ulukket-citat'],
        [6, good(3)],
      ],
      { line: 100 },
    ],
    'more than may be read': [
      file('T-1;1', 'T-2;2', 'T-3;3'),
      [
        [2, good(1)],
        [3, good(2)],
        [4, 'for-stor-fil'],
      ],
      { bytes: 34 },
    ],
  }
  for (const [name, [content, expected, limits]] of Object.entries(cases)) {
    t.strictSame(await read(content, 6, limits), expected, name)
    if (!limits) t.strictSame(await read(content), expected, `${name}, in one chunk`)
  }
})

t.test('a file that no row can be read from', async (t) => {
  const cases: [content: string | Uint8Array, codes: string[], detail?: RegExp][] = [
    ['', ['tom-fil']],
    ['\uFEFF\r\n\r\n', ['tom-fil']],
    ['reference;borgere\r\n', ['ingen-raekker']],
    ['reference:borgere\nT-1:4\n', ['forkert-skilletegn'], /adskilt af »:«.*semikolon, komma/],
    ['reference  borgere\nT-1  4\n', ['forkert-skilletegn'], /adskilt af mellemrum/],
    [
      'reference;borgre\nT-1;4\n',
      ['ukendt-kolonne'],
      /Kolonne B \(»borgre«\) .*Mente du »borgere«\? Kolonnerne kan hedde: borgere, .*, aar\./,
    ],
    [
      'reference;borgere;Aarsværk;ÅRSVÆRK\nT-1;4;2;2\n',
      ['dobbelt-kolonne'],
      /Kolonne D .* kolonne C/,
    ],
    ['reference;hemmeligt\nT-1;Anna\n', ['ukendt-kolonne'], /Fjern kolonnen/],
    // Either delimiter separates one known column; the one that gives more columns is meant.
    ['reference;a,borgere,c\n1;2,3,4\n', ['ukendt-kolonne', 'ukendt-kolonne'], /»reference;a«/],
    [
      '010190-1234;4\n010190-1235;3\n',
      ['personoplysning', 'ukendt-kolonne'],
      /Kol.* A ligner et CPR/i,
    ],
  ]
  for (const [content, codes, detail] of cases) {
    const { errors, message } = await refusal(content)
    t.strictSame(
      errors.map(({ code }) => code),
      codes,
    )
    if (detail) t.match(message, detail)
    t.notMatch(
      message,
      /010190|Anna/,
      'no value that stood in the file is repeated, and no CPR number',
    )
  }
  t.match(await refusal(`reference${'x'.repeat(300)};borgere\n`, { line: 100 }), {
    errors: [{ code: 'for-lang-linje' }],
  })
})

t.test('the possible names of columns are listed once, at the last unknown column', async (t) => {
  const told = async (header: string) =>
    (await refusal(`${header}\n${'1;'.repeat(header.split(';').length - 1)}1\n`)).errors.map(
      ({ kolonne, detail }) => [kolonne, detail.includes('kan hedde')],
    )
  t.strictSame(await told('a;borgere;b;borgere;c;borgere'), [
    [1, false],
    [3, false],
    [4, false],
    [5, true],
    [6, false],
  ])
  const many = await told(`borgere;${Array.from({ length: 30 }, (_, i) => `x${i}`).join(';')}`)
  t.equal(many.length, 21)
  t.strictSame(
    many.filter(([, isTold]) => isTold),
    [[21, true]],
    'the last of those that are told',
  )
})

t.test('CPR numbers in a column: reported by line and column, never repeated', async (t) => {
  const content = 'reference;borgere\nT-1;4\n010190-1234;4\nT-3;0101901234\nT-4;3\n'
  const found = await all(screened(readCsv(bytes(content), tilbud)))
  t.match(found, [
    { svar: { reference: 'T-1' } },
    {
      problem: {
        linje: 3,
        status: 422,
        errors: [{ pointer: '/reference', code: 'personoplysning', kolonne: 1 }],
      },
    },
    {
      problem: { linje: 4, errors: [{ pointer: '/borgere', code: 'personoplysning', kolonne: 2 }] },
    },
    { svar: { reference: 'T-4' } },
  ])
  t.notMatch(JSON.stringify(found), /010190/)
})

t.test('CPR numbers that a spreadsheet made decimals, wherever they stand', async (t) => {
  const refusals = await Promise.all(
    [
      'reference;borgere;sag\nT-1;4;110190,1234\n',
      'reference;borgere;sag\nT-1;4;10190,1234\n',
      'reference;borgere\n10190.1234;4\n',
      'reference;borgere\n10190,1234;4\n',
      'reference,borgere,sag\nT-1,4,"10190,1234"\n',
    ].map(async (content) => {
      const rows = readCsv(bytes(content), tilbud, { kolonner: 'med' })
      const found = await all(screened(rows))
      t.notMatch(JSON.stringify(found), /10190.1234/, content)
      return found
    }),
  )
  for (const found of refusals)
    t.match(found, [{ problem: { status: 422, errors: [{ code: 'personoplysning' }] } }])
  const heading = all(
    screened(
      readCsv(bytes('reference;borgere;10190,1234\nT-1;4;x\n'), tilbud, { kolonner: 'med' }),
    ),
  )
  await t.rejects(heading, { errors: [{ code: 'personoplysning' }] })
})

t.test('a refused row repeats the name of a tilbud, but not of a person', async (t) => {
  const { registry } = await import('../support/rows.js')
  const refused = async (id: string) => {
    const { ruleset } = registry.find(id)!
    const content = bytes(`reference;egen\nÅse Holm;010190-1234\n`)
    const [row] = await all(readCsv(content, ruleset, { kolonner: 'med' }))
    t.ok(row && 'errors' in row)
    return (row as { reference?: string }).reference
  }
  t.equal(await refused('hoejt-specialiseret-tilbud'), 'Åse Holm')
  t.equal(await refused('maalgruppe-udsatte-gravide'), undefined)
})

t.test('the delimiter is found even if the heading is longer than what is searched', async (t) => {
  const long = `"${'x'.repeat(70_000)}"`
  t.match(await refusal(`borgere;${long}\n4;5\n`), { errors: [{ code: 'ukendt-kolonne' }] })
  t.match(await refusal(`borgere,reference,${long}\n4,5,6\n`), {
    errors: [{ code: 'ukendt-kolonne' }],
  })
})

t.test('a letter that equals half of a UTF-16 byte order mark is a letter', async (t) => {
  for (const [start, letter] of [
    [[0xff], 'ÿ'],
    [[0xfe], 'þ'],
  ] as const) {
    const content = Buffer.concat([Buffer.from(start), Buffer.from('A;borgere\nx;4\n')])
    const { errors } = await refusal(content)
    t.match(errors[0], { code: 'ukendt-kolonne', detail: new RegExp(`${letter}A`) })
  }
})

t.test(
  'a wrong value in a cell is told in words for a cell, in JSON in words for JSON',
  async (t) => {
    const detailOf = async (rows: Parameters<typeof screened>[0]) => {
      const [one] = await all(screened(rows))
      return one && 'problem' in one ? one.problem.errors.map(({ detail }) => detail) : one
    }
    t.same(await detailOf(readCsv(bytes('aarsvaerk;borgere\nmange;tre\n'), tilbud)), [
      'Skriv et tal, for eksempel 2,5.',
      'Skriv et helt tal, for eksempel 3.',
    ])
    t.same(await detailOf(readNdjson(bytes('{"aarsvaerk":"mange","borgere":"3"}\n'))), [
      'Skriv et tal, for eksempel 2,5 (i JSON 2.5).',
      'Skriv tallet uden anførselstegn.',
    ])
  },
)
