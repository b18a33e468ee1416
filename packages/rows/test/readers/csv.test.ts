/** CSV in every form that people and programs write it. */
import { resolved } from '@screeningsmodel/core'
import { readCsv, readCsvColumns } from '@screeningsmodel/rows'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { all, brief, bytes, tilbud } from '../support/rows.js'
import { read, refusal } from '../support/read-csv.js'

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

t.test('Windows-1252 is distinguished from UTF-8 wherever the first such letter is', async (t) => {
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

t.test('every fact can be a column by path and by label', async (t) => {
  const { registry } = await import('../support/rows.js')
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

t.test('a number in a file is read like the same number in JSON', async (t) => {
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
    // Below a million the core rounds each to nine decimals.
    t.equal(aarsvaerk, Math.abs(number) < 1e6 ? Number(number.toFixed(9)) : number)
  }
})

t.test('a spreadsheet error is not the name of a tilbud, in any language', async (t) => {
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

t.test('quoted cells over several lines, and correct line numbers', async (t) => {
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

t.test('a file without quotation marks is read like the same file with them', async (t) => {
  const cell = fc.constantFrom('', ' ', '4', '2,5', 'T-1', ' ja', 'x,y', '\t', 'æ', '1.250', '-')
  const line = fc.array(cell, { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
      const header = ['reference', 'aar', 'borgere', 'aarsvaerk']
      const written = (quoted: (cell: string) => string) =>
        [header, ...lines].map((cells) => cells.map(quoted).join(';')).join('\n')
      const rows = (text: string) => read(text).catch((error: unknown) => String(error))
      // A line with one quoted empty cell is not a blank line.
      t.same(
        await rows(written((text) => text)),
        await rows(written((text) => (text === '' ? text : `"${text}"`))),
      )
    }),
    { seed, numRuns: times(200) },
  )
})

t.test('quotation marks meant to cost time do not', async (t) => {
  const rows = await read(`reference;borgere\n${'"a";"\n'.repeat(20_000)}T-1;1\n`, undefined, {
    line: 5000,
  })
  t.ok(rows.length > 0)
  t.ok(rows.length < 30_000)
})

t.test('only the columns, for an engine that reads the rows itself', async (t) => {
  const header = 'sep=;\nÅrsværk;Egen;kompetencer.social-stoette;Reference;\n1;2;indgaar;T-1;3\n'
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
      t.match(await all(readCsv(bytes(utf16), tilbud, { kolonner })), [
        { input: { reference: 'T-1', aar: 2019 } },
      ])
    }
  },
)

t.test('a column without a name is copied if the first row has a value in it', async (t) => {
  const own = async (text: string, kolonner: 'med' | 'uden' = 'med', size?: number) => {
    const told: unknown[] = []
    const source = bytes(text, size)
    const onEgne = (egne: readonly string[], udeladt: readonly string[]) => {
      told.push(egne, udeladt)
    }
    const rows = await all(readCsv(source, tilbud, { kolonner, onEgne }))
    return { told, rows: rows.map((row) => ('errors' in row ? row.errors[0]?.code : row.egen)) }
  }
  const asExcelSaves = 'reference;borgere;Note;;\nT-1;4;a;;\nT-2;5;;;\n'
  for (const size of [1, 7, 4096])
    t.strictSame(await own(asExcelSaves, 'med', size), {
      told: [['Note'], []],
      rows: [{ Note: 'a' }, {}],
    })
  t.strictSame(
    await own(asExcelSaves, 'uden'),
    { told: [[], ['Note', 'D', 'E']], rows: [undefined, undefined] },
    'what is not copied is told before it is read',
  )
  t.strictSame(
    await own(',reference,borgere,\n1,T-1,4,\n2,T-2,5,\n'),
    { told: [['A'], []], rows: [{ A: '1' }, { A: '2' }] },
    'the number of each row, as R and pandas write it',
  )
  t.strictSame(
    await own('reference;borgere;;Note\nT-1;4;;\nT-2;5;x;b\nT-3;6;-;\n'),
    { told: [['Note'], []], rows: [{}, 'celle-uden-kolonne', {}] },
    'a value further down is told where it stands, and never lost',
  )
  const [, row] = await all(
    readCsv(bytes('reference;borgere;\nT-1;4;\nT-2;5;x\n'), tilbud, { kolonner: 'med' }),
  )
  t.match(row, { linje: 3, reference: 'T-2', errors: [{ kolonne: 3 }] })
  await t.rejects(own('reference;borgere;\n'), { errors: [{ code: 'ingen-raekker' }] })
  await t.rejects(own('010190-1234;borgere;\nT-1;4;\n'), {
    linje: 1,
    errors: [{ code: 'personoplysning' }],
  })
})
