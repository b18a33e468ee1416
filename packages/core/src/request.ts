/** A request that has been checked -> the facts and the readings to screen it with. */
import { checkBounds } from './bounds.js'
import { InputError, problem, type Problem } from './errors.js'
import type { InputErrorCode } from './error-texts.js'
import { evaluate } from './evaluate.js'
import { factReader, isObject, own } from './facts.js'
import { collect, type Check } from './input.js'
import { derive, readRows } from './lists.js'
import type { Message } from './messages.js'
import type { Program, Values } from './program.js'
import type { Value } from './operators.js'
import type { ReadingOptions } from './readings.js'
import type { Language } from './ruleset.js'

export interface Request {
  readonly reference: string | undefined
  readonly aar: number | undefined
  /** The option of each reading, by number. */
  readonly choice: readonly number[]
  readonly values: Values
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
  const bounds = checkBounds(input, language)
  return bounds.length > 0 ? bounds : collect(check, input, language)
}

/** Lets input through that nothing is wrong with. @throws {InputError} */
export function refuse(problems: readonly Problem<InputErrorCode>[]): void {
  if (problems.length > 0) throw new InputError(problems)
}

/** Facts with what follows from lists; the numbers that a list contradicts are named by path. */
export function factValues(program: Program) {
  const read = factReader(program)
  const lists = program.ruleset.lists ?? []
  return (
    input: Readonly<Record<string, unknown>>,
  ): { values: Values; contradicted: { path: string; list: number }[] } => {
    const values: (Value | undefined)[] = read(input)
    const contradicted: { path: string; list: number }[] = []
    lists.forEach((list, i) => {
      const rows = readRows(list, input)
      if (!rows) return
      for (const [path, derived] of derive(list, rows)) {
        const slot = program.slots.get(path)
        if (slot === undefined || derived === undefined) continue
        const given = values[slot]
        if (given !== undefined && given !== derived) contradicted.push({ path, list: i })
        else values[slot] = derived
      }
    })
    return { values, contradicted }
  }
}

/** Reads requests of the right form; tells which facts cannot all be true. */
export function requestReader(program: Program, checkMessages: readonly Message[]): RequestReader {
  const { ruleset } = program
  const valuesOf = factValues(program)
  const checks = ruleset.checks ?? []

  return (input, language, pointer = '', shared) => {
    const fields = isObject(input) ? input : {}
    const { values, contradicted } = valuesOf(fields)
    const choice = choiceOf(ruleset.readings ?? [], own(fields, 'laesninger'), shared)
    const problems: Problem<InputErrorCode>[] = contradicted.map(({ path, list }) =>
      problem(language, at(pointer, path), 'modstrid', {
        liste: ruleset.lists?.[list]?.label[language],
      }),
    )
    const variant = program.variant(choice)
    const truths = checks.length > 0 ? evaluate(variant, values) : []
    variant.checks.forEach((node, i) => {
      const check = checks[i]
      if (truths[node] !== true || !check) return
      const besked = checkMessages[i]?.(language, () => undefined)
      problems.push(problem(language, at(pointer, check.at), 'umulig-kombination', { besked }))
    })
    const reference = own(fields, 'reference') as string | undefined
    const aar = own(fields, 'aar') as number | undefined
    return { request: { reference, aar, choice, values }, problems }
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
