import { InvalidArgumentError } from 'commander'

/** Reads a share or a probability, with a decimal comma or point. */
export function share(flag: string) {
  return (text: string): number => {
    if (!/^[01](?:[.,]\d{1,17})?$/.test(text)) throw new InvalidArgumentError(flag)
    return Number(text.replace(',', '.'))
  }
}

/** Reads shares one after another, as an option that takes several does. */
export function shares(flag: string) {
  const one = share(flag)
  return (text: string, before: readonly number[] | undefined): number[] => [
    ...(before ?? []),
    one(text),
  ]
}
