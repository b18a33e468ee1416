/** What two documents are compared in, rules before texts. */
import type { Language } from '../support/language.js'

export type Topic = (typeof rules)[number] | (typeof others)[number]

const rules = [
  'kriterium',
  'konklusion',
  'betingelse',
  'tal',
  'fortolkning',
  'oplysning',
  'afvises',
  'bemaerkning',
] as const
const others = ['gyldighed', 'retsgrundlag', 'kilde', 'tekst', 'eksempel'] as const

/** Whether a topic is part of the rules; the others are what is said about them. */
export function isRule(topic: Topic): boolean {
  return (rules as readonly string[]).includes(topic)
}

export const topicWords = {
  da: {
    topics: {
      kriterium: 'Kriterier',
      konklusion: 'Konklusioner',
      betingelse: 'Betingelser',
      tal: 'Tal',
      fortolkning: 'Fortolkninger',
      oplysning: 'Oplysninger',
      afvises: 'Umulige kombinationer',
      bemaerkning: 'Bemærkninger',
      gyldighed: 'Hvornår reglerne gælder',
      retsgrundlag: 'Retsgrundlag',
      kilde: 'Kilder',
      tekst: 'Tekster',
      eksempel: 'Eksempler',
    },
    otherwise: 'Ellers',
    chosen: 'Bruges',
    possible: 'Mulighed',
    from: 'Gælder fra',
    to: 'Gælder til',
    replaces: 'Erstatter',
    read: 'Læst af os',
    notRead: 'Ikke læst af os',
    title: 'Titel og beskrivelse',
    definition: 'Hvad der tælles',
    conclusion: 'Konklusion',
    number: (from: string, to: string, unit: string) => `Fra ${from} til ${to} ${unit}`,
    yesNo: 'Ja eller nej',
  },
  en: {
    topics: {
      kriterium: 'Criteria',
      konklusion: 'Conclusions',
      betingelse: 'Conditions',
      tal: 'Numbers',
      fortolkning: 'Interpretations',
      oplysning: 'Facts',
      afvises: 'Impossible combinations',
      bemaerkning: 'Remarks',
      gyldighed: 'When the rules are in force',
      retsgrundlag: 'Legal basis',
      kilde: 'Sources',
      tekst: 'Texts',
      eksempel: 'Examples',
    },
    otherwise: 'Otherwise',
    chosen: 'In use',
    possible: 'Possible',
    from: 'In force from',
    to: 'In force to',
    replaces: 'Replaces',
    read: 'Read by us',
    notRead: 'Not read by us',
    title: 'Title and description',
    definition: 'What is counted',
    conclusion: 'Conclusion',
    number: (from: string, to: string, unit: string) => `From ${from} to ${to} ${unit}`,
    yesNo: 'Yes or no',
  },
} as const satisfies Record<Language, unknown>
