/** A ruleset as boxes and lines: the source of every form of the diagram. */
import type { Language } from '../support/language.js'
import type { Tone } from './tone.js'

/** The rules of a ruleset as a diagram. */
export interface Graf {
  /** The title of the diagram. */
  readonly title: string
  /** The language of its texts. */
  readonly language: Language
  /** Parents before children. */
  readonly boxes: readonly Box[]
  /** What each box rests on. */
  readonly lines: readonly Line[]
}

/** A box of the diagram: a conclusion, a criterion or a condition. */
export interface Box {
  /** What lines name it by. */
  readonly id: string
  /** What it stands for. */
  readonly kind: 'konklusion' | 'kriterium' | 'betingelse'
  /** The titles of the conclusion or the criteria that it represents; empty for a condition. */
  readonly heads: readonly string[]
  /** The condition in words; empty if the heads say everything. */
  readonly text: string
  /** Its outcome; undefined if no facts are given. */
  readonly mark: Mark | undefined
}

/** An outcome as colour, symbol and word; each of them is enough by itself. */
export interface Mark {
  /** Its colour. */
  readonly tone: Tone
  /** Its symbol: holds, fails or open. */
  readonly symbol: (typeof symbols)[keyof typeof symbols]
  /** The outcome in a word or two. */
  readonly word: string
}

/** A line from what is concluded to what it rests on; `ellers` leads from a conclusion to the next one to try. */
export interface Line {
  /** The id of the box that it starts at. */
  readonly from: string
  /** The id of the box that it leads to. */
  readonly to: string
  /** Whether the first rests on the second, or the second is tried after the first. */
  readonly kind: 'hviler-paa' | 'ellers'
}

export const symbols = { holds: '✓', fails: '✗', open: '?' } as const
