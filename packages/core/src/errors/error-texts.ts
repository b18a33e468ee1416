/**
 * What every error code says, in both languages (ICU messages). The codes are stable; the texts may
 * be improved. `docs/reference/errors.md` explains each, and a test holds the two together.
 * No text repeats a value that was sent: arguments are names and bounds from the ruleset alone.
 */
import type { Text } from '../ruleset/ruleset.js'
import type { ReportErrorCode } from './report-error-texts.js'

/** Codes of an `InputError`. */
export const inputErrorTexts = {
  personoplysning: {
    da: 'Der står noget, der ligner et CPR-nummer. Sager skal være anonyme: fjern nummeret, og send igen.',
    en: 'Something here looks like a CPR number. Cases must be anonymous: remove the number and send again.',
  },
  'for-dybt': {
    da: 'Indholdet er indlejret for dybt; højst {maksimum, number} niveauer er tilladt.',
    en: 'The content is nested too deeply; at most {maksimum, number} levels are allowed.',
  },
  'for-stort': {
    da: 'Indholdet er for stort; højst {maksimum, number} værdier er tilladt.',
    en: 'The content is too large; at most {maksimum, number} values are allowed.',
  },
  'ukendt-felt': {
    da: 'Feltet findes ikke her. {forslag, select, ingen {Fjern det.} other {Mente du »{forslag}«?}}',
    en: 'There is no such field here. {forslag, select, ingen {Remove it.} other {Did you mean “{forslag}”?}}',
  },
  'mangler-felt': {
    da: 'Feltet »{felt}« mangler.',
    en: 'The field “{felt}” is missing.',
  },
  'forkert-type': {
    da: 'Her skal stå {type, select, boolean {true eller false} integer {et helt tal} number {et tal} object {et objekt} array {en liste} other {en tekst}}.',
    en: 'This must be {type, select, boolean {true or false} integer {a whole number} number {a number} object {an object} array {a list} other {a text}}.',
  },
  'under-minimum': {
    da: 'Tallet skal være mindst {minimum, number}.',
    en: 'The number must be at least {minimum, number}.',
  },
  'over-maksimum': {
    da: 'Tallet må højst være {maksimum, number}.',
    en: 'The number must be at most {maksimum, number}.',
  },
  'ukendt-vaerdi': {
    da: 'Værdien er ikke en af de mulige: {muligheder}.',
    en: 'The value is not one of those possible: {muligheder}.',
  },
  'for-mange': {
    da: 'Listen er for lang; højst {maksimum, number} er tilladt.',
    en: 'The list is too long; at most {maksimum, number} are allowed.',
  },
  'for-faa': {
    da: 'Listen er for kort; mindst {minimum, number} kræves.',
    en: 'The list is too short; at least {minimum, number} are required.',
  },
  'forkert-reference': {
    da: 'En reference er 1-64 tegn af a-z, A-Z, 0-9, punktum, understreg og bindestreg.',
    en: 'A reference is 1–64 characters of a–z, A–Z, 0–9, full stop, underscore and hyphen.',
  },
  'umulig-kombination': { da: '{besked}', en: '{besked}' },
  modstrid: {
    da: 'Tallet passer ikke med »{liste}«, som det også kan regnes ud af. Ret det ene, eller udelad det.',
    en: 'The number does not agree with “{liste}”, from which it can be worked out too. Correct one of them, or leave it out.',
  },
  'ukendt-ruleset': {
    da: 'Regelsættet findes ikke. Mulige her: {muligheder}.',
    en: 'There is no such ruleset. Possible here: {muligheder}.',
  },
  'forskellige-valg': {
    da: 'Alle perioder skal bruge samme regelsæt og samme læsninger. Vælg dem ét sted, eller ens.',
    en: 'All periods must use the same ruleset and the same readings. Choose them in one place, or alike.',
  },
  'aar-to-gange': {
    da: 'Året står også i en anden periode; et år må stå én gang.',
    en: 'The year stands in another period too; a year may stand once.',
  },
  'ingen-perioder': {
    da: 'Regelsættet kan ikke opgøres over flere perioder. Send ét år ad gangen.',
    en: 'The ruleset cannot be screened over several periods. Send one year at a time.',
  },
} as const satisfies Record<string, Text>

export type InputErrorCode = keyof typeof inputErrorTexts | ReportErrorCode
