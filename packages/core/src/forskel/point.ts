/** A single statement of a document in words; documents are compared by these. */
import type { Topic } from './topics.js'

export interface Point {
  readonly emne: Topic
  /** Identifies the point within its topic; the same in every version. */
  readonly id: string
  readonly navn: string
  /** What the document says about it, as lines. */
  readonly siger: readonly string[]
  /** Whether each line stands on its own, so that only differing lines are shown. */
  readonly enkeltvis?: true
  /** Lines that are shown along with a difference, but are no difference by themselves. */
  readonly derfor?: readonly string[]
}

export function point(emne: Topic, id: string, navn: string, siger: readonly string[]): Point {
  return { emne, id, navn, siger }
}
