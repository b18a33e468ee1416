/**
 * The words around the figures. The sentences about the figures themselves, the form's questions and the criteria come
 * from the core.
 */
import type { Language, Screening } from '@screeningsmodel/core'

const number = (language: Language) => new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB')
const numbers = { da: number('da'), en: number('en') }

/** A whole number as Danes or Britons write it. */
export function formatCount(language: Language, count: number): string {
  return numbers[language].format(count)
}

type Kriterium = Screening['kriterier'][number]
type Outcomes = Readonly<Record<Kriterium['udfald'], string>>

/** An exclusion is never "met": it "applies". */
function outcomeIn({ krav, eksklusion }: Readonly<Record<'krav' | 'eksklusion', Outcomes>>) {
  return ({ rolle, udfald }: Pick<Kriterium, 'rolle' | 'udfald'>): string =>
    (rolle === 'eksklusion' ? eksklusion : krav)[udfald]
}

const da = {
  tema: (nummer: number, titel: string) => `Tema ${String(nummer)}. ${titel}`,
  tableOfYears: (region: string) =>
    `Kvinder, som kommunerne har visiteret til behandling: ${region} i alt`,
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
  ofTheYears: (antal: number, aar: readonly number[]) => {
    if (aar.length === 1) return antal === 0 ? `ikke i ${String(aar[0])}` : String(aar[0])
    if (antal === 0) return 'ingen af årene'
    if (antal < aar.length) return `${String(antal)} af ${String(aar.length)} år`
    return antal === 2 ? 'begge år' : `alle ${String(antal)} år`
  },
  spreadUnknown: 'ikke fuldt oplyst',
  total: 'I alt',
  perKommune: 'Tallene for hver kommune',
  perKommuneCaption: {
    behandling: 'Kvinder visiteret til behandling (døgn eller ambulant), for hver kommune',
    doegn: 'Heraf visiteret til døgnbehandling, for hver kommune',
  },
  kommune: 'Kommune',
  masked: 'skjult',
  unknown: 'ikke oplyst',
  atLeast: (antal: string) => `mindst ${antal}`,
  kommuner: 'Kommuner',
  usedCaption: {
    benyttet: 'Tilbud, som kommunerne har brugt',
    forventet: 'Tilbud, som kommunerne forventer at bruge',
  },
  screened: 'Screening af tilbud',
  screenedCaption: 'Tilbud og udfaldet af hvert kriterium, år for år',
  tilbud: 'Tilbud',
  aar: 'År',
  noYear: 'uden år',
  noTilbud: 'Der er ikke angivet oplysninger om tilbud, så ingen er screenet.',
  udfald: outcomeIn({
    krav: { opfyldt: 'opfyldt', 'ikke-opfyldt': 'ikke opfyldt', uafklaret: 'uafklaret' },
    eksklusion: { opfyldt: 'gælder', 'ikke-opfyldt': 'gælder ikke', uafklaret: 'uafklaret' },
  }),
  maskedTilbud:
    'Et lille antal borgere er skjult af hensyn til diskretion og indgår ikke i screeningen.',
  remark: (tekst: string) => `Bemærk: ${tekst}`,
  empty: 'Ikke besvaret endnu.',
  notes: 'Om tallene',
  emner: {
    mangler: 'Mangler og rettelser',
    'smaa-tal': 'Små tal',
    opgoerelse: 'Sådan er tallene opgjort',
    forbehold: 'Forbehold',
  },
  seeNotes: 'Læs også forbeholdene under »Om tallene« sidst i rapporten.',
  form: (kilde: string) =>
    `Rapporten følger skemaet i ${kilde}. Spørgsmålene har skemaets numre og er gengivet med andre ord.`,
  page: 'Side',
  of: 'af',
}

const en: typeof da = {
  tema: (nummer, titel) => `Tema ${String(nummer)}. ${titel}`,
  tableOfYears: (region) =>
    `Women whom the municipalities have referred to treatment: ${region} in total`,
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
  ofTheYears: (antal, aar) => {
    if (aar.length === 1) return antal === 0 ? `not in ${String(aar[0])}` : String(aar[0])
    if (antal === 0) return 'none of the years'
    if (antal < aar.length) return `${String(antal)} of ${String(aar.length)} years`
    return antal === 2 ? 'both years' : `all ${String(antal)} years`
  },
  spreadUnknown: 'not fully known',
  total: 'Total',
  perKommune: 'The figures of each municipality',
  perKommuneCaption: {
    behandling: 'Women referred to treatment (residential or outpatient), for each municipality',
    doegn: 'Of these, referred to residential treatment, for each municipality',
  },
  kommune: 'Municipality',
  masked: 'hidden',
  unknown: 'not known',
  atLeast: (antal) => `at least ${antal}`,
  kommuner: 'Municipalities',
  usedCaption: {
    benyttet: 'Tilbud that the municipalities have used',
    forventet: 'Tilbud that the municipalities expect to use',
  },
  screened: 'Screening of tilbud',
  screenedCaption: 'Tilbud and the outcome of each criterion, year by year',
  tilbud: 'Tilbud',
  aar: 'Year',
  noYear: 'no year',
  noTilbud: 'No facts about tilbud have been given, so none has been screened.',
  udfald: outcomeIn({
    krav: { opfyldt: 'met', 'ikke-opfyldt': 'not met', uafklaret: 'not settled' },
    eksklusion: { opfyldt: 'applies', 'ikke-opfyldt': 'does not apply', uafklaret: 'not settled' },
  }),
  maskedTilbud:
    'A small number of citizens is hidden to protect confidentiality and takes no part in the screening.',
  remark: (tekst) => `Note: ${tekst}`,
  empty: 'Not answered yet.',
  notes: 'About the figures',
  emner: {
    mangler: 'Gaps and corrections',
    'smaa-tal': 'Small numbers',
    opgoerelse: 'How the figures came about',
    forbehold: 'Reservations',
  },
  seeNotes: 'See also the reservations under “About the figures” at the end of the report.',
  form: (kilde) =>
    `The report follows the form in ${kilde}. The questions bear the form’s numbers and are given in other words.`,
  page: 'Page',
  of: 'of',
}

export type ReportTexts = typeof da
export const reportTexts: Readonly<Record<Language, ReportTexts>> = { da, en }
