/** Ruleset -> TypeScript source of the type of its input, written when the package is built. */
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'

/** The source of an interface with every fact and list, each of which may be absent or null. */
export function inputTypeSource(name: string, ruleset: Ruleset): string {
  const groups = new Map<string, string[]>()
  const lines: string[] = []
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    if (second === undefined) lines.push(property(first, factType(ruleset, fact)))
    else {
      const group = groups.get(first) ?? []
      group.push(property(second, factType(ruleset, fact)))
      groups.set(first, group)
    }
  }
  for (const [group, properties] of groups)
    lines.push(property(group, `{ ${properties.join('; ')} }`))
  for (const { path, columns } of ruleset.lists ?? []) {
    const row = columns.map((column) => property(column.path, 'number')).join('; ')
    lines.push(property(path, `readonly { ${row} }[]`))
  }
  const meta = [property('aar', 'number'), property('ruleset', 'string')]
  const readings = readingProperties(ruleset.readings ?? [])
  lines.push(property('reference', 'string'), ...meta, property('laesninger', readings))
  lines.push(...parameterProperties(ruleset))
  return declaration(name, lines)
}

/** The source of an interface with several periods of the same input; empty where there are none. */
export function periodsTypeSource(name: string, of: string, ruleset: Ruleset): string {
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

function declaration(name: string, lines: readonly string[]): string {
  return `export interface ${name} {\n  ${lines.join('\n  ')}\n}`
}

function parameterProperties({ parametre = [] }: Ruleset): string[] {
  if (parametre.length === 0) return []
  return [
    property('parametre', `{ ${parametre.map(({ id }) => property(id, 'number')).join('; ')} }`),
  ]
}

function readingProperties(readings: readonly ReadingOptions[]): string {
  const properties = readings.map(({ id, options }) =>
    property(id, options.map((option) => JSON.stringify(option.id)).join(' | ')),
  )
  return `{ ${properties.join('; ')} }`
}

function property(key: string, type: string): string {
  return `readonly ${JSON.stringify(key)}?: ${type} | null | undefined`
}

function factType(ruleset: Ruleset, fact: Fact): string {
  if (fact.type === 'boolean') return 'boolean'
  if (fact.type !== 'choice') return 'number'
  return choicesOf(ruleset, fact)
    .map((value) => JSON.stringify(value))
    .join(' | ')
}
