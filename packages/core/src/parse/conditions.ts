/**
 * Checks conditions: the right form, facts that exist, operators that fit, no circular references. This walks
 * input that may be anything; `program/fold.ts` walks conditions that passed.
 */
import type { Ruleset } from '../ruleset/ruleset.js'
import { isObject } from '../support/objects.js'
import { leafCheck } from './leaves.js'
import { conditionReferences } from './references.js'
import type { Reporter } from './reporter.js'
import { reportOthers } from './structure.js'

/** The limit on nested conditions, and on chains of names that refer to each other. */
const maximumDepth = 32
const forms: readonly (readonly string[])[] = [
  ['all'],
  ['any'],
  ['not'],
  ['condition'],
  ['fact', 'operator', 'value'],
  ['fact', 'operator', 'path', 'value'],
]
const words = forms.flat()

/** The place of a condition: its pointer, its depth, and the named condition that it is in. */
interface Place {
  readonly pointer: string
  readonly depth: number
  readonly within: string | undefined
}

export function checkConditions(ruleset: Ruleset, report: Reporter): void {
  const places = conditionPlaces(ruleset)
  const names = [...new Set(places.flatMap(({ name }) => name ?? []))]
  const references = conditionReferences(names, maximumDepth, report)
  const checkLeaf = leafCheck(ruleset, report)

  for (const { name, condition, pointer } of places) {
    visit(condition, { pointer, depth: 1, within: name })
  }
  for (const [i, { condition }] of ruleset.criteria.entries()) {
    references.add(condition, `/criteria/${i}`, undefined)
  }
  references.follow()

  function visit(node: unknown, place: Place): void {
    const { pointer, depth, within } = place
    const keys = isObject(node) ? Object.keys(node).sort() : []
    if (isObject(node) && !keys.every((key) => words.includes(key))) {
      reportOthers(node, words, pointer, report)
    } else if (!isObject(node) || !forms.some((form) => form.join() === keys.join())) {
      report(pointer, 'forkert-betingelse')
    } else if (depth > maximumDepth) {
      report(pointer, 'for-dyb-betingelse', { maksimum: maximumDepth })
    } else if ('all' in node) visitAll(node.all, { ...place, pointer: `${pointer}/all` })
    else if ('any' in node) visitAll(node.any, { ...place, pointer: `${pointer}/any` })
    else if ('not' in node) visit(node.not, { pointer: `${pointer}/not`, depth: depth + 1, within })
    else if ('condition' in node) references.add(node.condition, pointer, within)
    else checkLeaf(node, pointer)
  }

  function visitAll(children: unknown, { pointer, depth, within }: Place): void {
    if (!Array.isArray(children)) report(pointer, 'forkert-type', { type: 'array' })
    else if (children.length === 0) report(pointer, 'tom-betingelse')
    else {
      children.forEach((child, i) => {
        visit(child, { pointer: `${pointer}/${i}`, depth: depth + 1, within })
      })
    }
  }
}

/** Every condition of a document with its place, and its name if it has one. */
function conditionPlaces(ruleset: Ruleset) {
  const named = (conditions: Readonly<Record<string, unknown>>, pointer: string) =>
    Object.entries(conditions).map(([name, condition]) => ({
      name,
      condition,
      pointer: `${pointer}/${name}`,
    }))
  const anonymous = (part: 'outcomes' | 'checks' | 'bemaerkninger') =>
    (ruleset[part] ?? []).map(({ when }, i) => ({
      name: undefined,
      condition: when,
      pointer: `/${part}/${i}/when`,
    }))
  const readings = (ruleset.readings ?? []).flatMap(({ options }, i) =>
    options.flatMap(({ conditions }, o) =>
      named(conditions, `/readings/${i}/options/${o}/conditions`),
    ),
  )
  return [
    ...named(ruleset.conditions, '/conditions'),
    ...readings,
    ...anonymous('outcomes'),
    ...anonymous('checks'),
    ...anonymous('bemaerkninger'),
  ]
}
