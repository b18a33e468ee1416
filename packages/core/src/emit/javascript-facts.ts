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

  const opened = (object: string, group: string) =>
    `${object} = group(${group === '' ? 'input' : variableIn('', group)})`

  function byName(): string[] {
    const keys = [...groups.values()].flatMap((variables) => [...variables.keys()])
    const objects = [...groups.keys()].map((_, i) => `isPlain(g${i})`)
    const inherited = [...new Set(keys)].map((key) => `none[${JSON.stringify(key)}] === undefined`)
    const reads = [...groups].flatMap(([group, variables], i) => [
      ...(i > 0 ? [opened(`const g${i}`, group)] : []),
      ...[...variables].map(([key, variable]) => `${variable} = g${i}[${JSON.stringify(key)}]`),
    ])
    // In a variable of its own: of one that is imported V8 would look at the shape for each key.
    return [...reads, 'const none = bare', `isRead = ${[...objects, ...inherited].join(' && ')}`]
  }

  function walk(group: string, variables: ReadonlyMap<string, string>, i: number): string[] {
    const cases = [...variables].map(
      ([key, variable]) => `case ${JSON.stringify(key)}: ${variable} = value; break`,
    )
    return [
      ...(i > 0 ? [opened(`const g${i}`, group)] : []),
      `for (const key in g${i}) {`,
      `if (!Object.prototype.hasOwnProperty.call(g${i}, key)) continue`,
      `const value = g${i}[key]`,
      `switch (key) {\n${cases.join('\n')}\n}\n}`,
    ]
  }

  return {
    variable: (path: string): string => {
      const [first, second] = splitPath(path)
      const variable = variableIn('', first)
      return second === undefined ? variable : variableIn(first, second)
    },
    statements: (): string[] => {
      const names = Array.from({ length: count }, (_, i) => `v${i}`)
      return [
        `let ${names.map((name) => `${name}: unknown`).join(', ')}`,
        opened('const g0', ''),
        'let isRead = false',
        'if (steady === often) {',
        ...byName(),
        `if (!isRead) ${names.join(' = ')} = undefined`,
        '}',
        'if (!isRead) {',
        ...[...groups].flatMap(([group, variables], i) => walk(group, variables, i)),
        '}',
      ]
    },
  }
}
