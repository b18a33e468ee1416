/** Reads the values of options. Commander reports what these refuse, by the option's name. */
import { InvalidArgumentError } from 'commander'

/** More years than any report spans. */
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

/** Reads a share or a probability, with a decimal comma or point. */
export function share(flag: string) {
  return (text: string): number => {
    if (!/^[01](?:[.,]\d{1,17})?$/.test(text)) throw new InvalidArgumentError(flag)
    return Number(text.replace(',', '.'))
  }
}

/** Reads the shares of an option that takes several values; Commander calls it once for each. */
export function shares(flag: string) {
  const one = share(flag)
  return (text: string, before: readonly number[] | undefined): number[] => [
    ...(before ?? []),
    one(text),
  ]
}

/** Reads an option that may be given several times, each as `name=value`, into one object. */
export function pair(flag: string) {
  return (text: string, before: unknown): Readonly<Record<string, string>> => {
    const at = text.indexOf('=')
    if (at < 1) throw new InvalidArgumentError(`${flag}: x=y`)
    return { ...(before as Record<string, string>), [text.slice(0, at)]: text.slice(at + 1) }
  }
}
