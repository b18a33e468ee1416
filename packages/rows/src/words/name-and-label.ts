/** A text that names a municipality and also gives a year or a kind of count: »Odense 2017«, »Vejle, døgn«. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { isClear, labelOf, type Label } from './label.js'
import { remembered } from './memory.js'

export interface NameAndLabel {
  /** The name exactly as in the text. */
  readonly navn: string
  /** The rest, as text and as meaning: a year, a kind of count, or both. */
  readonly rest: string
  readonly label: Label
}

/** Longer texts are sentences. */
const maximumLength = 100
const between = /[\s,;:.()/\p{Pd}]+/gu

/** Both parts; undefined unless the text is a known municipality with a rest of which every word is understood. */
export const nameAndLabel = remembered((text: string): NameAndLabel | undefined => {
  if (text.length > maximumLength) return undefined
  for (const { 0: gap, index } of text.matchAll(between)) {
    const [first, second] = [text.slice(0, index), text.slice(index + gap.length)]
    const found = parts(first, second) ?? parts(second, first)
    if (found) return found
  }
  return undefined
})

function parts(name: string, rest: string): NameAndLabel | undefined {
  // A code alone is not a name.
  if (!/\p{L}/u.test(name) || kommuneNamed(name) === undefined) return undefined
  const label = labelOf(rest)
  const isTold = isClear(label) && label.rolle === undefined && label.total === undefined
  if (!isTold || (label.aar === undefined && label.indsats === undefined)) return undefined
  return { navn: name, rest, label }
}
