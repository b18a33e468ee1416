/** A DMN model read back: the result of each decision, and the positions of the shapes and lines of its diagram. */
import { feel, type FeelValue } from './feel.js'
import { oneWithin, readXml, within, type Read } from './xml-reader.js'

export interface Model {
  readonly root: Read
  /** By id: the name and type of each input. */
  readonly inputs: ReadonlyMap<string, string>
  readonly decisions: ReadonlyMap<string, ReadDecision>
  /** The result of every decision for given inputs. */
  decide(given: ReadonlyMap<string, FeelValue>): ReadonlyMap<string, FeelValue>
}

export interface ReadDecision {
  readonly label: string
  readonly type: string
  readonly description: string | undefined
  readonly needsInputs: readonly string[]
  readonly needsDecisions: readonly string[]
  /** The names that its logic uses. */
  readonly names: readonly string[]
  readonly decide: (names: ReadonlyMap<string, FeelValue>) => FeelValue
}

/** @throws {Error} if a part that the standard requires is missing, or uses something that it does not require */
export function readDmn(source: string): Model {
  const root = readXml(source)
  const inputs = new Map(
    within(root, 'inputData').map((each) => {
      const { id = '', name } = each.attributes
      const variable = oneWithin(each, 'variable').attributes
      if (id !== name || variable.name !== name) throw new Error(`the names of ${id}`)
      return [id, variable.typeRef ?? '']
    }),
  )
  const decisions = new Map(
    within(root, 'decision').map((each) => [each.attributes.id!, decision(each)]),
  )
  return {
    root,
    inputs,
    decisions,
    decide(given) {
      const known = new Map<string, FeelValue>()
      const value = (name: string): FeelValue => {
        const found = decisions.get(name)
        if (!found) {
          if (!inputs.has(name)) throw new Error(`no ${name}`)
          return given.get(name) ?? null
        }
        if (!known.has(name)) {
          const needs = [...found.needsInputs, ...found.needsDecisions]
          known.set(name, found.decide(new Map(needs.map((need) => [need, value(need)]))))
        }
        return known.get(name)!
      }
      return new Map([...decisions.keys()].map((name) => [name, value(name)]))
    },
  }
}

function decision(element: Read): ReadDecision {
  const { id, name, label = '' } = element.attributes
  const variable = oneWithin(element, 'variable').attributes
  if (id !== name || variable.name !== name) throw new Error(`the names of ${String(id)}`)
  const needs = (kind: string) =>
    within(element, 'informationRequirement').flatMap((each) =>
      within(each, kind).map(({ attributes }) => /^#(.+)$/.exec(attributes.href ?? '')![1]!),
    )
  const [needsInputs, needsDecisions] = [needs('requiredInput'), needs('requiredDecision')]
  const [expression] = within(element, 'literalExpression')
  const text = expression && oneWithin(expression, 'text').text
  return {
    label,
    type: variable.typeRef ?? '',
    description: within(element, 'description')[0]?.text,
    needsInputs,
    needsDecisions,
    names: namesIn(text ?? columnsOf(element).join(' ')),
    decide: text === undefined ? table(element) : (names) => feel(text, names),
  }
}

const columnsOf = (element: Read) =>
  within(oneWithin(element, 'decisionTable'), 'input').map(
    (each) => oneWithin(oneWithin(each, 'inputExpression'), 'text').text,
  )

/** The names in a FEEL expression: not texts, keywords or function calls. */
function namesIn(text: string): readonly string[] {
  const words = text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[A-Za-z_]\w*(?!\w* ?\w*\()/g)
  const own = /^(?:if|then|else|and|or|not|in|null|true|false|round|half|up|floor)$/
  return [...new Set([...words].map(([word]) => word))].filter((word) => !own.test(word))
}

/** A decision table with hit policy “first”. */
function table(element: Read): ReadDecision['decide'] {
  const found = oneWithin(element, 'decisionTable')
  if (found.attributes.hitPolicy !== 'FIRST') throw new Error('another hit policy')
  oneWithin(found, 'output')
  const textOf = (each: Read) => oneWithin(each, 'text').text
  const columns = columnsOf(element)
  const rules = within(found, 'rule').map((rule) => ({
    tests: within(rule, 'inputEntry').map(textOf),
    result: textOf(oneWithin(rule, 'outputEntry')),
  }))
  for (const { tests } of rules)
    if (tests.length !== columns.length) throw new Error('a short rule')
  return (names) => {
    const values = columns.map((column) => feel(column, names))
    const rule = rules.find(({ tests }) =>
      tests.every((test, i) => test === '-' || feel(test, names) === values[i]),
    )
    if (!rule) throw new Error('no rule fits')
    return feel(rule.result, names)
  }
}
