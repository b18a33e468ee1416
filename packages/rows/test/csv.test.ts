import { resolved } from '@screeningsmodel/core'
import { readCsv, readCsvColumns, RowsError } from '@screeningsmodel/rows'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import t from 'tap'
import { seed, times } from '../../core/test/support/runs.js'
import { all, brief, bytes, screened, tilbud } from './support.js'

const read = async (content: string | Uint8Array, size?: number, limits = {}) =>
  brief(await all(readCsv(bytes(content, size), tilbud, limits)))

async function refusal(content: string | Uint8Array, limits = {}): Promise<RowsError> {
  try {
    await read(content, undefined, limits)
  } catch (error) {
    if (error instanceof RowsError) return error
    throw error
  }
  throw new Error('the file was read')
}

const first = {
  reference: 'T-1',
  aar: 2019,
  borgere: 4,
  aarsvaerk: 2.5,
  kompetencer: { 'social-stoette': 'indgaar' },
}

t.test('the same rows, however the file was written', async (t) => {
  const danish =
    'Reference;År;Borgere;Årsværk;kompetencer.social-stoette\r\nT-1;2019;4;2,5;indgaar\r\n;;;;\r\nT-2;;;3;\r\n'
  const english =
    'reference,year,borgere,aarsvaerk,kompetencer.social-stoette\nT-1,2019,4,2.5,"indgaar"\n\nT-2,,,"3",\n'
  const expected = [
    [2, first],
    [4, { reference: 'T-2', aarsvaerk: 3 }],
  ]
  const forms: Record<string, Uint8Array> = {
    'Danish Excel: Windows-1252': iconv.encode(danish, 'win1252'),
    'Danish Excel: UTF-8 with BOM': Buffer.from('\uFEFF' + danish),
    'bars, as databases write them': Buffer.from(english.replaceAll(',', '|')),
    'Unicode text: UTF-16 with tabs': iconv.encode(
      '\uFEFF' + danish.replaceAll(';', '\t'),
      'utf16le',
    ),
    'plain CSV': Buffer.from(english),
    'old line ends': Buffer.from(danish.replaceAll('\r\n', '\r')),
    'no line end at the end': Buffer.from(danish.trimEnd()),
    'DOS, with the mark of its end': Buffer.from(`${danish}\x1A`),
    'DOS, with the mark behind the last cell': Buffer.from(`${english.trimEnd()}\x1A`),
  }
  for (const [name, content] of Object.entries(forms)) {
    for (const size of [1, 2, 3, 7, 1024]) t.strictSame(await read(content, size), expected, name)
  }
  const hinted = Buffer.from(`sep=;\n${danish}`)
  t.strictSame(await read(hinted), [
    [3, first],
    [5, { reference: 'T-2', aarsvaerk: 3 }],
  ])
})

t.test('Windows-1252 is told from UTF-8 wherever the first such letter stands', async (t) => {
  const rows = 'T-1;4\n'.repeat(30_000)
  const ascii = `reference;borgere\n${rows}`
  for (const encoding of ['utf8', 'win1252']) {
    const content = iconv.encode(`${ascii}Årsværk;4\n`, encoding)
    const [last] = (await all(readCsv(bytes(content, 4096), tilbud))).slice(-1)
    t.strictSame(brief([last!]), [[30_002, { reference: 'Årsværk', borgere: 4 }]])
  }
})

