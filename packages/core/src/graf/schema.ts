/** A ruleset as boxes and lines: what every form of the diagram is made from. */
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
  /** The conclusion or the criteria that it stands for; empty for a condition. */
  readonly heads: readonly string[]
  /** What it asks; empty where the head says it all. */
  readonly text: string
  /** What it came out as; none where no facts are given. */
  readonly mark: Mark | undefined
}

/** An outcome by colour, symbol and word, each of which says it alone. */
export interface Mark {
  readonly tone: Tone
  readonly symbol: (typeof symbols)[keyof typeof symbols]
  readonly word: string
}

/** From what is concluded to what it rests on; `ellers` leads from a conclusion to the next one tried. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly kind: 'hviler-paa' | 'ellers'
}

export const symbols = { holds: '✓', fails: '✗', open: '?' } as const
