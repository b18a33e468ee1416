/** Entries of a ZIP file: their content, too much of it, and broken ones. */
import t from 'tap'
import { deflateRawSync } from 'node:zlib'
import { nativeInflate, TooMuch } from '../../src/workbook/inflate.js'

/** The result of an entry in several pieces: the number of bytes, or the reason for none. */
function unfolded(pieces: readonly Uint8Array[], room: number): string {
  const Inflate = nativeInflate(() => room)
  const entry = new Inflate('entry')
  let told = 'nothing'
  entry.ondata = (error, data, final) => {
    const why = error instanceof TooMuch ? 'too much' : 'broken'
    const text = Buffer.from(data).toString()
    told = [...(error ? [why, error.code] : []), text, ...(final ? [] : ['and more'])]
      .join(' ')
      .trim()
  }
  for (const [i, piece] of pieces.entries()) entry.push(piece, i === pieces.length - 1)
  return told
}

t.test('an entry', (t) => {
  t.equal(nativeInflate(() => 0).compression, 8)
  const packed = deflateRawSync('many words')
  t.equal(unfolded([packed], 10), 'many words')
  t.equal(unfolded([packed.subarray(0, 3), packed.subarray(3)], 10), 'many words', 'in pieces')
  t.equal(unfolded([packed], 8), 'too much 0')
  t.equal(unfolded([packed], -20), 'too much 0', 'no room is left')
  t.equal(unfolded([Buffer.from([0xff, 0xff, 0xff])], 10), 'broken 0')
  t.equal(unfolded([packed.subarray(0, 4)], 10), 'broken 0', 'cut off')
  t.equal(unfolded([new Uint8Array()], 10), 'broken 0', 'empty')
  const open = new (nativeInflate(() => 10))('entry')
  open.push(packed, false)
  t.pass('it waits for more')
  t.end()
})
