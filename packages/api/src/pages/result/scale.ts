/** A number, or a count of answers, compared with what is required: as words and as the lengths of a bar. */
import type { CriterionAnswer, Language, Ruleset } from '@screeningsmodel/core'
import type { Scale } from '@screeningsmodel/core/browser'
import { unitAfter } from '@screeningsmodel/core/regler'
import type { PageTexts } from '../kit/texts.js'

/** The length of the bar in units of the SVG. */
const length = 100

export interface ScaleModel {
  /** From 0 to `length`; undefined if the number is not known. */
  readonly filled: number | undefined
  /** The place of the mark for what is required. */
  readonly mark: number
  readonly length: number
  /** "2,5 årsværk", "4 indgår · 1 ikke besvaret", or "ikke oplyst". */
  readonly value: string
  /** Whether answers are counted: the reason has a number, but not how many there are of each answer. */
  readonly isCount: boolean
  /** "Krav: mindst 3", "Krav: begge". */
  readonly required: string
}

/** The language of a scale, and its criterion. */
export interface ScaleContext {
  readonly ruleset: Ruleset
  readonly sprog: Language
  readonly t: PageTexts
  readonly criterion: Pick<CriterionAnswer, 'rolle' | 'fakta'>
}

/** Undefined if the counted conditions are not answers: the reason gives their results. */
export function scaleModel(scale: Scale, context: ScaleContext): ScaleModel | undefined {
  const { sprog, t, criterion } = context
  const { required, atLeast, whole } = scale
  const counted = whole !== undefined && scale.fakta === undefined
  if (counted && !scale.facts) return undefined
  const isOpen = scale.facts?.every((path) => criterion.fakta[path] === undefined) ?? false
  const value = isOpen ? undefined : scale.value
  // A third of extra room keeps the mark away from the bar's end, unless the bar is a whole with parts.
  const longest = Math.max(value ?? 0, required, whole ?? required * (4 / 3)) || 1
  const along = (amount: number) => Math.round((amount / longest) * length * 100) / 100
  const number = numbers(sprog).format(required)
  const every = required === 2 ? t.result.both : `${t.result.all} ${number}`
  const some = `${atLeast ? t.result.atLeast : t.result.atMost} ${number}`
  return {
    filled: value === undefined ? undefined : along(value),
    mark: along(required),
    length,
    value: scale.facts ? countsOf(scale.facts, context) : measured(scale, context),
    isCount: scale.facts !== undefined,
    required: `${requirement(context)}: ${atLeast && required === whole && required > 1 ? every : some}`,
  }
}

/** An exclusion is not a requirement. */
function requirement({ t, criterion }: ScaleContext): string {
  return criterion.rolle === 'eksklusion' ? t.result.appliesAt : t.result.required
}

function measured({ fakta, value, whole }: Scale, { ruleset, sprog, t }: ScaleContext): string {
  if (value === undefined) return t.result.unknown
  const number = numbers(sprog)
  const fact = ruleset.facts.find(({ path }) => path === fakta)
  const unit =
    whole === undefined && fact && 'unit' in fact ? ` ${unitAfter(fact, value, sprog)}` : ''
  const part = whole === undefined ? '' : ` ${t.result.outOf} ${number.format(whole)}`
  return `${number.format(value)}${part}${unit}`
}

function numbers(sprog: Language) {
  return new Intl.NumberFormat(sprog, { maximumFractionDigits: 20 })
}

/** How many of the facts have each answer, in the document's own words; unanswered facts do not count as an answer. */
function countsOf(facts: readonly string[], context: ScaleContext): string {
  const { criterion, t } = context
  const counts = new Map(answersOf(facts, context).map(({ word }) => [word, 0]))
  let open = 0
  for (const path of new Set(facts)) {
    const value = criterion.fakta[path]
    const word = answersOf([path], context).find((each) => each.value === value)?.word
    if (word === undefined) open += 1
    else counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts, [t.result.unanswered, open] as const]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${String(count)} ${word}`)
    .join(' · ')
}

/** The answers that these facts can have, each with its word in a count. */
function answersOf(facts: readonly string[], { ruleset, sprog, t }: ScaleContext) {
  return ruleset.facts.flatMap((fact): { value: string | boolean; word: string }[] => {
    if (!facts.includes(fact.path)) return []
    if (fact.type === 'choice') {
      const choices = ruleset.choices?.[fact.choices] ?? []
      return choices.map(({ value, kort, label }) => ({ value, word: (kort ?? label)[sprog] }))
    }
    if (fact.type !== 'boolean') return []
    return [
      { value: true, word: t.form.yes.toLowerCase() },
      { value: false, word: t.form.no.toLowerCase() },
    ]
  })
}
