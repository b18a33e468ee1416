/** A text of a document as it reads for no case in particular. */
import { parseMessage } from '../errors/parse-message.js'
import type { Part, Parts } from '../errors/parts.js'

/**
 * A sentence with "…" where only a case can say what stands there, and its alternatives parted by a stroke.
 *
 * @example
 * openSentence('{n, plural, one {# borger} other {# borgere}} af {alle, number}') // '… borgere af …'
 */
export function openSentence(text: string): string {
  return told(parseMessage(text))
}

const gap = '…'

function told(parts: Parts): string {
  return parts.map(partOf).join('')
}

function partOf(part: Part): string {
  if (typeof part === 'string') return part
  const [, kind, cases = {}] = part
  if (kind === 'plural') return told(cases.other ?? [])
  if (kind !== 'select') return gap
  return [...new Set(Object.values(cases).map(told))].join('/')
}
