/** The words around the answer about capacity; its sentences come from the core. */
export const capacityTexts = {
  nothingAsked: {
    da: 'Angiv antallet af kvinder om året med --kvinder, eller spørg med --sandsynlighed, hvor mange der skal til.',
    en: 'Give the number of women a year with --kvinder, or ask with --sandsynlighed how many it takes.',
  },
  title: { da: 'Kapacitet', en: 'Capacity' },
  what: { da: 'Det viser tallene', en: 'What the numbers show' },
  value: { da: 'Tal', en: 'Value' },
  maksTilbud: { da: 'Flest tilbud, der kan nå kravet', en: 'The most tilbud that can meet the requirement' },
  andelPrTilbud: {
    da: 'Andel af alle kvinderne, et tilbud skal modtage',
    en: 'Share of all the women that a tilbud must receive',
  },
  noShare: { da: 'alle er for få', en: 'all are too few' },
  givetTilbud: {
    da: 'Sandsynlighed for, at det første tilbud når det',
    en: 'Probability that the first tilbud reaches it',
  },
  mindstEt: {
    da: 'Sandsynlighed for, at mindst ét når det',
    en: 'Probability that at least one does',
  },
  alle: { da: 'Sandsynlighed for, at alle når det', en: 'Probability that all do' },
  forventetAntal: {
    da: 'Forventet antal, der når det',
    en: 'Expected number that do',
  },
  assumption: {
    da: 'Beregningen er præcis og forudsætter, at kvinderne visiteres uafhængigt af hinanden.',
    en: 'The calculation is exact and assumes that the women are referred independently of each other.',
  },
} as const
