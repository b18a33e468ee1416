/** Changes that are made together, in words. */
import type { Way } from '../evaluation/way.js'
import type { Program } from '../program/program.js'
import type { Language } from '../support/language.js'
import type { ChangeAnswer } from './criterion-schema.js'
import type { Texts } from './texts.js'

/** Tells a way as an alternative with this number; changes with the same number are made together. */
export function wayTeller({ pathOf }: Program, texts: Texts) {
  return (way: Way, valg: number, language: Language): ChangeAnswer[] =>
    way.map((change) => ({
      valg,
      fakta: pathOf(change.slot),
      fra: change.from,
      til: change.to,
      tekst: texts.change(language, change),
    }))
}
