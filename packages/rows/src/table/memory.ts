/** What is known of the texts of one file, for as long as it is read. */

const memories: Map<string, unknown>[] = []
/** Texts that are remembered at a time. */
const maximumRemembered = 50_000

/** Lets go of every text: what one file holds is not kept until the next is read. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear()
}

/** A function of a text that is asked about the same texts again and again. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  memories.push(known)
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    const made = work(text)
    if (known.size === maximumRemembered) known.clear()
    known.set(text, made)
    return made
  }
}
