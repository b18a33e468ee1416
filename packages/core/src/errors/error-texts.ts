/**
 * The text of every error code, in both languages (ICU messages). The codes are stable; the texts may be
 * improved. `docs/reference/errors.md` explains each code, and a test keeps the two in step. No text repeats a
 * value that was sent: the arguments are only names and bounds from the ruleset.
 */
import type { Text } from '../ruleset/ruleset.js'
import type { ReportErrorCode } from './report-error-texts.js'

/** Codes of an `InputError`. */
export const inputErrorTexts = {
  personoplysning: {
    da: 'Her står noget, der ligner et CPR-nummer. Fjern nummeret. Skriv kun antal og anonyme oplysninger.',
    en: 'Something here looks like a CPR number. Remove the number. Write only counts and anonymous facts.',
  },
  'for-dybt': {
    da: 'Indholdet er indlejret for dybt. Højst {maksimum, number} niveauer er tilladt.',
    en: 'The content is nested too deeply. At most {maksimum, number} levels are allowed.',
  },
  'for-stort': {
    da: 'Indholdet er for stort. Højst {maksimum, number} værdier er tilladt.',
    en: 'The content is too large. At most {maksimum, number} values are allowed.',
  },
  'ukendt-felt': {
    da: 'Feltet findes ikke her. {forslag, select, ingen {Fjern det.} other {Mente du »{forslag}«?}}',
    en: 'There is no such field here. {forslag, select, ingen {Remove it.} other {Did you mean “{forslag}”?}}',
  },
  'mangler-felt': {
    da: '{felt, select, aar {Årstallet mangler.} other {Feltet »{felt}« mangler.}}',
    en: '{felt, select, aar {The year is missing.} other {The field “{felt}” is missing.}}',
  },
  'forkert-type': {
    da: '{type, select, boolean {Svar ja eller nej (i JSON true eller false).} integer {Skriv et helt tal, for eksempel 3.} number {Skriv et tal, for eksempel 2,5 (i JSON 2.5).} citat {Skriv tallet uden anførselstegn.} aar {Skriv et årstal fra {minimum} til {maksimum}.} object {Skriv et objekt.} array {Skriv en liste.} other {Skriv en tekst.}}',
    en: '{type, select, boolean {Answer yes or no (in JSON true or false).} integer {Write a whole number, for example 3.} number {Write a number, for example 2.5.} citat {Write the number without quotation marks.} aar {Write a year from {minimum} to {maksimum}.} object {Write an object.} array {Write a list.} other {Write a text.}}',
  },
  'under-minimum': {
    da: '{type, select, aar {Skriv et årstal fra {minimum} til {maksimum}.} other {{minimum, plural, =0 {Antallet kan ikke være negativt.} other {Tallet skal være mindst {minimum, number}.}}}}',
    en: '{type, select, aar {Write a year from {minimum} to {maksimum}.} other {{minimum, plural, =0 {The number cannot be negative.} other {The number must be at least {minimum, number}.}}}}',
  },
  'over-maksimum': {
    da: '{type, select, aar {Skriv et årstal fra {minimum} til {maksimum}.} other {Tallet må højst være {maksimum, number}.}}',
    en: '{type, select, aar {Write a year from {minimum} to {maksimum}.} other {The number must be at most {maksimum, number}.}}',
  },
  'ukendt-vaerdi': {
    da: 'Værdien er ikke en af de mulige: {muligheder}.',
    en: 'The value is not one of those allowed: {muligheder}.',
  },
  'for-mange': {
    da: 'Listen er for lang. Højst {maksimum, number} er tilladt.',
    en: 'The list is too long. At most {maksimum, number} are allowed.',
  },
  'for-faa': {
    da: 'Listen er for kort. Mindst {minimum, number} kræves.',
    en: 'The list is too short. At least {minimum, plural, one {# is} other {# are}} required.',
  },
  'forkert-reference': {
    da: 'Brug 1–64 tegn: {om, select, person {a-z, A-Z, 0-9} other {bogstaver, tal, mellemrum}}, punktum, understreg og bindestreg.',
    en: 'Use 1–64 characters: {om, select, person {a–z, A–Z, 0–9} other {letters, digits, spaces}}, full stop, underscore and hyphen.',
  },
  'umulig-kombination': { da: '{besked}', en: '{besked}' },
  modstrid: {
    da: 'Tallet passer ikke med »{liste}«, som det også kan regnes ud af. Ret det ene, eller udelad det.',
    en: 'The number does not agree with “{liste}”, from which it can also be worked out. Correct one of them, or leave it out.',
  },
  'ukendt-ruleset': {
    da: 'Regelsættet findes ikke. Mulige her: {muligheder}.',
    en: 'There is no such ruleset. Possible here: {muligheder}.',
  },
  'forskellige-valg': {
    da: 'Alle perioder skal bruge samme regelsæt, fortolkninger og parametre. Vælg dem ét sted eller ens i alle perioder.',
    en: 'All periods must use the same ruleset, readings and parameters. Choose them in one place, or alike in all periods.',
  },
  'aar-to-gange': {
    da: 'Året står også et andet sted. Hvert år må kun angives én gang.',
    en: 'The year is also given elsewhere. Each year may be given only once.',
  },
  'ingen-perioder': {
    da: 'Regelsættet kan ikke opgøres over flere perioder. Send ét år ad gangen.',
    en: 'The ruleset cannot be screened over several periods. Send one year at a time.',
  },
} as const satisfies Record<string, Text>

/** A code of an `InputError`. */
export type InputErrorCode = keyof typeof inputErrorTexts | ReportErrorCode
