/**
 * The facts that a verdict asks for, read into variables, in one of two ways.
 *
 * In one walk over the keys that the input has: inputs with holes come in many shapes, and looking a key up in
 * many shapes costs more than everything else. Or by name, which takes half the time where all have one shape, as
 * the rows of a table do: so read once many in a row have left nothing open, until three that came then did. A
 * name may be inherited, so objects must be plain, and nothing be hung on every object.
 */
import { splitPath } from '../ruleset/fact-path.js'

/** A variable for each fact that is asked for, and the statements that fill them. */
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
    /** @param otherwise the statement where they can't be read so */
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
        // In a variable of its own: of one that is imported V8 would look at the shape for each key.
        'const none = bare',
        `if (!(${[...plain, ...bare].join(' && ')})) ${otherwise}`,
      ]
    },
  }
}
