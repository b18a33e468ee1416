/**
 * What an unclear column may mean, as answers to a question: the likeliest first; an answer also applies to the columns
 * like it.
 */
import { nearestName } from '@screeningsmodel/core'
import { columnLetters } from '../../support/letters.js'
import { isOnlyYear, type OfYear } from '../headings/alike.js'
import type { Block } from '../headings/blocks.js'
import { sameText, written, type Meaning, type Valg } from '../choices/choices.js'
import { columnsOf, type Column } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import { phrases, type Indsats } from '../../words/label.js'
import { tokensOf } from '../../words/tokens.js'
import type { Said } from '../headings/meaning.js'
import { optionTexts } from './option-texts.js'
import { partsOf } from '../headings/parts.js'
import { columnKey, withChoice } from './question.js'

export const indsatser = ['behandling', 'doegn'] as const satisfies readonly Indsats[]

/**
 * The answer that this column and the columns like it are parts to be added up: quarters of a year, or groups of women.
 */
export function partOptions(
  block: Block,
  column: Column,
  says: Said,
  context: Context,
  isKindTold: boolean,
) {
  const parts = partsOf(block, column, says, context.region)
  if (parts.length === 0) return []
  const text = optionTexts[context.sprog]
  const letters = parts.map(({ column: { index } }) => columnLetters(index + 1))
  const isOpen = !isKindTold && parts.some(({ whole }) => whole.indsats === undefined)
  return (isOpen ? ordered(column, says) : [undefined]).map((indsats) => {
    const kinds = new Set(parts.map(({ whole }) => whole.indsats ?? indsats))
    const [kind] = kinds
    const meaning = kinds.size === 1 && kind ? text.meaning({ indsats: kind }) : text.counts
    const choices = parts.map(({ column: one, whole }) =>
      choice(context, block, one, written({ ...(indsats && { indsats }), ...whole, del: true })),
    )
    return { tekst: text.partsAdded(meaning, letters), valg: choices.reduce(withChoice, {}) }
  })
}

/** One meaning of a column, for every column that differs from it only by the year. */
export function optionOf(
  meaning: Meaning,
  block: Block,
  column: Column,
  alike: readonly OfYear[],
  context: Context,
) {
  const text = optionTexts[context.sprog]
  if (alike.length < 2) {
    const valg = choiceByName(context, block, column, written(meaning))
    return { tekst: text.meaning(meaning), valg }
  }
  const { indsats, aar } = meaning
  const own = alike.find((one) => one.column.index === column.index)
  const which = aar === undefined ? 0 : (own?.years.indexOf(aar) ?? 0)
  const choices = alike.map(({ column: one, years }) => {
    const year = years[which]
    const same = indsats ? { indsats, ...(year !== undefined && { aar: year }) } : meaning
    return choiceByName(context, block, one, written(same))
  })
  const others = alike.filter((one) => one !== own)
  return {
    tekst: text.alsoColumns(
      text.meaning(meaning),
      others.map(({ column: { index } }) => columnLetters(index + 1)),
      indsats !== undefined,
    ),
    valg: choices.reduce(withChoice, {}),
  }
}

/** Whether a heading that is not understood may name a count: by its year, or by a word close to one. */
export function mayBeCount(column: Column, says: Said): boolean {
  const { aar, indsats } = { ...says.hint, ...says }
  if (aar !== undefined || indsats !== undefined) return true
  return isOnlyYear(column.name) || nearestPhrase(column.name) !== undefined
}

/** The word of a heading's kind that was probably meant. */
export function nearestPhrase(name: string): string | undefined {
  const words = tokensOf(name).filter((token) => /[a-z]{3}/.test(token))
  const all = [...words, words.join(' ')]
  const exact = all.find((word) => phrases.includes(word))
  if (exact !== undefined) return exact
  for (const word of all) {
    // A heading that may be a count is asked about first, so its word must be closer than another name.
    const farthest = (phrase: string) => Math.floor(Math.min(word.length, phrase.length) / 4)
    const phrase = nearestName(word, phrases, farthest)
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** The counts that a column may be, the likeliest first. */
export function ordered({ name }: Column, { indsats, hint }: Said): readonly Indsats[] {
  const near = nearestPhrase(name)
  const isDoegn =
    (indsats ?? hint.indsats) === 'doegn' ||
    (near?.startsWith('doegn') ?? false) ||
    near === 'residential'
  return isDoegn ? ['doegn', 'behandling'] : indsatser
}

/** If several sheets have a column of the same name, one answer applies to all of them. */
function choiceByName(context: Context, block: Block, column: Column, betydning: string): Valg {
  const { name } = column
  const alike = columnsOf(block, context.region).filter((other) => sameText(other.name, name))
  // A name that could not be written in a flag.
  const isNameable = !/[=!]|^[A-Z]{0,3}$/.test(name)
  return context.isAlone || block.others === 'unlike' || alike.length > 1 || !isNameable
    ? choice(context, block, column, betydning)
    : { kolonner: { [name]: betydning } }
}

export function choice(context: Context, block: Block, column: Column, betydning: string): Valg {
  const key = columnKey(block, column.index, context.isAlone)
  return { kolonner: { [key]: betydning } }
}
