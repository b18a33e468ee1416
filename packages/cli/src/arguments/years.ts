import { InvalidArgumentError } from 'commander'

/** More than any report spans. */
const maximumYears = 200

/** Reads years: `2017-2019`, `2017,2019`, or both together. */
export function years(text: string): number[] {
  const all = text.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(part) ?? []
    const length = Number(last) - Number(first) + 1
    if (first === '' || length < 1 || length > maximumYears) throw new InvalidArgumentError('--aar')
    return Array.from({ length }, (_, i) => Number(first) + i)
  })
  return [...new Set(all)]
}

/** Reads a whole number that is not negative. */
export function wholeNumber(flag: string) {
  return (text: string): number => {
    if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError(flag)
    return Number(text)
  }
}
