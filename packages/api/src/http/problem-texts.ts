/**
 * Every kind of problem answer: its status and what it says, in both languages. The names are stable and
 * stand in `type`; `GET /docs/fejl` shows this table. No text repeats anything that was sent.
 */
import type { Text } from '@screeningsmodel/core'
import { contentProblems } from './problem-texts/content.js'
import { requestProblems } from './problem-texts/request.js'
import { serviceProblems } from './problem-texts/service.js'

interface ProblemText {
  readonly status: number
  readonly title: Text
  /** What to do about it. */
  readonly detail: Text
}

export const problemTexts = {
  ...requestProblems,
  ...contentProblems,
  ...serviceProblems,
} as const satisfies Record<string, ProblemText>

export type ProblemKind = keyof typeof problemTexts
