/** Ruleset -> the TypeScript source of the types of its input and its names, generated when the package is built. */
import { resolved } from '../program/parameters.js'
import { schemaTexts } from '../request/schema-texts.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Text } from '../ruleset/ruleset.js'

/** The source of an interface with every fact and list; each may be absent or null. */
export function inputTypeSource(name: string, document: Ruleset): string {
  const ruleset = resolved(document)
  const groups = new Map<string, string[]>()
  const lines: string[] = []
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const line = property(second ?? first, factType(ruleset, fact), factNote(ruleset, fact))
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
    property('reference', 'string', schemaTexts.reference.da),
    property('aar', 'number', schemaTexts.year.da),
    property('ruleset', 'string', schemaTexts.ruleset.da),
    readingsProperty(ruleset.readings ?? []),
    ...parameterProperties(ruleset),
  )
  return declaration(name, note(ruleset.title, ruleset.description), lines)
}

/** The source of an interface for several periods of the same input; empty if the ruleset has no periods. */
export function periodsTypeSource(name: string, of: string, document: Ruleset): string {
  const ruleset = resolved(document)
  if (!ruleset.periods) return ''
  const told = `${ruleset.title.da}: oplysningerne for flere kalenderår.`
  return declaration(name, told, [
    property('reference', 'string', schemaTexts.reference.da),
    property('ruleset', 'string', schemaTexts.ruleset.da),
    readingsProperty([...(ruleset.readings ?? []), ruleset.periods.reading]),
    ...parameterProperties(ruleset),
    `${comment(schemaTexts.periods.da)}readonly perioder: readonly (Omit<${of}, 'reference' | 'laesninger'> & Pick<${name}, 'laesninger'> & {\n${comment(schemaTexts.year.da)}readonly aar: number\n})[]`,
  ])
}

/** The source of the names of a ruleset (`answer/typed.ts`). */
export function namesTypeSource(name: string, document: Ruleset): string {
  const {
    title,
    outcomes,
    otherwise,
    criteria,
    facts,
    readings = [],
    bemaerkninger = [],
  } = resolved(document)
  const conclusions = [...outcomes, otherwise]
  const options = readings.map(
    (each) =>
      `${comment(readingNote(each))}readonly ${JSON.stringify(each.id)}: ${oneOf(each.options.map(idOf))}`,
  )
  return declaration(name, `Navnene i regelsættet »${title.da}«.`, [
    `${comment(meanings(conclusions.map(({ id, title }) => [id, title])) || 'Konklusionerne, og `uafklaret`.')}readonly konklusion: ${oneOf([...conclusions.map(idOf), 'uafklaret'])}`,
    `${comment(meanings(criteria.map(({ id, title }) => [id, title])))}readonly kriterium: ${oneOf(criteria.map(idOf))}`,
    `${comment(meanings(facts.map(({ path, label }) => [path, label])))}readonly fakta: ${oneOf(facts.map(({ path }) => path))}`,
    `/** Mulighederne for hver formulering, der kan forstås på flere måder. */\nreadonly laesninger: ${shape(options)}`,
    `/** Bemærkningerne. */\nreadonly bemaerkning: ${oneOf(bemaerkninger.map(idOf))}`,
  ])
}

const idOf = ({ id }: { readonly id: string }) => id

/** A union of these words; `never` for none. */
function oneOf(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(' | ') || 'never'
}

function declaration(name: string, told: string, lines: readonly string[]): string {
  return `${comment(told)}export interface ${name} ${shape(lines)}`
}

function shape(lines: readonly string[]): string {
  return `{\n${lines.join('\n')}\n}`
}

function parameterProperties({ parametre = [] }: Ruleset): string[] {
  if (parametre.length === 0) return []
  const numbers = parametre.map((each) =>
    property(each.id, 'number', `${note(each.label, undefined, each)} ${ownValue(each.value)}`),
  )
  return [property('parametre', shape(numbers), schemaTexts.parameters.da)]
}

interface DescribedReading {
  readonly id: string
  readonly phrase: Text
  readonly options: readonly { readonly id: string; readonly label: Text }[]
}

function readingsProperty(readings: readonly DescribedReading[]): string {
  const each = readings.map((reading) =>
    property(reading.id, oneOf(reading.options.map(idOf)), readingNote(reading)),
  )
  const told =
    readings.length > 0
      ? schemaTexts.readings.da
      : 'Ingen formulering i regelsættet kan forstås på flere måder.'
  return property('laesninger', shape(each), told)
}

/** The phrase, and the meaning of each option; the first option is the default. */
function readingNote({ phrase, options }: DescribedReading): string {
  return `“${phrase.da}”. ${meanings(options.map(({ id, label }) => [id, label]))}`
}

function property(key: string, type: string, told = ''): string {
  return `${comment(told)}readonly ${JSON.stringify(key)}?: ${type} | null | undefined`
}

function comment(told: string): string {
  return told === '' ? '' : `/** ${told.replaceAll('*/', '* /')} */\n`
}

/** The meanings of ids, in words, since an id alone tells a reader nothing. */
function meanings(words: readonly (readonly [id: string, meaning: Text | undefined])[]): string {
  const told = words.flatMap(([id, meaning]) =>
    meaning ? [`\`${id}\`: ${meaning.da.replace(/\.$/, '')}`] : [],
  )
  return told.length > 0 ? `${told.join('; ')}.` : ''
}

/** What an editor shows about a fact: its label and hint, and the unit and bounds of a number, or the choices. */
function factNote({ choices = {} }: Ruleset, fact: Fact): string {
  if (isNumeric(fact)) return note(fact.label, fact.hint, fact, fact.type === 'integer')
  const words = fact.type === 'choice' ? (choices[fact.choices] ?? []) : []
  return [note(fact.label, fact.hint), meanings(words.map(({ value, label }) => [value, label]))]
    .filter(Boolean)
    .join(' ')
}

interface Bounded {
  readonly unit: Text
  readonly minimum: number
  readonly maximum: number
}

function note(
  label: Text | undefined,
  hint: Text | undefined,
  number?: Bounded,
  isWhole = false,
): string {
  const unit =
    number &&
    `Enhed: ${number.unit.da}, ${isWhole ? 'hele tal ' : ''}${shown(number.minimum)}–${shown(number.maximum)}.`
  const sentences = [label?.da.replace(/(?<![.?!])$/, '.'), hint?.da, unit]
  return sentences.filter((each) => each !== undefined).join(' ')
}

const ownValue = (value: number) => `Regelsættets eget tal er ${shown(value)}.`

const numbers = new Intl.NumberFormat('da', { maximumFractionDigits: 20, useGrouping: false })
/** A number as in the Danish text around it: with a decimal comma. */
const shown = (value: number) => numbers.format(value)

function factType(ruleset: Ruleset, fact: Fact): string {
  if (fact.type === 'boolean') return 'boolean'
  return fact.type === 'choice' ? oneOf(choicesOf(ruleset, fact)) : 'number'
}
