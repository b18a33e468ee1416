/** One thing that a document says, in words: what two documents are compared by. */
import type { Topic } from './topics.js'

export interface Point {
  readonly emne: Topic
  /** What tells it from other points of its topic, the same in every version. */
  readonly id: string
  readonly navn: string
  /** What the document says of it, in lines. */
  readonly siger: readonly string[]
  /** Whether each line stands by itself, so that only those that differ are told. */
  readonly enkeltvis?: true
  /** What is told with it where it differs, and is no difference by itself. */
  readonly derfor?: readonly string[]
}

export function point(emne: Topic, id: string, navn: string, siger: readonly string[]): Point {
  return { emne, id, navn, siger }
}
