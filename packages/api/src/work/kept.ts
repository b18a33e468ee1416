/** Keeps the latest answers, up to a number. */

/** An answer that fails is not kept. */
export function keptAnswers<T>(most: number) {
  const kept = new Map<string, Promise<T>>()
  return async (key: string, make: () => Promise<T>): Promise<T> => {
    const answer = kept.get(key) ?? make()
    // The answer that was used last stands last, so that the first is the one to remove.
    kept.delete(key)
    kept.set(key, answer)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    try {
      return await answer
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
}
