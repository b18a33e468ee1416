/** The texts above a table: titles, and words with their values beside them (»År: 2017«). */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Block } from './blocks.js'
import { kommuneInCorner } from './heading-rows.js'
import type { Meaning } from '../choices/choices.js'
import { rowText } from '../../sheets/grid.js'
import { isClear, labelOf } from '../../words/label.js'
import { isYear } from '../../words/years.js'
import { tokensOf } from '../../words/tokens.js'

export function titlesOf({ bare, titles }: Block): string[] {
  return titles.map((row) => rowText(bare, row))
}

/** What titles above a table say about all its counts; only titles that say nothing else are used. */
export function meaningOfTitles(block: Block): Meaning {
  let meaning: Meaning = {}
  for (const text of titlesOf(block)) {
    const label = labelOf(text)
    if (!isClear(label) || label.rolle !== undefined) continue
    const { aar, indsats } = label
    meaning = { ...meaning, ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
  }
  return meaning
}

/** The year of each table, if every table of a sheet has a title with a year of its own. */
export function yearsOfTitles(blocks: readonly Block[]): readonly (number | undefined)[] {
  const found = blocks.map((block) => [
    ...new Set(titlesOf(block).flatMap((text) => tokensOf(text).map(Number).filter(isYear))),
  ])
  const isToldOfEach =
    blocks.length > 1 &&
    found.every(({ length }) => length === 1) &&
    new Set(found.flat()).size === blocks.length
  return isToldOfEach ? found.flat() : []
}

/** The municipality whose name stands above a table: the title that says that it is one, or the nearest; or its corner. */
export function kommuneOfTitle(block: Block): string | undefined {
  const corner = kommuneInCorner(block.bare, block.headings.at(-1) ?? 0)
  if (corner !== undefined) return corner
  const titles = titlesOf(block)
  const word = /^kommune(?:n?s?|[\s-]?(?:nr\.?|nummer|kode))\s*:?\s+(.+)$/i
  const said = titles.map((text) => word.exec(text)?.[1])
  const [named] = [...said, titles.at(-1)].flatMap((text) => kommuneNamed(text ?? '') ?? [])
  return named?.navn
}
