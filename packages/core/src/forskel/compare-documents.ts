/** The differences between two sides, in words. */
import { checkLanguage } from '../errors/language.js'
import { canonical } from '../program/fingerprint.js'
import { otherRulesets } from '../regler/other-rulesets.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { Point } from './point.js'
import { pointsOf } from './points.js'
import type { Side } from './side.js'
import { isRule, topicWords, type Topic } from './topics.js'

/** A difference between two documents. */
export interface Difference {
  /** What it is about. */
  readonly emne: Topic
  /** The id of the part that differs. */
  readonly id: string
  /** What it is about, in a few words. */
  readonly navn: string
  /** Whether the second side adds it, lacks it, or says something else. */
  readonly art: 'tilfoejet' | 'fjernet' | 'aendret'
  /** What the first side says, as lines; null if it says nothing. */
  readonly foer: readonly string[] | null
  /** What the second side says, as lines; null if it says nothing. */
  readonly efter: readonly string[] | null
}

/** What differs between two documents. */
export interface DocumentComparison {
  /** Differences in the rules: criteria, conclusions, numbers, interpretations, facts, refusals, remarks. */
  readonly regler: readonly Difference[]
  /** Differences in what is said about the rules: dates, law, sources, texts, examples. */
  readonly andet: readonly Difference[]
  /** Whether nothing differs at all. Documents may differ in something not listed here, such as the other language. */
  readonly ens: boolean
}

/**
 * Compares two documents, or one document under different choices.
 *
 * @param known rulesets that they may tell of, such as one that they lead on to: those are told by their titles
 * @example
 * const [side, other] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * compareDocuments(side, other, 'da').regler[0].efter // ['Antal borgere: mindst 2 borgere om året']
 */
export function compareDocuments(
  before: Side,
  after: Side,
  language: Language,
  known: readonly Ruleset[] = [],
): DocumentComparison {
  checkLanguage(language)
  const others = otherRulesets([...known, before.document, after.document], language)
  const points = (side: Side) => pointsOf(side, language, others)
  const differences = differing(points(before), points(after))
  return {
    regler: differences.filter(({ emne }) => isRule(emne)),
    andet: differences.filter(({ emne }) => !isRule(emne)),
    ens: differences.length === 0 && plain(before.document) === plain(after.document),
  }
}

/**
 * The heading of a topic.
 *
 * @example
 * topicTitle('tal', 'da') // 'Tal'
 */
export function topicTitle(topic: Topic, language: Language): string {
  checkLanguage(language)
  return topicWords[language].topics[topic]
}

function differing(before: readonly Point[], after: readonly Point[]): Difference[] {
  // No topic's name contains a space.
  const key = ({ emne, id }: Point) => `${emne} ${id}`
  const one = new Map(before.map((point) => [key(point), point]))
  const other = new Map(after.map((point) => [key(point), point]))
  const changed = before.flatMap((point): Difference[] => {
    const there = other.get(key(point))
    const { emne, id, navn, siger } = point
    if (!there) return [{ emne, id, navn, art: 'fjernet', foer: whole(point), efter: null }]
    if (JSON.stringify([navn, siger]) === JSON.stringify([there.navn, there.siger])) return []
    const isRenamed = navn !== there.navn
    const lines = (each: Point, than: Point) => [
      ...(isRenamed ? [each.navn] : []),
      ...(each.enkeltvis ? each.siger.filter((line) => !than.siger.includes(line)) : each.siger),
      ...(each.derfor ?? []).filter((line) => !than.derfor?.includes(line)),
    ]
    const [foer, efter] = [lines(point, there), lines(there, point)]
    return [{ emne, id, navn: there.navn, art: 'aendret', foer, efter }]
  })
  const added = after.flatMap((point): Difference[] => {
    const { emne, id, navn } = point
    return one.has(key(point))
      ? []
      : [{ emne, id, navn, art: 'tilfoejet', foer: null, efter: whole(point) }]
  })
  return inOrder([...changed, ...added])
}

function whole({ siger, derfor = [] }: Point): readonly string[] {
  return [...siger, ...derfor]
}

/** By topic, in the order of `topicWords`; within a topic what changed or was removed comes before what was added. */
function inOrder(differences: readonly Difference[]): Difference[] {
  const order = Object.keys(topicWords.da.topics)
  return [...differences].sort((a, b) => order.indexOf(a.emne) - order.indexOf(b.emne))
}

function plain({ $schema: _, ...document }: Ruleset): string {
  return canonical(document)
}
