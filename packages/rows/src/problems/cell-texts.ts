/** What should have been in a cell. The words for a request would speak of JSON. */
import type { Language, Text } from '@screeningsmodel/core'

const cellTexts = {
  boolean: { da: 'Svar ja eller nej.', en: 'Answer yes or no.' },
  number: { da: 'Skriv et tal, for eksempel 2,5.', en: 'Write a number, for example 2.5.' },
} as const satisfies Record<string, Text>

/** Undefined if the words for a request fit as well. */
export function cellText(code: string, type: string | undefined, sprog: Language) {
  const isOther = code === 'forkert-type' && (type === 'boolean' || type === 'number')
  return isOther ? cellTexts[type][sprog] : undefined
}
