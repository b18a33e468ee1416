/** The width of words and where they are divided, worked out by hand from the widths of single letters. */
import t from 'tap'
import { linesOf, widthOf } from '../src/measure.js'

t.test('the width of a text is that of its letters', (t) => {
  const tenths: Readonly<Record<string, number>> = {
    ...{
      '': 0,
      i: 3.5,
      ' ': 3.5,
      '-': 4.5,
      r: 4.5,
      s: 5.5,
      a: 6.5,
      å: 6.5,
      B: 7.5,
      Å: 7.5,
      Ø: 8.5,
    },
    ...{ 漢: 10, '…': 10, '😀': 14, 'Ål i åen': 7.5 + 3.5 + 3.5 + 3.5 + 3.5 + 6.5 + 6.5 + 6.5 },
  }
  for (const [text, width] of Object.entries(tenths)) {
    t.ok(Math.abs(widthOf(text, 10, false) - width) < 1e-9, text)
    t.ok(Math.abs(widthOf(text, 10, true) - 1.15 * width) < 1e-9, `${text}, bold`)
  }
  t.end()
})

t.test('lines of a text', (t) => {
  // At size 10 an a is 6.5 wide, a space 3.5, and an ellipsis with its space 13.5.
  const lines = (text: string, width: number, most = 7) => linesOf(text, 10, false, width, most)
  t.strictSame(lines('aa a', 23.1), ['aa a'])
  t.strictSame(lines('aa a', 22.9), ['aa', 'a'])
  t.strictSame(lines('  aa \n a ', 23.1), ['aa a'])
  t.strictSame(lines('aaaa', 20), ['aaa', 'a'], 'a word that is too long')
  t.strictSame(lines('a aaaa a', 20), ['a', 'aaa', 'a a'])
  t.strictSame(lines('aaa aaa', 20, 2), ['aaa', 'aaa'])
  t.strictSame(lines('aaa aaa a', 25, 2), ['aaa', 'a …'])
  t.strictSame(lines('aaa aaa a', 27, 2), ['aaa', 'aa …'])
  t.strictSame(lines('aaa aaa aaa', 20, 1), ['a …'])
  t.strictSame(lines('aaa aaa aaa', 19.6, 1), [' …'])
  t.strictSame(lines('', 20), [])
  t.strictSame(linesOf('aa a', 10, true, 23.1, 7), ['aa', 'a'], 'bold is wider')
  t.end()
})
