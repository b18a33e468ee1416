/** Fractions of whole numbers of any size, exact until they are converted. */
export interface Fraction {
  readonly part: bigint
  /** Above 0. */
  readonly whole: bigint
}

/** The double nearest to a fraction of 0 or more. */
export function numberOf({ part, whole }: Fraction): number {
  if (part === 0n) return 0
  // Enough bits that only the conversion to a double rounds, not the division before it.
  const shift = Math.max(0, bits(whole) - bits(part) + 70)
  const scaled = part << BigInt(shift)
  const quotient = scaled / whole
  const rounded = scaled % whole === 0n ? quotient : quotient | 1n
  // In two steps, because the power of two may be smaller than the smallest double.
  const half = Math.floor(shift / 2)
  return Number(rounded) * 2 ** -half * 2 ** (half - shift)
}

/** A fraction from 0 to 1 as a double that is 0 or 1 only if the fraction is. */
export function chanceOf(fraction: Fraction): number {
  const { part, whole } = fraction
  return part === 0n || part === whole ? Number(part > 0n) : uncertain(numberOf(fraction))
}

/** A chance that is neither impossible nor certain, corrected if rounding made it so. */
export function uncertain(chance: number): number {
  return Math.min(Math.max(chance, Number.MIN_VALUE), 1 - Number.EPSILON / 2)
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, { part, whole }) =>
      sum.whole === whole
        ? { part: sum.part + part, whole }
        : reduced({ part: sum.part * whole + part * sum.whole, whole: sum.whole * whole }),
    { part: 0n, whole: 1n },
  )
}

/** The chance of at least one of several independent events. */
export function anyOf(chances: readonly Fraction[]): Fraction {
  const none = chances.reduce(
    (product, { part, whole }) =>
      reduced({ part: product.part * (whole - part), whole: product.whole * whole }),
    { part: 1n, whole: 1n },
  )
  return { part: none.whole - none.part, whole: none.whole }
}

/** A number from 0 to 1 as whole digits and a power of ten to divide them by. */
export function decimalOf(number: number): { readonly digits: bigint; readonly scale: bigint } {
  const [mantissa = '', exponent = '0'] = String(number).split('e')
  const [units = '', decimals = ''] = mantissa.split('.')
  return {
    digits: BigInt(units + decimals),
    scale: 10n ** BigInt(decimals.length - Number(exponent)),
  }
}

export function reduced({ part, whole }: Fraction): Fraction {
  const common = divisorOf(part, whole)
  return { part: part / common, whole: whole / common }
}

/** The greatest common divisor. */
export function divisorOf(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
