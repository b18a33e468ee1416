/** The text of the boxes in a diagram, and the nodes below them. */
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Comparison } from '../program/fold.js'
import { operators } from '../program/operators.js'
import type { Junction, LeafNode, Node, Program } from '../program/program.js'
import { comparisonTeller } from '../regler/comparison-words.js'
import { upperFirst } from '../regler/words.js'
import type { Scalar } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { grafWords } from './words.js'

/** With more boxes a diagram is unreadable; then only conclusions and criteria are shown. */
const mostBoxes = 250

export interface Content {
  readonly text: string
  readonly below: readonly number[]
}

export interface Contents {
  readonly of: (node: number) => Content
  /** The node that is shown instead of another: for a junction of one child that does not negate, the child. */
  readonly standIn: (node: number) => number
}

/** @param isHead whether a node always has a box of its own, as that of a criterion has */
export function contentsOf(
  { program, variant }: Evaluation,
  language: Language,
  isHead: (node: number) => boolean,
): Contents {
  const { ruleset, nodes } = program
  const said = grafWords[language]
  const tell = comparisonTeller(ruleset, language)
  const conclusions = ruleset.outcomes.length + 1
  const reached = below(nodes, [...variant.outcomes, ...variant.criteria]).size
  return { of: reached + conclusions > mostBoxes ? short : full, standIn }

  function full(node: number): Content {
    const here = nodes[node] as Node
    if (here.kind === 'leaf') return { text: comparisonText(here, true), below: [] }
    const children = here.children.map(standIn)
    if (!isNegation(here)) return { text: isAll(here) ? said.all : said.any, below: children }
    const child = children[0] as number
    const turned = nodes[child] as Node
    if (isHead(child) || isNegation(turned)) return { text: said.not, below: [child] }
    if (turned.kind === 'leaf') return { text: comparisonText(turned, false), below: [] }
    return {
      text: isAll(turned) ? said.notAll : said.none,
      below: turned.children.map(standIn),
    }
  }

  /** The criteria below a node, and the number of other nodes. */
  function short(node: number): Content {
    const under = [...below(nodes, [node])].filter((each) => each !== node)
    const criteria = under.filter(isHead)
    return { text: said.more(under.length - criteria.length), below: criteria }
  }

  function standIn(node: number): number {
    const here = nodes[node]
    if (isHead(node) || here?.kind !== 'junction' || isNegation(here)) return node
    const [child, ...others] = here.children
    return child === undefined || others.length > 0 ? node : standIn(child)
  }

  function comparisonText(leaf: LeafNode, isHolding: boolean): string {
    const { name, said: predicate } = tell(comparisonOf(program, leaf), isHolding)
    return `${upperFirst(name)}: ${predicate}`
  }
}

/** The nodes and all nodes below them. */
function below(nodes: readonly Node[], starts: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>()
  const open = [...starts]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue
    found.add(node)
    const here = nodes[node] as Node
    if (here.kind === 'junction') open.push(...here.children)
  }
  return found
}

/** As in the table of `program.ts`: `all` and `any` result in the value that decides them, `not` in the other. */
function isNegation(node: Node): boolean {
  return node.kind === 'junction' && node.decisive !== node.result
}

function isAll({ decisive }: Junction): boolean {
  return !decisive
}

/** A leaf as a comparison of the document. */
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
