/** The background that a reader needs: the target group and the four criteria, in our words. */
import type { Text } from '../../ruleset/ruleset.js'
import type { Language } from '../../support/language.js'
import document from './baggrund.json' with { type: 'json' }
import type { Afgraensning } from '../form/schema.js'

const { maalgruppe, screeningsmodel, kapacitet } = document

/** The definition of the target group: the criteria of Bilag 2, tema 1. */
export function maalgruppeOf(language: Language): Afgraensning {
  const { titel, indledning, kilde, inklusionTitel, inklusion, eksklusionTitel, eksklusion } =
    maalgruppe
  return {
    titel: titel[language],
    indledning: indledning[language],
    kriterier: [
      { titel: inklusionTitel[language], punkter: wordsOf(inklusion, language) },
      { titel: eksklusionTitel[language], punkter: wordsOf(eksklusion, language) },
    ],
    kilde: kilde[language],
  }
}

/** When a tilbud is highly specialised: the four criteria of the screening model. */
export function screeningsmodelOf(language: Language): Afgraensning {
  const { titel, indledning, kriterier, kilde } = screeningsmodel
  return {
    titel: titel[language],
    indledning: indledning[language],
    kriterier: [{ punkter: wordsOf(kriterier, language) }],
    kilde: kilde[language],
  }
}

/** The heading and the source of the argument about capacity. */
export function kapacitetHeadOf(language: Language): { titel: string; kilde: string } {
  return { titel: kapacitet.titel[language], kilde: kapacitet.kilde[language] }
}

function wordsOf(texts: readonly Text[], language: Language): string[] {
  return texts.map((text) => text[language])
}
