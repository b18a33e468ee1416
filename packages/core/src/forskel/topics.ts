/** The topics in which two documents are compared, rules before texts. */
import { formatList } from '../errors/messages.js'
import { words } from '../regler/words.js'
import type { Language } from '../support/language.js'

/** What a difference is about. */
export type Topic =
  | (typeof rules)[number]
  | 'gyldighed'
  | 'retsgrundlag'
  | 'kilde'
  | 'tekst'
  | 'eksempel'

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

/** Whether a topic is part of the rules; the other topics are about what is said of the rules. */
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
    possible: 'Anden mulighed',
    why: 'Begrundelse',
    who: 'Fortolkes sådan af',
    leadsTo: (ruleset: string, carried: readonly string[]) =>
      `Leder videre til ${ruleset}${carried.length > 0 ? ` med ${quotedList('da', carried)}` : ''}`,
    choosable: (from: string, to: string) => `Kan vælges fra ${from} til ${to}`,
    gives: (facts: readonly string[]) => `Giver: ${facts.join(', ')}`,
    atMostRows: (rows: string) => `Højst ${rows} rækker`,
    severalPeriods: (title: string) => `${title}, flere år samlet`,
    option: (name: string, option: string) => `${name} efter fortolkningen »${option}«`,
    beside: (ruleset: string, konklusion: readonly string[]) =>
      `Kun når ${ruleset} for den samme sag giver ${konklusion.join(' eller ')}`,
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
    possible: 'Also possible',
    why: 'Reason',
    who: 'Interpreted like this by',
    leadsTo: (ruleset: string, carried: readonly string[]) =>
      `Leads on to ${ruleset}${carried.length > 0 ? ` with ${quotedList('en', carried)}` : ''}`,
    choosable: (from: string, to: string) => `Can be chosen from ${from} to ${to}`,
    gives: (facts: readonly string[]) => `Gives: ${facts.join(', ')}`,
    atMostRows: (rows: string) => `At most ${rows} rows`,
    severalPeriods: (title: string) => `${title}, several years together`,
    option: (name: string, option: string) => `${name} by the interpretation “${option}”`,
    beside: (ruleset: string, konklusion: readonly string[]) =>
      `Only where ${ruleset} gives ${konklusion.join(' or ')} on the same case`,
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

/** Labels in a sentence. */
function quotedList(language: Language, labels: readonly string[]): string {
  return formatList(language, labels.map(words[language].quoted))
}
