/**
 * The words around the figures. What is said of the figures themselves, of a question of the form and of
 * a criterion comes from the core.
 */
import type { Language } from '@screeningsmodel/core'

const number = (language: Language) => new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB')
const numbers = { da: number('da'), en: number('en') }

/** A whole number as Danes or Britons write it. */
export function formatCount(language: Language, count: number): string {
  return numbers[language].format(count)
}

const da = {
  tema: (nummer: number, titel: string) => `Tema ${String(nummer)}. ${titel}`,
  tableOfYears: (region: string) =>
    `Kvinder i målgruppen, som kommunerne har visiteret til behandling: ${region} i alt`,
  indsats: 'Visiteret til',
  behandling: 'Behandling (døgn eller ambulant)',
  doegn: 'Heraf døgnbehandling',
  chart: 'Visiterede kvinder pr. år',
  inTheYear: (aar: string, counts: string) => `${aar}: ${counts}.`,
  spread: 'Fordelingen på kommuner',
  spreadCaption: 'Antal kommuner efter, i hvor mange af årene de har visiteret en eller flere',
  spreadHead: 'Visiteret en eller flere i',
  spreadBehandling: 'Behandling',
  spreadDoegn: 'Døgnbehandling',
  ofTheYears: (antal: number, aar: number) =>
    antal === 0
      ? aar === 1
        ? 'ikke i året'
        : 'ingen af årene'
      : antal === aar
        ? aar === 1
          ? 'året'
          : `alle ${String(aar)} år`
        : `${String(antal)} af ${String(aar)} år`,
  spreadUnknown: 'ikke fuldt oplyst',
  total: 'I alt',
  perKommune: 'Tallene for hver kommune',
  perKommuneCaption: {
    behandling: 'Kvinder visiteret til behandling (døgn eller ambulant), for hver kommune',
    doegn: 'Heraf visiteret til døgnbehandling, for hver kommune',
  },
  kommune: 'Kommune',
  masked: 'maskeret',
  unknown: 'ikke oplyst',
  /** The sum over those that have told, and how many they are. */
  partly: (known: string, kommuner: number) =>
    `ikke fuldt oplyst (${known} i ${String(kommuner)} ${kommuner === 1 ? 'kommune' : 'kommuner'})`,
  screened: 'Screening af tilbud',
  screenedCaption: 'Tilbud og udfaldet af hvert kriterium, år for år',
  tilbud: 'Tilbud',
  aar: 'År',
  noYear: 'uden år',
  noTilbud: 'Der er ikke angivet oplysninger om tilbud, så ingen er screenet.',
  udfald: { opfyldt: 'opfyldt', 'ikke-opfyldt': 'ikke opfyldt', uafklaret: 'uafklaret' },
  maskedTilbud: 'Antallet af borgere er maskeret og indgår ikke i screeningen.',
  empty: 'Ikke besvaret endnu.',
  notes: 'Om tallene',
  seeNotes: 'Læs også forbeholdene under »Om tallene« sidst i rapporten.',
  form: (kilde: string) =>
    `Rapporten følger skemaet i ${kilde}. Spørgsmålene har skemaets numre og er gengivet med andre ord.`,
  page: 'Side',
  of: 'af',
}

const en: typeof da = {
  tema: (nummer, titel) => `Tema ${String(nummer)}. ${titel}`,
  tableOfYears: (region) =>
    `Women in the target group whom the municipalities have referred to treatment: ${region} in total`,
  indsats: 'Referred to',
  behandling: 'Treatment (residential or outpatient)',
  doegn: 'Of these, residential treatment',
  chart: 'Women referred per year',
  inTheYear: (aar, counts) => `${aar}: ${counts}.`,
  spread: 'The spread over municipalities',
  spreadCaption:
    'Number of municipalities by in how many of the years they have referred one or more',
  spreadHead: 'Referred one or more in',
  spreadBehandling: 'Treatment',
  spreadDoegn: 'Residential treatment',
  ofTheYears: (antal, aar) =>
    antal === 0
      ? aar === 1
        ? 'not in the year'
        : 'none of the years'
      : antal === aar
        ? aar === 1
          ? 'the year'
          : `all ${String(aar)} years`
        : `${String(antal)} of ${String(aar)} years`,
  spreadUnknown: 'not fully known',
  total: 'Total',
  perKommune: 'The figures of each municipality',
  perKommuneCaption: {
    behandling: 'Women referred to treatment (residential or outpatient), for each municipality',
    doegn: 'Of these, referred to residential treatment, for each municipality',
  },
  kommune: 'Municipality',
  masked: 'masked',
  unknown: 'not known',
  partly: (known, kommuner) =>
    `not fully known (${known} in ${String(kommuner)} ${kommuner === 1 ? 'municipality' : 'municipalities'})`,
  screened: 'Screening of tilbud',
  screenedCaption: 'Tilbud and the outcome of each criterion, year by year',
  tilbud: 'Tilbud',
  aar: 'Year',
  noYear: 'no year',
  noTilbud: 'No facts about tilbud have been given, so none has been screened.',
  udfald: { opfyldt: 'met', 'ikke-opfyldt': 'not met', uafklaret: 'unsettled' },
  maskedTilbud: 'The number of borgere is masked and takes no part in the screening.',
  empty: 'Not answered yet.',
  notes: 'About the figures',
  seeNotes: 'See also the reservations under “About the figures” at the end of the report.',
  form: (kilde) =>
    `The report follows the form in ${kilde}. The questions bear the form’s numbers and are given in other words.`,
  page: 'Page',
  of: 'of',
}

export type ReportTexts = typeof da
export const reportTexts: Readonly<Record<Language, ReportTexts>> = { da, en }
