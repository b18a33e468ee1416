/** Ruleset -> TypeScript source of the types of its input and its names, written when the package is built. */
import { resolved } from '../program/parameters.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Text } from '../ruleset/ruleset.js'

/** The source of an interface with every fact and list, each of which may be absent or null. */
export function inputTypeSource(name: string, document: Ruleset): string {
  const ruleset = resolved(document)
  const groups = new Map<string, string[]>()
  const lines: string[] = []
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const line = property(second ?? first, factType(ruleset, fact), factNote(fact))
    if (second === undefined) lines.push(line)
    else groups.set(first, [...(groups.get(first) ?? []), line])
  }
  for (const [id, properties] of groups) {
    const group = ruleset.groups?.find((each) => each.id === id)
    lines.push(property(id, shape(properties), note(group?.title, group?.hint)))
  }
  for (const { path, label, hint, columns } of ruleset.lists ?? []) {
    const row = columns.map((column) =>
      property(column.path, 'number', note(column.label, column.hint, column)),
    )
    lines.push(property(path, `readonly ${shape(row)}[]`, note(label, hint)))
  }
  lines.push(
    property('reference', 'string'),
    property('aar', 'number'),
    property('ruleset', 'string'),
    property('laesninger', readingProperties(ruleset.readings ?? [])),
    ...parameterProperties(ruleset),
  )
  return declaration(name, lines)
}

/** The source of an interface with several periods of the same input; empty where there are none. */
export function periodsTypeSource(name: string, of: string, document: Ruleset): string {
  const ruleset = resolved(document)
  if (!ruleset.periods) return ''
  const readings = readingProperties([...(ruleset.readings ?? []), ruleset.periods.reading])
  return declaration(name, [
    property('reference', 'string'),
    property('ruleset', 'string'),
    property('laesninger', readings),
    ...parameterProperties(ruleset),
    `readonly perioder: readonly (Omit<${of}, 'reference' | 'parametre'> & { readonly aar: number })[]`,
  ])
}

/** The source of the names of a ruleset (`answer/typed.ts`). */
export function namesTypeSource(name: string, ruleset: Ruleset): string {
  const { outcomes, otherwise, criteria, facts, readings = [], bemaerkninger = [] } = ruleset
  const options = readings.map(
    ({ id, options }) => `readonly ${JSON.stringify(id)}: ${oneOf(options.map(idOf))}`,
  )
  return declaration(name, [
    `readonly konklusion: ${oneOf([...outcomes.map(idOf), otherwise.id, 'uafklaret'])}`,
    `readonly kriterium: ${oneOf(criteria.map(idOf))}`,
    `readonly fakta: ${oneOf(facts.map(({ path }) => path))}`,
    `readonly laesninger: ${shape(options)}`,
    `readonly bemaerkning: ${oneOf(bemaerkninger.map(idOf))}`,
  ])
}

const idOf = ({ id }: { readonly id: string }) => id

/** A union of these words; of none, no word at all. */
function oneOf(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(' | ') || 'never'
}

function declaration(name: string, lines: readonly string[]): string {
  return `export interface ${name} ${shape(lines)}`
}

function shape(lines: readonly string[]): string {
  return `{\n${lines.join('\n')}\n}`
}

function parameterProperties({ parametre = [] }: Ruleset): string[] {
  if (parametre.length === 0) return []
  const numbers = parametre.map((each) =>
    property(each.id, 'number', note(each.label, undefined, each)),
  )
  return [property('parametre', shape(numbers))]
}

function readingProperties(
  readings: readonly {
    readonly id: string
    readonly phrase: Text
    readonly options: readonly { readonly id: string; readonly label: Text }[]
  }[],
): string {
  return shape(
    readings.map(({ id, phrase, options }) => {
      const ways = options.map((option) => `\`${option.id}\`: ${option.label.da}`)
      return property(id, oneOf(options.map(idOf)), `“${phrase.da}”. ${ways.join(' ')}`)
    }),
  )
}

function property(key: string, type: string, told = ''): string {
  const comment = told === '' ? '' : `/** ${told.replaceAll('*/', '* /')} */\n`
  return `${comment}readonly ${JSON.stringify(key)}?: ${type} | null | undefined`
}

/** What an editor shows of a fact: its label, its hint, and the unit and bounds of a number. */
function factNote(fact: Fact): string {
  return note(fact.label, fact.hint, isNumeric(fact) ? fact : undefined)
}

function note(
  label: Text | undefined,
  hint: Text | undefined,
  number?: { readonly unit: Text; readonly minimum: number; readonly maximum: number },
): string {
  const unit =
    number && `Enhed: ${number.unit.da}, ${String(number.minimum)}–${String(number.maximum)}.`
  const sentences = [label?.da.replace(/(?<![.?!])$/, '.'), hint?.da, unit]
  return sentences.filter((each) => each !== undefined).join(' ')
}

function factType(ruleset: Ruleset, fact: Fact): string {
  if (fact.type === 'boolean') return 'boolean'
  return fact.type === 'choice' ? oneOf(choicesOf(ruleset, fact)) : 'number'
}
