/**
 * The nodes of a program as boxes. Conditions that are equal are one node and so one box, however many criteria
 * rest on them; a junction of one is its only child; and a negation is told in the box that it turns.
 */
import type { Comparison } from '../program/fold.js'
import { operators } from '../program/operators.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Junction, LeafNode, Node, Program } from '../program/program.js'
import { comparisonTeller } from '../regler/comparison-words.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { words, upperFirst } from '../regler/words.js'
import type { Criterion, Scalar } from '../ruleset/ruleset.js'
import { groupBy } from '../support/group-by.js'
import type { Language } from '../support/language.js'
import { marksOf, type Marks } from './marks.js'
import type { Box, Graf, Line } from './schema.js'
import { grafWords } from './words.js'

/** More boxes than this are no picture; then the conclusions and criteria stand alone. */
export const mostBoxes = 250

/** What a box says below its head, and the nodes that it rests on. */
interface Content {
  readonly text: string
  readonly below: readonly number[]
}

/** @param isMarked whether the facts of the evaluation are to be shown, or the rules alone */
export function boxesOf(evaluation: Evaluation, language: Language, isMarked: boolean): Graf {
  const { program, variant } = evaluation
  const { ruleset, nodes } = program
  const said = grafWords[language]
  const tell = comparisonTeller(ruleset, language)
  const marks: Marks | undefined = isMarked ? marksOf(evaluation, language) : undefined
  const criteriaAt = groupBy(ruleset.criteria, (_, i) => variant.criteria[i] as number)
  const last = ruleset.outcomes.length
  const contentOf = reachable() > mostBoxes ? shortContent : fullContent
  const boxes = new Map<string, Box>()
  const lines: Line[] = []

  const conclusions = [...ruleset.outcomes, ruleset.otherwise]
  conclusions.forEach(({ id }, i) => {
    const node = skipped(variant.outcomes[i])
    const isOwn = node !== undefined && !criteriaAt.has(node)
    const { text, below } = isOwn
      ? contentOf(node)
      : { text: '', below: node === undefined ? [] : [node] }
    const heads = [conclusionTitle(ruleset, id, language)]
    const box = { id: `k${String(i)}`, kind: 'konklusion' as const, heads, mark: marks?.outcome(i) }
    boxes.set(box.id, { ...box, text: i === last ? said.otherwise : text })
    if (i > 0) lines.push({ from: `k${String(i - 1)}`, to: box.id, kind: 'ellers' })
    connect(box.id, below)
  })
  // A criterion that no conclusion rests on is answered all the same.
  for (const node of criteriaAt.keys()) visit(node)
  const title = ruleset.title[language]
  return {
    title: isMarked ? said.result(title) : said.rules(title),
    language,
    boxes: [...boxes.values()],
    lines,
  }

  function connect(from: string, below: readonly number[]): void {
    for (const node of new Set(below)) lines.push({ from, to: visit(node), kind: 'hviler-paa' })
  }

  function visit(node: number): string {
    const id = `n${String(node)}`
    if (boxes.has(id)) return id
    const criteria = criteriaAt.get(node) ?? []
    const { text, below } = contentOf(node)
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

  /** The node that stands for another: a junction of one that does not negate says what its child says. */
  function skipped(node: number): number
  function skipped(node: number | undefined): number | undefined
  function skipped(node: number | undefined): number | undefined {
    if (node === undefined || criteriaAt.has(node)) return node
    const each = nodes[node]
    if (each?.kind !== 'junction' || isNegation(each)) return node
    const [child, ...others] = each.children
    return child === undefined || others.length > 0 ? node : skipped(child)
  }

  function fullContent(node: number): Content {
    const each = nodes[node] as Node
    if (each.kind === 'leaf') return { text: comparisonText(each, true), below: [] }
    const below = each.children.map((below) => skipped(below))
    if (!isNegation(each)) return { text: isAll(each) ? said.all : said.any, below }
    const child = below[0] as number
    const turned = nodes[child] as Node
    if (criteriaAt.has(child) || isNegation(turned)) return { text: said.not, below: [child] }
    if (turned.kind === 'leaf') return { text: comparisonText(turned, false), below: [] }
    const text = isAll(turned) ? said.notAll : said.none
    return { text, below: turned.children.map((below) => skipped(below)) }
  }

  function shortContent(node: number): Content {
    const under = [...nodesUnder([node])].filter((each) => each !== node)
    const below = under.filter((each) => criteriaAt.has(each))
    return { text: said.more(under.length - below.length), below }
  }

  function comparisonText(leaf: LeafNode, isHolding: boolean): string {
    const { name, said: predicate } = tell(comparisonOf(program, leaf), isHolding)
    return `${upperFirst(name)}: ${predicate}`
  }

  function reachable(): number {
    return nodesUnder([...variant.outcomes, ...variant.criteria]).size + last + 1
  }

  function nodesUnder(starts: readonly number[]): ReadonlySet<number> {
    const found = new Set<number>()
    const open = [...starts]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (found.has(node)) continue
      found.add(node)
      const each = nodes[node] as Node
      if (each.kind === 'junction') open.push(...each.children)
    }
    return found
  }
}

/** Of the table in `program.ts`: `all` and `any` give the very value that decides them, `not` the other. */
function isNegation(node: Node): boolean {
  return node.kind === 'junction' && node.decisive !== node.result
}

function isAll({ decisive }: Junction): boolean {
  return !decisive
}

/** A leaf as its document has it. */
function comparisonOf({ pathOf }: Program, { operator, slots, constant }: LeafNode): Comparison {
  const [slot = 0, other] = slots
  const found = Object.entries(operators).find(([, each]) => each === operator)
  return {
    fact: pathOf(slot),
    operator: found?.[0] ?? '',
    value:
      other === undefined
        ? { constant: constant as Scalar | readonly Scalar[] }
        : { fact: pathOf(other) },
  }
}

/** "Kriterium 1: Borgerflow". */
function headOf({ role, number, title }: Criterion, language: Language): string {
  return `${words[language].role[role]} ${String(number)}: ${title[language]}`
}
