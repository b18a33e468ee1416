/** Unusual tables that engines must read alike. */
import fc from 'fast-check'
import { tilbud } from './samples.js'

export const factPaths = tilbud.facts.map(({ path }) => path)

const headers = fc.constantFrom(
  'reference',
  'Reference ',
  'aar',
  'borgere',
  'Borgere',
  'aarsvaerk',
  'Årsværk',
  'medarbejdere',
  'medarbejdereMedErfaring',
  'kompetencer.social-stoette',
  'kompetencer.psykologbehandling',
  'Team',
  '2019',
  'Egen; kolonne',
  '',
)

const numbers = fc.constantFrom(
  ...[
    '0',
    '1',
    '3',
    '4',
    '2,5',
    '2.5',
    '+3',
    '-1',
    '1.250',
    '1.000.000',
    '1,000.5',
    '3e0',
    '2.9999999999',
  ],
  ...['2.9999999999999996', '9007199254740993', '1e400', '10100', '101901234', '0101901234', '٣'],
)
const words = fc.constantFrom(
  ...[
    'ja',
    'NEJ',
    'Indgår',
    'indgaar',
    'indgaar-via-samarbejde',
    'mangler',
    'NA',
    'n/a',
    'NULL',
    '-',
    '—',
  ],
  ...[
    'T-1',
    'T 1',
    'æøå',
    '-5',
    '=1+1',
    '@x',
    "'",
    'a"b',
    '010190-1234',
    'P-0101901234',
    'Total',
    'I alt',
    'Sum-2',
    '\u0001',
    'null',
  ],
)
const cell = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 5, arbitrary: words },
  { weight: 4, arbitrary: fc.constantFrom('', ' ', '\u00a0') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
)

type Quoting = 'never' | 'needed' | 'always' | 'broken'

function quoted(text: string, delimiter: string, quoting: Quoting): string {
  if (quoting === 'never') return text
  if (quoting === 'broken') return `"${text}`
  const isNeeded = /["\r\n]/.test(text) || text.includes(delimiter)
  return quoting === 'always' || isNeeded ? `"${text.replaceAll('"', '""')}"` : text
}

/** Well-formed and broken files: byte order marks, line ends, quotation, lengths of rows, blank lines. */
export const hostileCsv: fc.Arbitrary<string> = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t'),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r\r\n', '\r'),
    strange: fc.constantFrom('', '', '', '\n', '\r', '\r\n\r\n'),
    hint: fc.constantFrom('', '', '', 'sep=;', '"sep=,"'),
    titles: fc.array(
      fc.oneof(fc.constantFrom('Tilbud 2019', 'År;2019', ';;', '', '"x', 'a,b;c'), cell),
      {
        maxLength: 3,
      },
    ),
    heading: fc.uniqueArray(headers, { minLength: 1, maxLength: 6 }),
    rows: fc.array(
      fc.record({
        cells: fc.array(cell, { maxLength: 8 }),
        quoting: fc.constantFrom<Quoting>('never', 'needed', 'needed', 'always', 'broken'),
        strange: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    isTame: fc.boolean(),
    ended: fc.boolean(),
  })
  .map(({ delimiter, end, strange, hint, titles, heading, rows, isTame, ended }) => {
    const width = heading.length
    const lineOf = (cells: readonly string[], quoting: Quoting) =>
      cells.map((cell) => quoted(cell, delimiter, quoting)).join(delimiter)
    const lines = [
      ...(hint === '' ? [] : [hint]),
      ...titles,
      lineOf(heading, 'needed'),
      ...rows.map(({ cells, quoting, strange: isStrange }) =>
        isTame
          ? lineOf(cells.slice(0, width), quoting === 'broken' ? 'always' : 'needed')
          : lineOf(cells, quoting) + (isStrange ? strange : ''),
      ),
    ]
    return lines.join(end) + (ended ? end : '')
  })

/** Columns of a Parquet file: a name, a type, and texts that are cast to it if possible. */
export const hostileColumns = fc.uniqueArray(
  fc.record({
    name: headers.filter((name) => name !== ''),
    type: fc.constantFrom(
      ...[
        'VARCHAR',
        'VARCHAR',
        'DOUBLE',
        'DOUBLE',
        'FLOAT',
        'TINYINT',
        'INTEGER',
        'BIGINT',
        'UBIGINT',
      ],
      ...['DECIMAL(9,3)', 'BOOLEAN', 'DATE'],
    ),
    cells: fc.array(
      fc.option(
        fc.oneof(
          { weight: 5, arbitrary: numbers },
          { weight: 2, arbitrary: words },
          {
            weight: 1,
            arbitrary: fc.constantFrom('nan', 'inf', '-inf', '2019-01-01', 'true', '17.0', '0.1'),
          },
          { weight: 1, arbitrary: cell },
        ),
        { freq: 4 },
      ),
      { minLength: 1, maxLength: 10 },
    ),
  }),
  { minLength: 1, maxLength: 6, selector: ({ name }) => name.trim().toLowerCase() },
)
