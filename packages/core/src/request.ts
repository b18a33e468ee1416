/** A request that has been checked -> the facts and the readings to screen it with. */
import { checkBounds } from './bounds.js'
import { InputError, problem, type Problem } from './errors.js'
import type { InputErrorCode } from './error-texts.js'
import { evaluate } from './evaluate.js'
import { factReader, isObject, own } from './facts.js'
import { collect, passes, type Check } from './input.js'
import { derive, readRows } from './lists.js'
import type { Message } from './messages.js'
import type { Nodes, Program, Truths, Values, Variant } from './program.js'
import type { Value } from './operators.js'
import type { ReadingOptions } from './readings.js'
import type { Language, ListInput } from './ruleset.js'

export interface Request {
  readonly reference: string | undefined
  readonly aar: number | undefined
  /** The option of each reading, by number. */
  readonly choice: readonly number[]
  readonly values: Values
  readonly variant: Variant
  /** Every branch that was to be worked out. */
  readonly truths: Truths
}

/** `shared`: readings chosen for several requests at once, where one chooses none of its own. */
export type RequestReader = (
  input: unknown,
  language: Language,
  pointer?: string,
  shared?: unknown,
) => { readonly request: Request; readonly problems: readonly Problem<InputErrorCode>[] }

/** What is wrong with an input that is unbounded, personal or not of the right form. */
export function formProblems(
  check: Check,
  input: unknown,
  language: Language,
): readonly Problem<InputErrorCode>[] {
  if (passes(check, input)) return []
  const bounds = checkBounds(input, language)
  return bounds.length > 0 ? bounds : collect(check, input, language)
}

/** Lets input through that nothing is wrong with. @throws {InputError} */
export function refuse(problems: readonly Problem<InputErrorCode>[]): void {
  if (problems.length > 0) throw new InputError(problems)
}

interface Contradicted {
  readonly path: string
  readonly list: ListInput
}

/** Facts with what follows from lists; the numbers that a list contradicts are named by path. */
export function factValues(program: Program) {
  const read = factReader(program)
  const lists = program.ruleset.lists ?? []
  return (
    input: Readonly<Record<string, unknown>>,
  ): { values: Values; contradicted: Contradicted[] } => {
    const values: (Value | undefined)[] = read(input)
    const contradicted: Contradicted[] = []
    for (const list of lists) {
      const rows = readRows(list, input)
      if (!rows) continue
      for (const [path, derived] of derive(list, rows)) {
        const slot = program.slots.get(path)
        if (slot === undefined || derived === undefined) continue
        const given = values[slot]
        if (given !== undefined && given !== derived) contradicted.push({ path, list })
        else values[slot] = derived
      }
    }
    return { values, contradicted }
  }
}

/**
 * Reads requests of the right form; tells which facts cannot all be true.
 *
 * @param nodesOf the branches to work out: those of the readings chosen, or of all
 */
export function requestReader(
  program: Program,
  checkMessages: readonly Message[],
  nodesOf: (variant: Variant) => Nodes,
): RequestReader {
  const { checks = [], readings = [] } = program.ruleset
  const valuesOf = factValues(program)
  const standard = choiceOf(readings, undefined)

  return (input, language, pointer = '', shared) => {
    const fields = input as Readonly<Record<string, unknown>>
    const { values, contradicted } = valuesOf(fields)
    const chosen = own(fields, 'laesninger')
    const choice = (chosen ?? shared) ? choiceOf(readings, chosen, shared) : standard
    const problems: Problem<InputErrorCode>[] = contradicted.map(({ path, list }) =>
      problem(language, at(pointer, path), 'modstrid', {
        liste: list.label[language],
      }),
    )
    const variant = program.variant(choice)
    const truths = evaluate(nodesOf(variant), values)
    variant.checks.forEach((node, i) => {
      const check = checks[i]
      if (truths[node] !== true || !check) return
      const besked = checkMessages[i]?.(language, {})
      problems.push(problem(language, at(pointer, check.at), 'umulig-kombination', { besked }))
    })
    const reference = own(fields, 'reference') as string | undefined
    const aar = own(fields, 'aar') as number | undefined
    return { request: { reference, aar, choice, values, variant, truths }, problems }
  }
}

/** The option chosen for each reading, or else the shared one; the first where none is. */
export function choiceOf(
  readings: readonly ReadingOptions[],
  chosen: unknown,
  shared?: unknown,
): number[] {
  const read = (from: unknown, id: string) => (isObject(from) ? own(from, id) : undefined)
  return readings.map((reading) => {
    const id = read(chosen, reading.id) ?? read(shared, reading.id)
    return Math.max(
      0,
      reading.options.findIndex((option) => option.id === id),
    )
  })
}

function at(pointer: string, path: string): string {
  return `${pointer}/${path.replace('.', '/')}`
}
