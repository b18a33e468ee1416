/**
 * Reads the facts that a verdict needs into variables, in one of two ways.
 *
 * One way walks over the keys of the input: inputs with gaps have many hidden classes, and looking keys up in
 * those costs more than everything else. The other way reads by name, which takes half the time if all inputs have
 * one hidden class, like the rows of a table. It is used after many inputs in a row that left nothing open, and
 * given up after three inputs that did leave something open. A property read by name may be inherited, so the
 * objects must be plain, and `Object.prototype` must have none of the names.
 */
import { splitPath } from '../ruleset/fact-path.js'

/** Collects a variable for each fact that is needed, and gives the statements that fill them. */
export function factVariables() {
  const groups = new Map<string, Map<string, string>>([['', new Map()]])
  let count = 0

  const variableIn = (group: string, key: string): string => {
    const variables = groups.get(group) ?? new Map<string, string>()
    groups.set(group, variables)
    const variable = variables.get(key) ?? `v${count++}`
    variables.set(key, variable)
    return variable
  }
  const holder = (group: string) => (group === '' ? 'input' : variableIn('', group))

  const walk = (group: string, variables: ReadonlyMap<string, string>, i: number): string[] => [
    `const g${i} = group(${holder(group)})`,
    `for (const key in g${i}) {`,
    `if (!Object.prototype.hasOwnProperty.call(g${i}, key)) continue`,
    `const value = g${i}[key]`,
    'switch (key) {',
    ...[...variables].map(
      ([key, variable]) => `case ${JSON.stringify(key)}: ${variable} = value; break`,
    ),
    '}\n}',
  ]

  return {
    variable: (path: string): string => {
      const [first, second] = splitPath(path)
      const variable = variableIn('', first)
      return second === undefined ? variable : variableIn(first, second)
    },
    inOneWalk: (): string[] => {
      const names = Array.from({ length: count }, (_, i) => `v${i}: unknown`)
      return [
        `let ${names.join(', ')}`,
        ...[...groups].flatMap(([group, variables], i) => walk(group, variables, i)),
      ]
    },
    /** @param otherwise the statement to run if the input cannot be read by name */
    byName: (otherwise: string): string[] => {
      const keys = [...groups.values()].flatMap((variables) => [...variables.keys()])
      const plain = [...groups.keys()].map((_, i) => `isPlain(g${i})`)
      const bare = [...new Set(keys)].map((key) => `none[${JSON.stringify(key)}] === undefined`)
      return [
        ...[...groups].flatMap(([group, variables], i) => [
          `if (${holder(group)} == null) ${otherwise}`,
          `const g${i} = ${holder(group)} as Facts`,
          ...[...variables].map(
            ([key, variable]) => `const ${variable} = g${i}[${JSON.stringify(key)}]`,
          ),
        ]),
        // In a local variable: for an imported one V8 would check the hidden class at each key.
        'const none = bare',
        `if (!(${[...plain, ...bare].join(' && ')})) ${otherwise}`,
      ]
    },
  }
}
