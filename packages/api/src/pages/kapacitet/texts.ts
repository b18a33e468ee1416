/** The words of the page about capacity. The sentences about the numbers come from the core. */
import { spellOut } from '@screeningsmodel/core'
import { both, inEachLanguage } from '../kit/texts/both.js'

/** For women, tilbud and borgere. */
const fieldCount = 3

export const pageTexts = inEachLanguage({
  question: both('Hvor mange tilbud er der grundlag for?', 'How many tilbud is there a basis for?'),
  heading: both(
    (kvinder: number, most: number) =>
      `Med ${kvinder === 1 ? 'én kvinde' : `${String(kvinder)} kvinder`} om året er der ${
        most === 0
          ? 'ikke grundlag for noget tilbud'
          : `grundlag for højst ${most === 1 ? 'ét' : String(most)} tilbud`
      }`,
    (kvinder: number, most: number) =>
      `With ${kvinder === 1 ? 'one woman' : `${String(kvinder)} women`} a year there is ${
        most === 0
          ? 'no basis for any tilbud'
          : `a basis for at most ${most === 1 ? 'one' : String(most)} tilbud`
      }`,
  ),
  lead: both(
    (least: number) =>
      `Et højt specialiseret tilbud skal levere indsatser til mindst ${least === 1 ? 'én borger' : `${String(least)} borgere`} i målgruppen om året. Her kan du se, hvor mange tilbud der kan nå kravet med så få kvinder, og hvor sandsynligt det er.`,
    (least: number) =>
      `A highly specialised tilbud must deliver indsatser to at least ${least === 1 ? 'one citizen' : `${String(least)} citizens`} in the target group a year. Here you can see how many tilbud can reach that with so few women, and how likely it is.`,
  ),
  kvinder: both('Kvinder om året', 'Women a year'),
  tilbud: both('Tilbud', 'Tilbud'),
  taerskel: both('Mindste antal borgere pr. tilbud', 'The fewest citizens for a tilbud'),
  hints: {
    kvinder: both(
      'Skriv, hvor mange kvinder der visiteres i alt, eller et tal for hver region med mellemrum imellem. I 2017–2019 var det 6–8 i hele landet.',
      'Write how many women are referred in all, or a number for each region with spaces between. In 2017–2019 it was 6–8 in the whole country.',
    ),
    tilbud: both(
      'Hvor mange tilbud kan kvinderne visiteres til?',
      'To how many tilbud can the women be referred?',
    ),
    taerskel: both(
      (least: number) => `Kriteriet siger mindst ${String(least)} om året.`,
      (least: number) => `The criterion says at least ${String(least)} a year.`,
    ),
  },
  units: {
    kvinder: both('kvinder', 'women'),
    tilbud: both('tilbud', 'tilbud'),
    taerskel: both('borgere', 'citizens'),
  },
  presets: both('Ét tilbud i hver region', 'One tilbud in each region'),
  regions: {
    5: both('fem regioner', 'five regions'),
    4: both('fire regioner (fra 2027)', 'four regions (from 2027)'),
  },
  problem: both(
    (wrong: number) =>
      wrong === fieldCount
        ? 'Ingen af tallene kan bruges'
        : `${wrong === 1 ? 'Et' : spellOut('da', wrong, true)} af tallene kan ikke bruges`,
    (wrong: number) =>
      wrong === fieldCount
        ? 'None of the numbers can be used'
        : `${spellOut('en', wrong, true)} of the numbers cannot be used`,
  ),
  submit: both('Beregn', 'Calculate'),
  twofold: both(
    'Det kan læses som ét tal eller som et tal for hver region. Skriv ét tal uden mellemrum, eller sæt plus mellem regionernes tal.',
    'It can be read as one number or as a number for each region. Write one number without spaces, or put a plus between the numbers of the regions.',
  ),
  atMost: both(
    (most: number) => `Skriv et tal på højst ${String(most)}.`,
    (most: number) => `Write a number of at most ${String(most)}.`,
  ),
  tooMany: both(
    (most: number) => `Skriv højst ${String(most)} regioner.`,
    (most: number) => `Write at most ${String(most)} regions.`,
  ),
  assumption: both(
    'Beregningen er præcis og forudsætter, at hver kvinde visiteres uafhængigt af de andre og med samme sandsynlighed for hvert tilbud. Den siger noget om tallene og ikke noget om et tilbuds kvalitet.',
    'The calculation is exact and assumes that each woman is referred independently of the others and with the same probability for each tilbud. It says something about the numbers and nothing about the quality of a tilbud.',
  ),
  fewest: both('Så mange kvinder kræver det', 'This many women are needed'),
  chart: both(
    'Sandsynligheden efter antallet af kvinder',
    'The probability by the number of women',
  ),
  chartWords: both(
    (any: string, years: string) =>
      `Kurverne stiger med antallet af kvinder om året. Ved det valgte antal er sandsynligheden ${any} for, at mindst ét tilbud når kravet. Ved 6–8 kvinder, som i 2017–2019, er den ${years}. Alle tal står i tabellen nedenunder.`,
    (any: string, years: string) =>
      `The curves rise with the number of women a year. At the number chosen the probability is ${any} that at least one tilbud reaches it. At 6–8 women, as in 2017–2019, it is ${years}. All the numbers are in the table below.`,
  ),
  fromTo: both(
    (low: string, high: string) => (low === high ? low : `fra ${low} til ${high}`),
    (low: string, high: string) => (low === high ? low : `from ${low} to ${high}`),
  ),
  atPoint: both(
    (kvinder: number, any: string) =>
      `${String(kvinder)} ${kvinder === 1 ? 'kvinde' : 'kvinder'}: ${any}`,
    (kvinder: number, any: string) =>
      `${String(kvinder)} ${kvinder === 1 ? 'woman' : 'women'}: ${any}`,
  ),
  anyLine: both('mindst ét af tilbuddene', 'at least one of the tilbud'),
  givenLine: both('ét bestemt tilbud', 'one particular tilbud'),
  years: both('2017–2019: 6–8', '2017–2019: 6–8'),
  year: both('2017–2019', '2017–2019'),
  chosen: both('valgt', 'chosen'),
  table: both('Tallene som tabel', 'The numbers as a table'),
  most: both('Flest tilbud, der kan nå kravet', 'The most tilbud that can reach it'),
  any: both('Mindst ét når kravet', 'At least one does'),
  given: both('Ét bestemt når kravet', 'One particular does'),
  all: both('Alle når kravet', 'All do'),
  pooling: both('Hvis regionerne går sammen', 'If the regions join'),
  poolingAsk: both(
    'Skriv et tal for hver region i feltet »Kvinder om året« for at se, hvad de får ud af at gå sammen.',
    'Write a number for each region in the field “Women a year” to see what they gain by joining.',
  ),
  poolingExample: both('Se et opdigtet eksempel', 'See a made-up example'),
  poolingHint: both(
    'Sandsynlighederne gælder, når der er ét tilbud i hver region, og når der er ét fælles tilbud.',
    'The probabilities are those with one tilbud in each region, and with one tilbud in common.',
  ),
  source: both(
    'Kilde til spørgsmålet og til de 6–8 kvinder: Kommunerne i Syddanmark: Afrapportering på den centrale udmelding, 2020, afsnit 5 og 7.1.',
    'Source of the question and of the 6–8 women: Kommunerne i Syddanmark: Afrapportering på den centrale udmelding, 2020, sections 5 and 7.1.',
  ),
})

export type CapacityPageTexts = (typeof pageTexts)['da']
