/** A number and what is required of it, as a bar with a mark. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import type { Scale } from '@screeningsmodel/core/browser'
import type { PageTexts } from '../kit/texts.js'

/** The length of the bar in units of the SVG. */
const length = 100

export interface ScaleModel {
  /** From 0 to `length`; undefined where the number is not known. */
  readonly filled: number | undefined
  /** Where the mark of what is required stands. */
  readonly mark: number
  readonly length: number
  /** "2,5 årsværk", or "ikke oplyst". */
  readonly value: string
  /** "mindst 3", "alle 6". */
  readonly required: string
}

export function scaleModel(
  { fakta, value, required, atLeast, whole }: Scale,
  ruleset: Ruleset,
  sprog: Language,
  t: PageTexts,
): ScaleModel {
  const number = new Intl.NumberFormat(sprog, { maximumFractionDigits: 20 })
  // A third of extra room keeps the mark away from the bar's end, unless the bar is a whole with parts.
  const longest = Math.max(value ?? 0, required, whole ?? required * (4 / 3)) || 1
  const along = (amount: number) => Math.round((amount / longest) * length * 100) / 100
  const fact = ruleset.facts.find(({ path }) => path === fakta)
  const unit = whole === undefined && fact && 'unit' in fact ? ` ${fact.unit[sprog]}` : ''
  const part = whole === undefined ? '' : ` ${t.result.outOf} ${number.format(whole)}`
  const most = atLeast ? t.result.atLeast : t.result.atMost
  const bound = atLeast && required === whole ? t.result.all : most
  return {
    filled: value === undefined ? undefined : along(value),
    mark: along(required),
    length,
    value: value === undefined ? t.result.unknown : `${number.format(value)}${part}${unit}`,
    required: `${bound} ${number.format(required)}`,
  }
}
