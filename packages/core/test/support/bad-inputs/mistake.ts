/** How a mistake is written down, and the messages that several kinds of mistakes get. */
import type { Screen } from '../screens.js'

export interface Mistake {
  readonly name: string
  readonly screen: Screen
  readonly input: unknown
  /** Pointer and code of each problem, with its text in Danish and English. */
  readonly problems: readonly (readonly [pointer: string, code: string, da: string, en: string])[]
}

export function one(
  name: string,
  screen: Screen,
  input: unknown,
  ...problem: Mistake['problems'][number]
): Mistake {
  return { name, screen, input, problems: [problem] }
}

export const unknownField = [
  'Feltet findes ikke her. Fjern det.',
  'There is no such field here. Remove it.',
] as const
export const number = [
  'Skriv et tal, for eksempel 2,5 (i JSON 2.5).',
  'Write a number, for example 2.5.',
] as const
export const quoted = [
  'Skriv tallet uden anførselstegn.',
  'Write the number without quotation marks.',
] as const
export const text = ['Skriv en tekst.', 'Write a text.'] as const
export const object = ['Skriv et objekt.', 'Write an object.'] as const
export const atLeast0 = [
  'Antallet kan ikke være negativt.',
  'The number cannot be negative.',
] as const
export const competences = [
  'Værdien er ikke en af de mulige: indgaar, indgaar-via-samarbejde, til-stede og mangler.',
  'The value is not one of those allowed: indgaar, indgaar-via-samarbejde, til-stede and mangler.',
] as const
export const badReference = [
  'Brug 1–64 tegn: bogstaver, tal, mellemrum, punktum, understreg og bindestreg.',
  'Use 1–64 characters: letters, digits, spaces, full stop, underscore and hyphen.',
] as const
export const contradicts = [
  'Tallet passer ikke med »Medarbejderliste«, som det også kan regnes ud af. Ret det ene, eller udelad det.',
  'The number does not agree with “Staff list”, from which it can also be worked out. Correct one of them, or leave it out.',
] as const
