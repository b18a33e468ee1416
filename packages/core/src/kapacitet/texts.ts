/** The sentences about capacity. They are about what the numbers allow, never about a tilbud's quality. */
import type { Argument } from '../errors/messages.js'
import { compileText } from '../errors/parse-message.js'
import type { Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

const messages = {
  maks: {
    da: 'Med {kvinder, plural, one {# kvinde} other {# kvinder}} om året kan {maks, plural, =0 {intet tilbud} =1 {højst ét tilbud} other {højst # tilbud}} nå op på mindst {taerskel, plural, one {# borger} other {# borgere}}.',
    en: 'With {kvinder, plural, one {# woman} other {# women}} a year, {maks, plural, =0 {no tilbud} =1 {at most one tilbud} other {at most # tilbud}} can reach at least {taerskel, plural, one {# citizen} other {# citizens}}.',
  },
  andel: {
    da: 'Et tilbud skal modtage {andel} af alle kvinderne for at nå det.',
    en: 'A tilbud must receive {andel} of all the women to reach it.',
  },
  enkelt: {
    da: 'Visiteres alle kvinderne til det samme tilbud, er sandsynligheden for at nå det {mindstEt}.',
    en: 'If all the women are referred to the same tilbud, the probability of reaching it is {mindstEt}.',
  },
  flere: {
    da: 'Visiteres kvinderne uafhængigt af hinanden {andele, select, ens {og med samme sandsynlighed til hvert af {tilbud, number} tilbud} other {og med de angivne andele til {tilbud, number} tilbud}}, er sandsynligheden {mindstEt} for, at mindst ét tilbud når det, og {alle} for, at {tilbud, plural, =2 {begge} other {alle}} gør.',
    en: 'If the women are referred independently of each other, {andele, select, ens {with the same probability to each of {tilbud, number} tilbud} other {with the shares given to {tilbud, number} tilbud}}, the probability is {mindstEt} that at least one tilbud reaches it, and {alle} that {tilbud, plural, =2 {both} other {all}} do.',
  },
  givet: {
    da: 'For et bestemt tilbud er den {givet}.',
    en: 'For one particular tilbud it is {givet}.',
  },
  faerrest: {
    da: 'Der skal mindst {kvinder, plural, one {# kvinde} other {# kvinder}} om året til, for at {sikkert, select, ja {det er sikkert, at} other {sandsynligheden er mindst {graense} for, at}} {tilbud, plural, one {tilbuddet} other {mindst ét af # tilbud}} når op på mindst {taerskel, plural, one {# borger} other {# borgere}}.',
    en: 'It takes at least {kvinder, plural, one {# woman} other {# women}} a year {sikkert, select, ja {to be certain} other {for the probability to be at least {graense}}} that {tilbud, plural, one {the tilbud} other {at least one of # tilbud}} reaches at least {taerskel, plural, one {# citizen} other {# citizens}}.',
  },
  overMaksimum: {
    da: 'Der skal flere end {kvinder, number} kvinder om året til. Beregningen går ikke højere.',
    en: 'It takes more than {kvinder, number} women a year. The calculation goes no higher.',
  },
  hverForSig: {
    da: '{regioner, plural, one {Regionen kan} other {Hver for sig kan regionerne}} {maks, plural, =0 {ikke få noget tilbud} =1 {højst få ét tilbud} other {højst få # tilbud}} op på mindst {taerskel, plural, one {# borger} other {# borgere}} om året. Sandsynligheden for mindst ét er {mindstEt}.',
    en: '{regioner, plural, one {The region} other {Each alone, the regions}} can bring {maks, plural, =0 {no tilbud} =1 {at most one tilbud} other {at most # tilbud}} to at least {taerskel, plural, one {# citizen} other {# citizens}} a year. The probability of at least one is {mindstEt}.',
  },
  samlet: {
    da: '{regioner, plural, one {} other {Sammen kan de {maks, plural, =0 {heller ikke få noget tilbud op på det} =1 {få højst ét tilbud op på det} other {få højst # tilbud op på det}}. }}Visiteres kvinderne til {tilbud, plural, one {ét} other {#}}{regioner, plural, one {} other { fælles}} tilbud, er sandsynligheden for mindst ét {mindstEt}.',
    en: '{regioner, plural, one {} other {Together they can bring {maks, plural, =0 {no tilbud to it either} =1 {at most one tilbud to it} other {at most # tilbud to it}}. }}If the women are referred to {tilbud, plural, one {one} other {#}} tilbud{regioner, plural, one {} other { in common}}, the probability of at least one is {mindstEt}.',
  },
} as const satisfies Record<string, Text>

const compiled = Object.fromEntries(
  Object.entries(messages).map(([name, text]) => [name, compileText(text)]),
)

/** One or more sentences, filled in and joined. */
export function sentences(
  language: Language,
  names: readonly (keyof typeof messages)[],
  values: Readonly<Record<string, Argument>>,
): string {
  return names.flatMap((name) => compiled[name]?.(language, values) ?? []).join(' ')
}
