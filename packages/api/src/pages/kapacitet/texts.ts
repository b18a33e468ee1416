/** The words of the page about capacity. What the numbers allow is told by the core. */
import { both, inEachLanguage } from '../kit/texts/both.js'

export const pageTexts = inEachLanguage({
  title: both('Kapacitet', 'Capacity'),
  heading: both('Hvor mange tilbud er der grundlag for?', 'How many tilbud is there a basis for?'),
  lead: both(
    'Et højt specialiseret tilbud skal levere indsatser til mindst 3 borgere i målgruppen om året. Her kan du se, hvor mange tilbud der kan nå kravet med så få kvinder, og hvor sandsynligt det er.',
    'A highly specialised tilbud must deliver indsatser to at least 3 borgere in the target group a year. Here you can see how many tilbud can reach that with so few women, and how likely it is.',
  ),
  kvinder: both('Kvinder om året', 'Women a year'),
  kvinderHint: both(
    'Hvor mange kvinder visiteres i alt om året? I 2017-2019 var det 6-8 i hele landet.',
    'How many women are referred in all in a year? In 2017–2019 it was 6–8 in the whole country.',
  ),
  kvinderUnit: both('kvinder', 'women'),
  tilbud: both('Tilbud', 'Tilbud'),
  tilbudHint: both(
    'Hvor mange tilbud kan kvinderne visiteres til?',
    'To how many tilbud can the women be referred?',
  ),
  tilbudUnit: both('tilbud', 'tilbud'),
  taerskel: both('Mindste antal borgere pr. tilbud', 'The fewest borgere for a tilbud'),
  taerskelHint: both('Kriteriet siger mindst 3 om året.', 'The criterion says at least 3 a year.'),
  taerskelUnit: both('borgere', 'borgere'),
  regioner: both('Kvinder om året i hver region', 'Women a year in each region'),
  regionerHint: both(
    'Skriv et tal for hver region med mellemrum imellem. Tallene viser, hvad regionerne får ud af at gå sammen. Eksemplet er opdigtet.',
    'One number for each region with spaces between. Used to show what the regions gain by joining. The example is made up.',
  ),
  submit: both('Beregn', 'Calculate'),
  atMost: both(
    (most: number) => `Skriv et tal på højst ${String(most)}.`,
    (most: number) => `Write a number of at most ${String(most)}.`,
  ),
  tooMany: both(
    (most: number) => `Skriv højst ${String(most)} regioner.`,
    (most: number) => `Write at most ${String(most)} regions.`,
  ),
  answer: both('Det viser tallene', 'What the numbers show'),
  assumption: both(
    'Beregningen er præcis og forudsætter, at hver kvinde visiteres uafhængigt af de andre og med samme sandsynlighed for hvert tilbud. Den siger noget om tallene og ikke noget om et tilbuds kvalitet.',
    'The calculation is exact and assumes that each woman is referred independently of the others and with the same probability for each tilbud. It says something of the numbers and nothing of the quality of a tilbud.',
  ),
  fewest: both('Så mange kvinder kræver det', 'This many women are needed'),
  chart: both(
    'Sandsynligheden efter antallet af kvinder',
    'The probability by the number of women',
  ),
  chartWords: both(
    (any: string, years: string) =>
      `Kurverne stiger med antallet af kvinder om året. Ved det valgte antal er sandsynligheden ${any} for, at mindst ét tilbud når kravet. Ved 6-8 kvinder, som i 2017-2019, er den ${years}. Alle tal står i tabellen nedenunder.`,
    (any: string, years: string) =>
      `The curves rise with the number of women a year. At the number chosen the probability is ${any} that at least one tilbud reaches it. At 6–8 women, as in 2017–2019, it is ${years}. All numbers stand in the table below.`,
  ),
  fromTo: both(
    (low: string, high: string) => (low === high ? low : `fra ${low} til ${high}`),
    (low: string, high: string) => (low === high ? low : `from ${low} to ${high}`),
  ),
  anyLine: both('mindst ét af tilbuddene', 'at least one of the tilbud'),
  givenLine: both('ét bestemt tilbud', 'one particular tilbud'),
  years: both('2017-2019: 6-8', '2017–2019: 6–8'),
  year: both('2017-2019', '2017–2019'),
  chosen: both('valgt', 'chosen'),
  table: both('Tallene som tabel', 'The numbers as a table'),
  most: both('Flest tilbud, der kan nå kravet', 'The most tilbud that can reach it'),
  any: both('Mindst ét når kravet', 'At least one does'),
  given: both('Ét bestemt når kravet', 'One particular does'),
  all: both('Alle når kravet', 'All do'),
  pooling: both('Hvis regionerne går sammen', 'If the regions join'),
  poolingHint: both(
    'Beregningen går ud fra ét tilbud i hver region og ét fælles tilbud, når de går sammen.',
    'This counts on one tilbud in each region, and one in common when they join.',
  ),
  source: both(
    'Kilde til spørgsmålet og til de 6-8 kvinder: Kommunerne i Syddanmark: Afrapportering på den centrale udmelding, 2020, afsnit 5 og 7.1.',
    'Source of the question and of the 6–8 women: Kommunerne i Syddanmark: Afrapportering på den centrale udmelding, 2020, sections 5 and 7.1.',
  ),
})

export type CapacityPageTexts = (typeof pageTexts)['da']
