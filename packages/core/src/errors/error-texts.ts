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

/** Codes of a `RulesetError`, besides those about the form of the document. */
export const rulesetErrorTexts = {
  'forkert-form': {
    da: 'Formen er forkert: {krav}.',
    en: 'The form is wrong: {krav}.',
  },
  'forkert-betingelse': {
    da: 'En betingelse er netop én af »all«, »any«, »not«, »condition« eller »fact« med »operator« og »value«.',
    en: 'A condition is exactly one of “all”, “any”, “not”, “condition” or “fact” with “operator” and “value”.',
  },
  'tom-betingelse': {
    da: 'Listen er tom, og en tom betingelse er altid sand. Skriv mindst én betingelse, eller fjern den.',
    en: 'The list is empty, and an empty condition is always true. Write at least one condition, or remove it.',
  },
  'for-dyb-betingelse': {
    da: 'Indholdet er indlejret for dybt; højst {maksimum, number} niveauer er tilladt. Del betingelser op ved at give dem navne.',
    en: 'The content is nested too deeply; at most {maksimum, number} levels are allowed. Divide conditions by naming them.',
  },
  'ukendt-betingelse': {
    da: 'Der er ingen betingelse med det navn. Der findes: {muligheder}.',
    en: 'There is no condition of that name. There are: {muligheder}.',
  },
  'cyklisk-betingelse': {
    da: 'Betingelsen henviser til sig selv: {kreds}.',
    en: 'The condition refers to itself: {kreds}.',
  },
  'ukendt-operator': {
    da: 'Operatoren findes ikke. Der findes: {muligheder}.',
    en: 'There is no such operator. There are: {muligheder}.',
  },
  'ukendt-fakta': {
    da: 'Der er ingen oplysning med den sti. {forslag, select, ingen {Beskriv den under »facts«.} other {Mente du »{forslag}«?}}',
    en: 'There is no fact with that path. {forslag, select, ingen {Describe it under “facts”.} other {Did you mean “{forslag}”?}}',
  },
  'forkert-operand': {
    da: 'Operatoren og værdien passer ikke til oplysningens type: {krav}.',
    en: 'The operator and the value do not fit the type of the fact: {krav}.',
  },
  'dobbelt-navn': {
    da: 'Navnet bruges to gange. Giv hver sit.',
    en: 'The name is used twice. Give each its own.',
  },
  'reserveret-navn': {
    da: 'Navnet er optaget af formatet selv. Vælg et andet.',
    en: 'The name is taken by the format itself. Choose another.',
  },
  'ukendt-henvisning': {
    da: 'Henvisningen passer ikke til noget i dokumentet. Der findes: {muligheder}.',
    en: 'The reference fits nothing in the document. There are: {muligheder}.',
  },
  'uens-laesninger': {
    da: 'Alle læsninger af samme ord skal angive de samme betingelser: {muligheder}.',
    en: 'All readings of the same phrase must define the same conditions: {muligheder}.',
  },
  'for-mange-kombinationer': {
    da: 'Læsningerne giver flere end {maksimum, number} kombinationer. Del regelsættet.',
    en: 'The readings make more than {maksimum, number} combinations. Divide the ruleset.',
  },
  'forkert-besked': {
    da: 'Teksten er ikke en gyldig ICU-besked.',
    en: 'The text is not a valid ICU message.',
  },
  'ukendt-argument': {
    da: 'Teksten bruger »{argument}«, som den ikke får. Den kan bruge: {muligheder}.',
    en: 'The text uses “{argument}”, which it is not given. It may use: {muligheder}.',
  },
  'fakta-om-person': {
    da: 'En oplysning om en person må ikke fremstilles som noget, der kan ændres. Skriv false, eller udelad feltet.',
    en: 'A fact about a person must not be told as something to act on. Write false, or leave the field out.',
  },
  'forkert-graense': {
    da: 'Den nedre grænse er over den øvre.',
    en: 'The lower bound is above the upper one.',
  },
} as const satisfies Record<string, Text>

export type InputErrorCode = keyof typeof inputErrorTexts | ReportErrorCode
export type RulesetErrorCode = keyof typeof rulesetErrorTexts | InputErrorCode
