/** Texts as UTF-8: the same bytes as the platform writes. */
import t from 'tap'
import { encoder, latin1Encoder } from '../src/terminal/utf8.js'

/** Texts of every length around the sixteen letters that are read at a time, with one letter at each place. */
function* texts(letters: readonly string[]) {
  for (let length = 0; length < 50; length++) {
    for (const letter of letters) {
      yield letter.repeat(length)
      for (let at = 0; at < length; at++) {
        yield `${'a'.repeat(at)}${letter}${'b'.repeat(length - at - 1)}`
      }
    }
  }
}

const latin1 = Array.from({ length: 256 }, (_, code) => String.fromCodePoint(code))

t.test('letters of Latin-1', (t) => {
  const encode = latin1Encoder()
  if (!encode) throw new Error('no WebAssembly')
  const wrong = [...texts(['~', '\u007f', '\u0080', 'æ', 'Ø', 'ÿ'])].filter(
    (text) => Buffer.compare(encode(text), Buffer.from(text)) !== 0,
  )
  t.strictSame(wrong, [])
  const all = latin1.join('')
  t.strictSame(Buffer.from(encode(all)).toString(), all)
  t.end()
})

t.test('a text larger than the memory, and a short one after it', (t) => {
  const encode = encoder()
  const long = 'På øen lå en ældre båd. '.repeat(20_000)
  for (const text of ['å', long, `${long}ø`, 'ø', '', 'en båd']) {
    t.ok(Buffer.compare(encode(text), Buffer.from(text)) === 0, `${String(text.length)} letters`)
  }
  t.end()
})

t.test('letters beyond Latin-1, and halves of letters', (t) => {
  const encode = encoder()
  const wrong = [...texts(['Ā', '–', '€', '😀', '\ud83d', '\ude00', '\uffff'])].filter(
    (text) => Buffer.compare(encode(`æ${text}ø`), Buffer.from(`æ${text}ø`)) !== 0,
  )
  t.strictSame(wrong, [])
  t.end()
})