t.test('titles above the heading are passed over, as in a sheet', async (t) => {
  const heading = 'Reference;År;Borgere;Årsværk'
  const rows = ['T-1;2019;4;2,5', 'T-2;;;3']
  const want = (before: number) => [
    [before + 2, { reference: 'T-1', aar: 2019, borgere: 4, aarsvaerk: 2.5 }],
    [before + 3, { reference: 'T-2', aarsvaerk: 3 }],
  ]
  const titles: Record<string, string[]> = {
    'one of one cell': ['Tilbud i Region Syddanmark'],
    'with empty cells': ['Tilbud 2019;;;', ';;;'],
    'a name alone': ['År;2019', 'Reference;;;'],
    'with other delimiters': ['Tilbud, personale, borgere | 2019', 'Udtræk:\t1. marts, kl. 12'],
    'blank lines': ['', 'Tilbud', '', '  '],
    'a quotation': ['"Tilbud', 'i ""regionen"""'],
    'a quotation mark that is never closed': ['"Tilbud i regionen'],
    'as many as may be': Array.from({ length: 49 }, (_, i) => `Linje ${i};x;y`),
  }
  for (const [name, above] of Object.entries(titles)) {
    const text = [...above, heading, ...rows, ''].join('\n')
    const forms = {
      'UTF-8': Buffer.from(text),
      'Danish Excel': iconv.encode(text.replaceAll('\n', '\r\n'), 'win1252'),
      'with a mark': Buffer.from(`\uFEFF${text}`),
    }
    for (const [form, content] of Object.entries(forms))
      for (const size of [1, 3, 11, 64 * 1024])
        t.strictSame(await read(content, size), want(above.length), `${name}, ${form}, ${size}`)
    for (const size of [1, 3, 64 * 1024])
      t.strictSame(await read(`sep=;\n${text}`, size), want(above.length + 1), `${name}, sep`)
    const { linje, delimiter } = await readCsvColumns(bytes(text), tilbud)
    t.strictSame([linje, delimiter], [above.length + 1, ';'], name)
  }
  const commas = 'Tilbud; personale; 2019\nreference,borgere\nT-1,4\n'
  t.strictSame(await read(commas, 1), [[3, { reference: 'T-1', borgere: 4 }]])
  for (const size of [1, 64 * 1024]) {
    t.strictSame(await read('Antal i 2019\nborgere\n4', size), [[3, { borgere: 4 }]], 'one column')
    t.strictSame(await read('borgere;reference\n4;"x', size), [[2, 'ulukket-citat']], 'no line end')
  }
  const beyond = `${'Linje\n'.repeat(50)}${heading}\n${rows[0]}\n`
  t.match(await refusal(beyond), { errors: [{ code: 'forkert-skilletegn' }] })
  const personal = `Tilbud\nKontakt;010190-1234\n${heading}\n${rows[0]}\n`
  t.match(await refusal(personal), { linje: 2, errors: [{ code: 'personoplysning' }] })
  t.match(await refusal(`Tilbud\n${heading}\n`), { errors: [{ code: 'ingen-raekker' }] })
})

t.test('a table is read as its lines arrive, unless its heading is in doubt', async (t) => {
  let sent = ''
  async function* lines(text: string) {
    for (const line of text.split(/(?<=\n)/)) {
      sent += line
      yield Buffer.from(line)
    }
  }
  const sentAtFirst = async (text: string, options = {}) => {
    sent = ''
    for await (const rows of readCsv(lines(text), tilbud, options)) if (rows.length > 0) return sent
    return undefined
  }
  const many = 'T-1;4\n'.repeat(200)
  t.equal(await sentAtFirst(`reference;borgere\n${many}`), 'reference;borgere\nT-1;4\n')
  t.equal(
    await sentAtFirst(`Tilbud\nreference;borgere\n${many}`),
    'Tilbud\nreference;borgere\nT-1;4\n',
  )
  const own = await sentAtFirst(`reference;a;b\n${many}`, { kolonner: 'uden' })
  t.equal(own?.split('\n').length, 52)
})

t.test('labels and words', async (t) => {
  const label = tilbud.facts[0]!.label
  t.strictSame(await read(`${label.da.toUpperCase()}\n4\n`), [[2, { borgere: 4 }]])
  t.strictSame(await read(`"${label.en}"\n4\n`), [[2, { borgere: 4 }]])
  const choice = tilbud.choices!.kompetence![1]!
  const header = 'kompetencer.social-stoette;kompetencer.familiebehandling\n'
  t.strictSame(await read(`${header}${choice.label.da};${choice.label.en}\n`), [
    [2, { kompetencer: { 'social-stoette': choice.value, familiebehandling: choice.value } }],
  ])
})

