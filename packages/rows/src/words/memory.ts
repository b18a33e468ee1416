/** Results of functions for the texts of one file, kept as long as it is read. */

const memories: Map<string, unknown>[] = []
/** How many texts are remembered at a time. */
const maximumRemembered = 50_000

/** Forgets every text, so that nothing of one file is kept until the next is read. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear()
}

/** Remembers the results of a function that is called with the same texts again and again. */
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
