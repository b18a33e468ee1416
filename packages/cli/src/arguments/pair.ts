import { InvalidArgumentError } from 'commander'

/** Reads an option that may be given several times, each as `name=value`, into one object. */
export function pair(flag: string) {
  return (text: string, before: unknown): Readonly<Record<string, string>> => {
    const at = text.indexOf('=')
    if (at < 1) throw new InvalidArgumentError(`${flag}: x=y`)
    return { ...(before as Record<string, string>), [text.slice(0, at)]: text.slice(at + 1) }
  }
}
