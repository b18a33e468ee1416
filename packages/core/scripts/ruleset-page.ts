/** A page of reference about a ruleset, from its document alone. */
import { resolved } from '../src/program/parameters.js'
import { placeOf } from '../src/answer/citation.js'
import { cite } from '../src/ruleset/cite.js'
import type { Citation, Fact, Ruleset, Text } from '../src/ruleset/ruleset.js'

/** The page in Markdown, in English with the Danish names as they are sent. */
export function rulesetPage(document: Ruleset): string {
  const ruleset = resolved(document)
  const { id, version, title, description, subject } = ruleset
  return `${[
    `# ${title.en}`,
    `\`${id}@${version}\`, about a ${subject}. ${description.en}`,
    'Made from the document by `pnpm --filter @screeningsmodel/core pages`; not to be edited. Every fact may be left out or be `null`: not known.',
    ...section('Facts', ['path', 'what it is', 'type', 'unit', 'values'], factRows(ruleset)),
    ...choiceSections(ruleset),
    ...listSections(ruleset),
    ...section(
      'Parameters',
      ['id', 'what it is', 'unit', 'value', 'may be', 'source'],
      parameterRows(ruleset),
    ),
    ...section('Criteria', ['id', 'number', 'role', 'title', 'source'], criterionRows(ruleset)),
    ...section('Conclusions', ['id', 'what it says'], conclusionRows(ruleset)),
    ...section('Readings', ['id', 'of the words', 'option', 'which means'], readingRows(ruleset)),
    ...section('Refused', ['id', 'told at', 'what it says'], checkRows(ruleset)),
    ...section('Remarks', ['id', 'about'], remarkRows(ruleset)),
    ...section('Sources', ['id', 'document'], sourceRows(ruleset)),
  ].join('\n\n')}\n`
}

type Row = readonly string[]

/** A heading with a table; nothing where there is no row. */
function section(heading: string, columns: Row, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: Row) => `| ${cells.map(escaped).join(' | ')} |`
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)]
  return [`## ${heading}`, table.join('\n')]
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function factRows({ facts }: Ruleset): readonly Row[] {
  return facts.map((fact) => [
    code(fact.path),
    both(fact.label),
    fact.type,
    'unit' in fact ? fact.unit.en : '',
    valuesOf(fact),
  ])
}

function valuesOf(fact: Fact): string {
  if (fact.type === 'boolean') return '`true`, `false`'
  return fact.type === 'choice' ? `those of ${code(fact.choices)}` : bounds(fact)
}

/** Several facts may take the values of one list. */
function choiceSections({ choices = {} }: Ruleset): readonly string[] {
  return Object.entries(choices).flatMap(([name, values]) =>
    section(
      `Values of \`${name}\``,
      ['value', 'what it says'],
      values.map(({ value, label }) => [code(value), both(label)]),
    ),
  )
}

function bounds({ minimum, maximum }: { minimum: number; maximum: number }): string {
  return `${String(minimum)} to ${String(maximum)}`
}

function listSections({ lists = [] }: Ruleset): readonly string[] {
  return lists.flatMap(({ path, maxItems, columns, derives }) => [
    ...section(
      `Rows of \`${path}\``,
      ['path', 'what it is', 'unit', 'values'],
      columns.map((column) => [
        code(column.path),
        both(column.label),
        column.unit.en,
        bounds(column),
      ]),
    ),
    `At most ${String(maxItems)} rows, in place of ${derives.map(({ fact }) => code(fact)).join(', ')}.`,
  ])
}

/** Numbers of the rules that a variant may have otherwise. */
function parameterRows(ruleset: Ruleset): readonly Row[] {
  return (ruleset.parametre ?? []).map(({ id, label, unit, value, source, ...range }) => [
    code(id),
    both(label),
    unit.en,
    String(value),
    bounds(range),
    source ? citation(ruleset, source) : '',
  ])
}

function criterionRows(ruleset: Ruleset): readonly Row[] {
  return ruleset.criteria.map(({ id, number, role, title, source, otherSources = [] }) => [
    code(id),
    String(number),
    code(role),
    both(title),
    [source, ...otherSources].map((each) => citation(ruleset, each)).join('; '),
  ])
}

/** A source by its id, and the place in it. */
function citation(ruleset: Ruleset, cited: Citation): string {
  return [code(cited.source), placeOf(cite(ruleset)(cited), 'en')].filter(Boolean).join(', ')
}

/** What facts cannot be together; an input with such facts is refused. */
function checkRows({ checks = [] }: Ruleset): readonly Row[] {
  return checks.map(({ id, at, text }) => [code(id), code(at), text.en])
}

function remarkRows({ bemaerkninger = [] }: Ruleset): readonly Row[] {
  return bemaerkninger.map(({ id, facts }) => [code(id), facts.map(code).join(', ')])
}

function conclusionRows({ outcomes, otherwise }: Ruleset): readonly Row[] {
  return [
    ...[...outcomes, otherwise].map(({ id, text }) => [code(id), plainWords(text)]),
    [code('uafklaret'), 'What is known does not settle it.'],
  ]
}

/** The first words of a text: what follows depends on the facts. */
function plainWords({ en }: Text): string {
  const [before = ''] = en.split('{')
  return before.length < en.length ? `${before.trimEnd()} …` : en
}

function readingRows({ readings = [], periods }: Ruleset): readonly Row[] {
  return [...readings, ...(periods ? [periods.reading] : [])].flatMap(({ id, phrase, options }) =>
    options.map((option, i) => [
      i === 0 ? code(id) : '',
      i === 0 ? phrase.en : '',
      i === 0 ? `${code(option.id)} (default)` : code(option.id),
      option.label.en,
    ]),
  )
}

function sourceRows({ sources }: Ruleset): readonly Row[] {
  return sources.map(({ id, document, adresse }) => [
    code(id),
    adresse === undefined ? document : `[${document}](${adresse})`,
  ])
}

function both({ da, en }: Text): string {
  return `${en} (${da})`
}

function code(text: string): string {
  return `\`${text}\``
}