t.test('every fact can be a column by its path and by its label', async (t) => {
  const { registry } = await import('./support.js')
  for (const ruleset of registry.rulesets.map(resolved)) {
    for (const language of ['da', 'en'] as const) {
      const headers = ruleset.facts.map(({ label }) => `"${label[language]}"`).join(';')
      const cells = ruleset.facts.map(({ type }) =>
        type === 'boolean'
          ? { da: 'ja', en: 'yes' }[language]
          : type === 'choice'
            ? 'mangler'
            : '7',
      )
      const rows = await all(readCsv(bytes(`${headers}\n${cells.join(';')}\n`), ruleset))
      t.equal(rows.length, 1)
      t.notOk('errors' in rows[0]!, `${ruleset.id}, ${language}`)
    }
  }
})

t.test('numbers as people write them', async (t) => {
  const column = async (path: string, cells: readonly string[]) =>
    (await read(`reference\t${path}\n${cells.map((cell, i) => `r${i}\t${cell}\n`).join('')}`)).map(
      (row) => {
        const value = (row as unknown[])[1]
        return typeof value === 'object' ? (value as Record<string, unknown>)[path] : value
      },
    )
  t.strictSame(
    await column('aarsvaerk', [
      '2,5',
      '2.5',
      ' 2,50 ',
      '-1',
      '1.234,5',
      '1,234.5',
      '1.234.567',
      '1E2',
    ]),
    [2.5, 2.5, 2.5, -1, 1234.5, 1234.5, 1234567, 100],
  )
  t.strictSame(await column('aarsvaerk', ['1,2,3', '2,5 årsværk', 'NaN', '0x10', '1_000']), [
    '1,2,3',
    '2,5 årsværk',
    'NaN',
    '0x10',
    '1_000',
  ])
  t.strictSame(await column('borgere', ['3,0', '1.000', '0,125', '12,5']), [
    3,
    'tvetydigt-tal',
    0.125,
    12.5,
  ])
})

t.test('a number in a file is read as the same number in JSON', async (t) => {
  const drifted = [
    0.1 + 0.2,
    2.9999999999999996,
    999_999.1 + 1e-10,
    1_234_567.1 + 2e-10,
    -0.5,
    1e21,
  ]
  for (const number of drifted) {
    const [[, input]] = (await read(`aarsvaerk\n${String(number)}\n`)) as [[number, object]]
    const { aarsvaerk } = input as { readonly aarsvaerk: number }
    // The core reads each to nine decimals, below a million.
    t.equal(aarsvaerk, Math.abs(number) < 1e6 ? Number(number.toFixed(9)) : number)
  }
})

t.test('an error of a spreadsheet is no name of a tilbud, in any language', async (t) => {
  const row = async (cell: string) => all(readCsv(bytes(`reference,borgere\n${cell},4\n`), tilbud))
  const errors = [
    ...['#NAME?', '#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', ' #N/A '],
    ...['#NAVN?', '#REFERENCE!', '#I/T', '#DIVISION/0!', '#VÆRDI!', '#NUL!', '#OVERLØB!'],
  ]
  for (const cell of errors) {
    t.match(
      await row(cell),
      [{ linje: 2, errors: [{ code: 'fejl-i-celle', pointer: '/reference', kolonne: 1 }] }],
      cell,
    )
  }
  for (const cell of ['#1', 'Hus #2', '#NAVN', '#Nord!', '#n/a', '#REF! 2']) {
    t.match(await row(cell), [{ input: { reference: cell, borgere: 4 } }], cell)
  }
  const own = await all(readCsv(bytes('borgere,Note\n4,#REF!\n'), tilbud, { kolonner: 'med' }))
  t.match(own, [{ input: { borgere: 4 }, egen: { Note: '#REF!' } }])
})

t.test('quoted cells over several lines, and line numbers that hold', async (t) => {
  const content = 'reference;borgere\r\n"a\r\nb";3\r\n\r\nT-2;4\r\n"c""d\n\n";5\nT-3;6'
  for (const size of [1, 5, 1024]) {
    t.strictSame(await read(content, size), [
      [2, { reference: 'a\nb', borgere: 3 }],
      [5, { reference: 'T-2', borgere: 4 }],
      [6, { reference: 'c"d', borgere: 5 }],
      [9, { reference: 'T-3', borgere: 6 }],
    ])
  }
})

