/** Quotation marks anywhere: the rows of a text and those that are removed, against the simplest way to read it. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { closed } from '../../src/text/closed.js'

type Row = readonly [line: number, cells: readonly string[]]
interface Rows {
  readonly rows: readonly Row[]
  readonly unclosed: readonly number[]
}

/** The first row, read letter by letter, and where it ends; or the quotation mark that makes it invalid. */
function firstRow(text: string): { cells: string[]; next: number } | { mark: number } {
  const cells: string[] = []
  const endsAt = (at: number) => [';', '\n', undefined].includes(text[at])
  for (let at = 0; ; at += 1) {
    const begin = at
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) return { mark: begin }
        if (text[at] === '"') at += 1
        cell += text[at] ?? ''
      }
      at += 1
      if (!endsAt(at)) {
        if (cell.includes('\n')) return { mark: begin }
        cell = `"${cell}"`
      }
    }
    for (; !endsAt(at); at += 1) cell += text[at] ?? ''
    cells.push(cell)
    if (text[at] !== ';') return { cells, next: at + 1 }
  }
}

/** A row with one empty cell is a blank line, not a row. */
const isBlank = ([only = '', ...more]: readonly string[]) => only === '' && more.length === 0

function plainly(text: string): Rows {
  const rows: Row[] = []
  const unclosed: number[] = []
  const ends = (part: string) => part.split('\n').length - 1
  let line = 1
  for (let rest = text; rest !== '';) {
    const one = firstRow(rest)
    if ('mark' in one) unclosed.push(line)
    else if (!isBlank(one.cells)) rows.push([line, one.cells])
    const end = 'next' in one ? one.next : rest.indexOf('\n', one.mark) + 1
    const taken = end > 0 ? rest.slice(0, end) : rest
    line += ends(taken)
    rest = rest.slice(taken.length)
  }
  return { rows, unclosed }
}

/** As the two CSV readers use it: what is left goes to the parser. */
function read(text: string): Rows {
  const { text: whole, unclosed, rest } = closed(text, ';')
  if (rest !== '') throw new Error('nothing follows')
  const rows: Row[] = []
  parse(whole, {
    ...{ delimiter: ';', record_delimiter: '\n' },
    ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    on_record: (cells: string[], { lines }) => {
      if (!isBlank(cells)) rows.push([lines - cells.join('').split('\n').length + 1, cells])
      return null
    },
  })
  return { rows, unclosed }
}

const texts = fc
  .array(fc.constantFrom('a', ';', '"', '"', '\n', ';"', '";', '"\n'), { maxLength: 24 })
  .map((parts) => parts.join(''))

t.test('any text gives the rows that are read letter by letter', (t) => {
  t.comment(`FC_SEED=${String(seed)}`)
  let taken = 0
  fc.assert(
    fc.property(texts, (text) => {
      const want = plainly(text)
      taken += want.unclosed.length
      t.same(read(text), want, JSON.stringify(text))
    }),
    { seed, numRuns: times(400) },
  )
  t.ok(taken > 0)
  t.end()
})

t.test('line by line gives the same as all at once', (t) => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = text.split(/(?<=\n)/)
      let all = ''
      let open = ''
      const unclosed: number[] = []
      lines.forEach((line, i) => {
        const before = all.split('\n').length - 1
        const one = closed(open + line, ';', () => i < lines.length - 1)
        unclosed.push(...one.unclosed.map((at) => before + at))
        all += one.text
        open = one.rest
      })
      t.equal(open, '')
      t.same({ text: all, unclosed, rest: '' }, closed(text, ';'), JSON.stringify(text))
    }),
    { seed, numRuns: times(200) },
  )
  t.end()
})

t.test('a cell over two lines may end the text', (t) => {
  t.same(closed('a;"b\nc"', ';'), { text: 'a;"b\nc"', unclosed: [], rest: '' })
  t.same(closed('a;"b\nc"d', ';').unclosed, [1])
  t.same(closed('"a', ';'), { text: '', unclosed: [1], rest: '' })
  t.end()
})

t.test('how much may follow is asked of the open row, by its length', (t) => {
  const asked: number[] = []
  const text = 'a;b\nc;"d\ne";"f\ng'
  const mayFollow = (length: number) => {
    asked.push(length)
    return length <= 12
  }
  t.same(closed(text, ';', mayFollow), { text: 'a;b\n', unclosed: [], rest: 'c;"d\ne";"f\ng' })
  t.same(
    closed(`${text}h`, ';', mayFollow),
    { text: 'a;b\n\n\ngh', unclosed: [2], rest: '' },
    'the lines up to the mark are taken out, and what is below it is read',
  )
  t.same(asked, [12, 13])
  t.end()
})

t.test('quotation marks meant to cost time are each read only a few times', (t) => {
  // From each of its lines on, everything is one row, up to a quotation mark that is never closed.
  const text = `${'x";"a\n'.repeat(200_000)}x";"`
  t.same(closed(text, ';').unclosed, [1])
  t.end()
})
