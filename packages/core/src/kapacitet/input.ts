/** Checks the input of the capacity functions. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { checkLanguage } from '../errors/language.js'
import { InputError, problemBy, type Problem } from '../errors/problems.js'
import { tellReport } from '../errors/tell-report.js'
import { checkBounds } from '../request/guard.js'
import { collect, list, number, object, type Validator } from '../request/validators.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import { bounds } from './schema.js'

const integer = (range: { readonly minimum: number; readonly maximum: number }): Validator =>
  number({ type: 'integer', ...range })
const share = number({ type: 'number', ...bounds.andel })

const shared: readonly (readonly [string, Validator])[] = [
  ['tilbud', integer(bounds.tilbud)],
  ['taerskel', integer(bounds.taerskel)],
]
const shares = ['andele', list(share, bounds.tilbud.maximum, bounds.tilbud.minimum)] as const

const kapacitet = object(new Map([['kvinder', integer(bounds.kvinder)], ...shared, shares]), [
  'kvinder',
  'tilbud',
])
const faerrest = object(new Map([...shared, shares, ['sandsynlighed', share]]), [
  'tilbud',
  'sandsynlighed',
])
const samling = object(
  new Map([
    ['kvinder', list(integer(bounds.kvinder), bounds.regioner.maximum, bounds.regioner.minimum)],
    ...shared,
    ['tilbudSamlet', integer(bounds.tilbud)],
  ]),
  ['kvinder'],
)
const checks = { kapacitet, faerrest, samling }

/**
 * The checked input, with its counts read to nine decimals. @throws {InputError} for a wrong form or impossible
 * numbers
 */
export function accepted<T extends object>(
  name: keyof typeof checks,
  input: T,
  language: Language,
): T {
  checkLanguage(language)
  const unbounded = checkBounds(input, language, tellReport)
  const found =
    unbounded.length > 0 ? unbounded : collect(checks[name], input, language, tellReport)
  if (found.length > 0) throw new InputError(found)
  const read = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, key in counts ? whole(value) : value]),
  ) as T
  const impossible = name === 'samling' ? tooMany(read, language) : uneven(read, language)
  if (impossible.length > 0) throw new InputError(impossible)
  return read
}

const counts = { kvinder: true, tilbud: true, tilbudSamlet: true, taerskel: true }

function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whole)
  return typeof value === 'number' ? decimal(value) : value
}

/** There must be one share for each tilbud, and they must sum to 1, because every woman is referred to one of them. */
function uneven(input: unknown, language: Language): Problem<InputErrorCode>[] {
  const { tilbud, andele } = input as { tilbud: number; andele?: readonly number[] | null }
  if (andele == null) return []
  if (andele.length !== tilbud) return [problemBy(tellReport, language, '/andele', 'andele-antal')]
  const sum = andele.reduce((total, one) => total + one, 0)
  return Math.abs(sum - 1) <= 1e-9 ? [] : [problemBy(tellReport, language, '/andele', 'andele-sum')]
}

function tooMany(input: unknown, language: Language): Problem<InputErrorCode>[] {
  const { kvinder } = input as { kvinder: readonly number[] }
  const { maximum } = bounds.kvinder
  const sum = kvinder.reduce((total, one) => total + one, 0)
  return sum <= maximum
    ? []
    : [problemBy(tellReport, language, '/kvinder', 'sum-over-maksimum', { maksimum: maximum })]
}
