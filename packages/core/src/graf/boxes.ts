/**
 * The nodes of a program as boxes. Equal conditions are one node and therefore one box, however many criteria use
 * it; a junction with one child is shown as that child; a negation is part of the text of the box it negates.
 */
import type { Evaluation } from '../evaluation/evaluation.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { roleName } from '../regler/condition-words.js'
import type { Criterion } from '../ruleset/ruleset.js'
import { groupBy } from '../support/group-by.js'
import type { Language } from '../support/language.js'
import { contentsOf } from './contents.js'
import { marksOf } from './marks.js'
import type { Box, Graf, Line } from './schema.js'
import { grafWords } from './words.js'

/** @param isMarked whether to show the outcomes for the facts of the evaluation, or only the rules */
export function boxesOf(evaluation: Evaluation, language: Language, isMarked: boolean): Graf {
  const { program, variant } = evaluation
  const { ruleset } = program
  const said = grafWords[language]
  const marks = isMarked ? marksOf(evaluation, language) : undefined
  const criteriaAt = groupBy(ruleset.criteria, (_, i) => variant.criteria[i] as number)
  const isCriterion = (node: number) => criteriaAt.has(node)
  const contents = contentsOf(evaluation, language, isCriterion)
  const boxes = new Map<string, Box>()
  const lines: Line[] = []

  const conclusions = [...ruleset.outcomes, ruleset.otherwise]
  conclusions.forEach(addConclusion)
  // A criterion that no conclusion depends on is shown too, since answers have it.
  for (const node of criteriaAt.keys()) addNode(node)
  const title = ruleset.title[language]
  return {
    title: isMarked ? said.result(title) : said.rules(title),
    language,
    boxes: [...boxes.values()],
    lines,
  }

  function addConclusion({ id }: { readonly id: string }, i: number): void {
    const { text, below } = conclusionContent(variant.outcomes[i])
    const box = `k${String(i)}`
    boxes.set(box, {
      id: box,
      kind: 'konklusion',
      heads: [conclusionTitle(ruleset, id, language)],
      mark: marks?.outcome(i),
      text,
    })
    if (i > 0) lines.push({ from: `k${String(i - 1)}`, to: box, kind: 'ellers' })
    connect(box, below)
  }

  /** @param when the node of its condition; the last conclusion has none */
  function conclusionContent(when: number | undefined) {
    if (when === undefined) return { text: said.otherwise, below: [] }
    const node = contents.standIn(when)
    return isCriterion(node) ? { text: '', below: [node] } : contents.of(node)
  }

  function addNode(node: number): string {
    const id = `n${String(node)}`
    if (boxes.has(id)) return id
    const criteria = criteriaAt.get(node) ?? []
    const { text, below } = contents.of(node)
    boxes.set(id, {
      id,
      kind: criteria.length > 0 ? 'kriterium' : 'betingelse',
      heads: criteria.map((criterion) => headOf(criterion, language)),
      text,
      mark: marks?.node(node, criteria[0], below.length === 0),
    })
    connect(id, below)
    return id
  }

  function connect(from: string, below: readonly number[]): void {
    for (const node of new Set(below)) lines.push({ from, to: addNode(node), kind: 'hviler-paa' })
  }
}

/** "Kriterium 1: Borgerflow". */
function headOf(criterion: Criterion, language: Language): string {
  return `${roleName(criterion, language)}: ${criterion.title[language]}`
}
