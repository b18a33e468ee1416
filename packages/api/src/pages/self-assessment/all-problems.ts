/**
 * All errors of the answers at once. The core first reports answers that it cannot read; only if it can read all does
 * it report facts that cannot be true together. A person would correct the first errors and then meet the others.
 */
import { InputError, type Problem } from '@screeningsmodel/core'
import type { FormRequest } from './request.js'

/**
 * The problems of a request: those that the core reported, and those of the remaining facts without the wrong ones.
 *
 * @param screen throws an `InputError` for a request that cannot be used
 */
export function allProblems(
  request: FormRequest,
  told: readonly Problem[],
  screen: (request: FormRequest) => unknown,
): readonly Problem[] {
  // Nothing more is done with input that contains personal data.
  if (told.some(({ code }) => code === 'personoplysning')) return told
  const rest = without(request, told)
  if (!rest) return told
  try {
    screen(rest)
    return told
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [...told, ...allProblems(rest, error.errors, screen)]
  }
}

/** Without the facts that the problems point to; undefined if they point to none. */
function without(request: FormRequest, problems: readonly Problem[]): FormRequest | undefined {
  const pointers = problems.map(({ pointer }) => pointer.split('/').slice(1))
  const rest = structuredClone(request) as Record<string, unknown>
  const removed = pointers.map(([first = '', second = '', third = '']) => {
    if (first === 'perioder') {
      const period = (rest[first] as Record<string, unknown>[] | undefined)?.[Number(second)]
      // The periods of a request are distinguished by their years, which are kept.
      return period !== undefined && third !== 'aar' && removedFrom(period, third)
    }
    return removedFrom(rest, first)
  })
  return removed.some(Boolean) ? rest : undefined
}

function removedFrom(facts: Record<string, unknown>, name: string): boolean {
  return name in facts && Reflect.deleteProperty(facts, name)
}
