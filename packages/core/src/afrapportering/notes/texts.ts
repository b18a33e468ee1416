/** The sentences of the report. They say what the figures show, and no more. */
import { formatList, type Argument } from '../../errors/messages.js'
import { compileText } from '../../errors/parse-message.js'
import type { Text } from '../../ruleset/ruleset.js'
import type { Language } from '../../support/language.js'
import { noteMessages } from './note-messages.js'

const messages = {
  titel: {
    da: 'Afrapportering om udsatte gravide kvinder med et skadeligt rusmiddelbrug, {region} {aar}',
    en: 'Report on vulnerable pregnant women with a harmful use of drugs or alcohol, {region} {aar}',
  },
  'i-alt': {
    da: '{indsats, select, doegn {Heraf visiteret til døgnbehandling} other {Visiteret til behandling (døgn eller ambulant)}}: {liste}.',
    en: '{indsats, select, doegn {Of these, referred to residential treatment} other {Referred to treatment (residential or outpatient)}}: {liste}.',
  },
  tal: { da: '{antal, number} i {aar}', en: '{antal, number} in {aar}' },
  maskeret: {
    da: 'skjult af hensyn til diskretion i {aar}',
    en: 'hidden to protect confidentiality in {aar}',
  },
  uoplyst: { da: 'ikke oplyst i {aar}', en: 'not known in {aar}' },
  mindst: {
    da: '{skjult, select, ja {skjult af hensyn til diskretion} other {mindst {antal, number}}}{iAar, select, ja { i {aar}} other {}} ({grund})',
    en: '{skjult, select, ja {hidden to protect confidentiality} other {at least {antal, number}}}{iAar, select, ja { in {aar}} other {}} ({grund})',
  },
  'oplyst-for': {
    da: 'oplyst for {kommuner, number} af {alle, plural, one {# kommune} other {# kommuner}}',
    en: 'known for {kommuner, number} of {alle, plural, one {# municipality} other {# municipalities}}',
  },
  'kun-doegn': {
    da: 'kun døgnbehandling er oplyst',
    en: 'only residential treatment is known',
  },
  uafklarede: {
    da: '{uafklarede, plural, one {# sag er uafklaret} other {# sager er uafklarede}}',
    en: '{uafklarede, plural, one {# case is not settled} other {# cases are not settled}}',
  },
  'med-uafklarede': { da: 'der er uafklarede sager', en: 'there are cases that are not settled' },
  'kommuner-med-uafklarede': {
    da: '{medUafklarede, plural, one {# kommune} other {# kommuner}} har uafklarede sager',
    en: '{medUafklarede, plural, one {# municipality has} other {# municipalities have}} cases that are not settled',
  },
  'raekker-uden-kommune': {
    da: '{udenKommune, plural, one {# række} other {# rækker}} uden kendt kommune er ikke talt med',
    en: '{udenKommune, plural, one {# row without a known municipality is} other {# rows without a known municipality are}} not counted',
  },
  'alle-har': {
    da: '{alle, plural, =1 {Kommunen} =2 {Begge kommuner} other {Alle {alle, spellout} kommuner}} har visiteret en eller flere kvinder til {indsats, select, doegn {døgnbehandling} other {behandling}}.',
    en: '{alle, plural, =1 {The municipality has} =2 {Both municipalities have} other {All {alle, spellout} municipalities have}} referred one or more women to {indsats, select, doegn {residential treatment} other {treatment}}.',
  },
  'ingen-har': {
    da: '{alle, plural, =1 {Kommunen har ikke} other {Ingen af de {alle, spellout} kommuner har}} visiteret kvinder til {indsats, select, doegn {døgnbehandling} other {behandling}}.',
    en: '{alle, plural, =1 {The municipality has referred no} =2 {Neither of the two municipalities has referred} other {None of the {alle, spellout} municipalities has referred}} women to {indsats, select, doegn {residential treatment} other {treatment}}.',
  },
  'nogle-ingen': {
    da: '{kommuner, spellout} af {alle, spellout} kommuner har ikke visiteret kvinder til {indsats, select, doegn {døgnbehandling} other {behandling}}.',
    en: '{kommuner, spellout} of {alle, spellout} municipalities {kommuner, plural, one {has} other {have}} referred no women to {indsats, select, doegn {residential treatment} other {treatment}}.',
  },
  'alle-aar': {
    da: '{kommuner, spellout} {kommuner, plural, one {kommune} other {kommuner}} har visiteret en eller flere kvinder i {aar, plural, =1 {{aaret}} =2 {begge år} other {alle {aar, spellout} år}}.',
    en: '{kommuner, spellout} {kommuner, plural, one {municipality} other {municipalities}} referred one or more women in {aar, plural, =1 {{aaret}} =2 {both years} other {all {aar, spellout} years}}.',
  },
  'nogle-aar': {
    da: '{kommuner, spellout} {kommuner, plural, one {kommune} other {kommuner}} har visiteret en eller flere kvinder i {antalAar, plural, =1 {ét} other {{antalAar, spellout}}} af de {aar, spellout} år.',
    en: '{kommuner, spellout} {kommuner, plural, one {municipality} other {municipalities}} referred one or more women in {antalAar, spellout} of the {aar, spellout} years.',
  },
  'uden-for-fordeling': {
    da: '{kommuner, spellout} {kommuner, plural, one {kommune} other {kommuner}} mangler tal for {aar, plural, =1 {{aaret}} other {et eller flere år}}{sager, select, ja { eller har uafklarede sager} other {}} og er ikke med i fordelingen.',
    en: '{kommuner, spellout} {kommuner, plural, one {municipality lacks} other {municipalities lack}} figures for {aar, plural, =1 {{aaret}} other {one or more years}}{sager, select, ja { or {kommuner, plural, one {has} other {have}} cases that are not settled} other {}} and {kommuner, plural, one {is} other {are}} not part of the spread.',
  },
  'uden-fordeling': {
    da: '{alle, plural, =1 {Kommunen mangler} =2 {Begge kommuner mangler} other {Alle kommuner mangler}} tal for {aar, plural, =1 {{aaret}} other {et eller flere år}}{sager, select, ja { eller har uafklarede sager} other {}}. Fordelingen kan derfor ikke opgøres.',
    en: '{alle, plural, =1 {The municipality lacks} =2 {Both municipalities lack} other {All municipalities lack}} figures for {aar, plural, =1 {{aaret}} other {one or more years}}{sager, select, ja { or {alle, plural, =1 {has} other {have}} cases that are not settled} other {}}. The spread can therefore not be worked out.',
  },
  'fordeling-uden-kommune': {
    da: 'Rækker uden kendt kommune er ikke med i fordelingen.',
    en: 'Rows without a known municipality are not part of the spread.',
  },
  'tilbud-alle': {
    da: '{alle, plural, =1 {Tilbuddet} =2 {Begge tilbud} other {Alle {alle, spellout} tilbud}} opfylder alle {kriterier, spellout} kriterier{flereAar, select, ja { i hvert oplyst år} other {}}.',
    en: '{alle, plural, =1 {The tilbud meets} =2 {Both tilbud meet} other {All {alle, spellout} tilbud meet}} all {kriterier, spellout} criteria{flereAar, select, ja { in every year given} other {}}.',
  },
  'tilbud-ingen': {
    da: '{alle, plural, =1 {Tilbuddet opfylder ikke} other {Ingen af de {alle, spellout} tilbud opfylder}} alle {kriterier, spellout} kriterier{flereAar, select, ja { i hvert oplyst år} other {}}.',
    en: '{alle, plural, =1 {The tilbud does not meet} =2 {Neither of the two tilbud meets} other {None of the {alle, spellout} tilbud meets}} all {kriterier, spellout} criteria{flereAar, select, ja { in every year given} other {}}.',
  },
  'tilbud-nogle': {
    da: '{tilbud, plural, =1 {Ét} other {{tilbud, spellout}}} af {alle, spellout} tilbud opfylder alle {kriterier, spellout} kriterier{flereAar, select, ja { i hvert oplyst år} other {}}.',
    en: '{tilbud, spellout} of {alle, spellout} tilbud {tilbud, plural, one {meets} other {meet}} all {kriterier, spellout} criteria{flereAar, select, ja { in every year given} other {}}.',
  },
  'tilbud-ikke': {
    da: '{tilbud, plural, =1 {Ét} other {{tilbud, spellout}}} af {alle, spellout} tilbud opfylder ikke alle {kriterier, spellout} kriterier{flereAar, select, ja { i hvert oplyst år} other {}}.',
    en: '{tilbud, spellout} of {alle, spellout} tilbud {tilbud, plural, one {does} other {do}} not meet all {kriterier, spellout} criteria{flereAar, select, ja { in every year given} other {}}.',
  },
  'tilbud-uafklaret': {
    da: '{alle, plural, =1 {Det kan ikke afgøres, om tilbuddet} other {{for, select, alle {For {alle, plural, =2 {begge} other {alle {alle, spellout}}} tilbud} other {For {tilbud, plural, =1 {ét} other {{tilbud, spellout}}} af de {alle, spellout} tilbud}} kan det ikke afgøres, om {tilbud, plural, one {det} other {de}}}} opfylder alle {kriterier, spellout} kriterier{flereAar, select, ja { i hvert oplyst år} other {}}.',
    en: '{alle, plural, =1 {It cannot be settled whether the tilbud meets} other {{for, select, alle {For {alle, plural, =2 {both} other {all {alle, spellout}}} tilbud} other {For {tilbud, spellout} of the {alle, spellout} tilbud}} it cannot be settled whether {tilbud, plural, one {it meets} other {they meet}}}} all {kriterier, spellout} criteria{flereAar, select, ja { in every year given} other {}}.',
  },
  'regionens-tal': {
    da: 'I {region} blev {antal, plural, =0 {ingen kvinder visiteret til døgnbehandling} one {der højst visiteret # kvinde til døgnbehandling på et år} other {der højst visiteret # kvinder til døgnbehandling på et år}}. {maks, plural, =0 {Det rækker ikke til ét tilbud.} =1 {Det rækker højst til ét tilbud.} other {Det rækker højst til # tilbud.}}',
    en: 'In {region} {antal, plural, =0 {no women were} one {at most # woman a year was} other {at most # women a year were}} referred to residential treatment. {maks, plural, =0 {That is not enough for one tilbud.} =1 {That is enough for one tilbud at the most.} other {That is enough for # tilbud at the most.}}',
  },
  ...noteMessages,
} as const satisfies Record<string, Text>

export type TextName = keyof typeof messages

const compiled = new Map(
  Object.entries(messages).map(([name, text]) => [name as TextName, compileText(text)]),
)

/** A sentence, filled in. Years are passed as strings, so that they are not written as quantities. */
export function sentence(
  language: Language,
  name: TextName,
  values: Readonly<Record<string, Argument>> = {},
): string {
  return compiled.get(name)?.(language, values) ?? ''
}

/** "2017, 2018 og 2019". */
export function yearList(language: Language, years: readonly number[]): string {
  return formatList(language, years.map(String))
}
