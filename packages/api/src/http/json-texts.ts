/** What is wrong with invalid JSON, by the parser's own error names and some of our own, in both languages. */
import type { Text } from '@screeningsmodel/core'

const comment: Text = {
  da: 'JSON har ingen kommentarer. Fjern kommentaren.',
  en: 'JSON has no comments; remove the comment.',
}
const escape: Text = {
  da: 'Efter \\ i en tekst må kun stå ", \\, /, b, f, n, r, t eller u og fire hexcifre.',
  en: 'In a text, only ", \\, /, b, f, n, r, t or u and four hex digits may follow \\.',
}
const number: Text = {
  da: 'Tallet er ikke skrevet færdigt. Skriv det som 12 eller 2.5.',
  en: 'The number is not finished; write it like 12 or 2.5.',
}

export const jsonTexts: Readonly<Record<string, Text>> & { readonly Other: Text } = {
  InvalidSymbol: {
    da: 'Dette kan ikke stå her. Tekst skal stå i "…", og ellers bruges kun tal, true, false og null.',
    en: 'This cannot be used here; text goes in "…", and otherwise only numbers, true, false and null.',
  },
  InvalidNumberFormat: number,
  UnexpectedEndOfNumber: number,
  DecimalComma: {
    da: 'Decimaler skrives med punktum: 2.5.',
    en: 'Decimals are written with a point: 2.5.',
  },
  LeadingZero: {
    da: 'Et tal begynder ikke med 0. Skriv det som 12 eller 0.5.',
    en: 'A number does not begin with 0; write it like 12 or 0.5.',
  },
  RepeatedKey: {
    da: 'Feltet står to gange i det samme objekt. Fjern det ene.',
    en: 'The field appears twice in the same object; remove one of them.',
  },
  PropertyNameExpected: {
    da: 'Her skal stå et feltnavn i "…". Måske er der et komma for meget foran.',
    en: 'A field name in "…" is expected here; perhaps there is a comma too many before it.',
  },
  ValueExpected: {
    da: 'Her skal stå en værdi. Måske er der et komma for meget foran.',
    en: 'A value is expected here; perhaps there is a comma too many before it.',
  },
  ColonExpected: { da: 'Her mangler et kolon.', en: 'A colon is missing here.' },
  CommaExpected: { da: 'Her mangler et komma.', en: 'A comma is missing here.' },
  CloseBraceExpected: { da: 'Her mangler }.', en: 'A } is missing here.' },
  CloseBracketExpected: { da: 'Her mangler ].', en: 'A ] is missing here.' },
  EndOfFileExpected: {
    da: 'Indholdet skulle være slut her. Fjern resten.',
    en: 'The content should have ended here; remove the rest.',
  },
  InvalidCommentToken: comment,
  UnexpectedEndOfComment: comment,
  UnexpectedEndOfString: {
    da: 'Teksten mangler sit afsluttende ".',
    en: 'The text lacks its closing ".',
  },
  InvalidUnicode: escape,
  InvalidEscapeCharacter: escape,
  InvalidCharacter: {
    da: 'En tekst må ikke have linjeskift eller andre styretegn. Skriv dem som \\n, \\t og så videre.',
    en: 'A text must have no line breaks or other control characters; write them as \\n, \\t and so on.',
  },
  TooDeep: { da: 'Indholdet er indlejret for dybt.', en: 'The content is nested too deeply.' },
  Empty: {
    da: 'Indholdet er tomt. Send et objekt, eventuelt {}.',
    en: 'The content is empty; send an object, if only {}.',
  },
  NotUtf8: {
    da: 'Indholdet er ikke skrevet som UTF-8. Gem og send det som UTF-8.',
    en: 'The content is not written as UTF-8. Save and send it as UTF-8.',
  },
  Other: { da: 'Indholdet kan ikke læses som JSON.', en: 'The content cannot be read as JSON.' },
}
