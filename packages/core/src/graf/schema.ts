/** A ruleset as boxes and lines: the source of every form of the diagram. */
import type { Language } from '../support/language.js'
import type { Tone } from './tone.js'

export interface Graf {
  readonly title: string
  readonly language: Language
  /** Parents before children. */
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

export interface Box {
  readonly id: string
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
  readonly tone: Tone
  readonly symbol: (typeof symbols)[keyof typeof symbols]
  readonly word: string
}

/** A line from what is concluded to what it rests on; `ellers` leads from a conclusion to the next one to try. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly kind: 'hviler-paa' | 'ellers'
}

export const symbols = { holds: '✓', fails: '✗', open: '?' } as const