t.test('a file without quotation marks is read as the same file with them', async (t) => {
  const cell = fc.constantFrom('', ' ', '4', '2,5', 'T-1', ' ja', 'x,y', '\t', 'æ', '1.250', '-')
  const line = fc.array(cell, { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const header = ['reference', 'aar', 'borgere', 'aarsvaerk']
      const written = (quoted: (cell: string) => string) =>
        [header, ...lines].map((cells) => cells.map(quoted).join(';')).join('\n')
      const rows = (text: string) => read(text).catch((error: unknown) => String(error))
      // A line of one quoted empty cell is no blank line.
      t.same(
        await rows(written((text) => text)),
        await rows(written((text) => (text === '' ? text : `"${text}"`))),
      )
    }),
    { seed, numRuns: times(200) },
  )
})

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

t.test('quotation marks meant to cost time do not', async (t) => {
  const rows = await read(`reference;borgere\n${'"a";"\n'.repeat(20_000)}T-1;1\n`, undefined, {
    line: 5000,
  })
  t.ok(rows.length > 0)
  t.ok(rows.length < 30_000)
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
    // Either divides off one known column: the one that makes more of them is meant.
    ['reference;a,borgere,c\n1;2,3,4\n', ['ukendt-kolonne', 'ukendt-kolonne'], /»reference;a«/],
    [
      '010190-1234;4\n010190-1235;3\n',
      ['cpr-i-overskrift', 'ukendt-kolonne'],
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

t.test('what the columns can be called is told once, by the last that is unknown', async (t) => {
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

t.test('CPR numbers in a column: told by line and column, never repeated', async (t) => {
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

t.test('a refused row repeats the name of a tilbud, and no name of a person', async (t) => {
  const { registry } = await import('./support.js')
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

t.test('the columns alone, for an engine that reads the rows itself', async (t) => {
  const header = 'sep=;\nÅrsværk;Egen;kompetencer.social-stoette;Reference;\n1;2;indgaar;T-1;\n'
  const columns = await readCsvColumns(bytes(header), tilbud, { kolonner: 'med' })
  t.match(columns, { delimiter: ';', linje: 2 })
  t.strictSame(
    columns.maker.columns.map(({ path, egen }) => path ?? egen),
    ['aarsvaerk', 'Egen', 'kompetencer.social-stoette', 'reference', 'E'],
  )
  t.match(columns.maker.make(['1', '2', 'indgaar', 'T-1', ''], 3), {
    input: { aarsvaerk: 1, kompetencer: { 'social-stoette': 'indgaar' }, reference: 'T-1' },
    egen: { Egen: '2' },
  })
})

t.test(
  'columns of one’s own are carried or left out beside facts, and not in place of them',
  async (t) => {
    for (const kolonner of ['med', 'uden'] as const) {
      const titled = 'Tilbud 2019;;\nNavn;antal;timer\nT-1;4;37\n'
      await t.rejects(all(readCsv(bytes(titled), tilbud, { kolonner })), {
        errors: [
          {
            code: 'ingen-kendt-kolonne',
            detail: /^Ingen af kolonnerne er en oplysning, .* De kan hedde: borgere, nyeBorgere, /,
          },
        ],
        linje: 1,
      })
      const utf16 = Buffer.from('reference;aar\nT-1;2019\n', 'utf16le')
      await t.rejects(all(readCsv(bytes(utf16), tilbud, { kolonner })), {
        errors: [{ code: 'ingen-kendt-kolonne' }],
      })
    }
  },
)

t.test('the delimiter is told from a heading longer than what is looked at', async (t) => {
  const long = `"${'x'.repeat(70_000)}"`
  t.match(await refusal(`borgere;${long}\n4;5\n`), { errors: [{ code: 'ukendt-kolonne' }] })
  t.match(await refusal(`borgere,reference,${long}\n4,5,6\n`), {
    errors: [{ code: 'ukendt-kolonne' }],
  })
})

t.test('a letter that is the first half of a mark of UTF-16 is a letter', async (t) => {
  for (const [start, letter] of [
    [[0xff], 'ÿ'],
    [[0xfe], 'þ'],
  ] as const) {
    const content = Buffer.concat([Buffer.from(start), Buffer.from('A;borgere\nx;4\n')])
    const { errors } = await refusal(content)
    t.match(errors[0], { code: 'ukendt-kolonne', detail: new RegExp(`${letter}A`) })
  }
})
