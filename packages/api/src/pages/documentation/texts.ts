/** The words of the pages for those who build against the service. */
import { both, inEachLanguage } from '../kit/texts/both.js'

export const pageTexts = inEachLanguage({
  guide: {
    title: both('Fejlsvar', 'Problem answers'),
    lead: both(
      'Hvert fejlsvar fra API’et har en type, der peger på sin forklaring her.',
      'Each problem answer of the API has a type that points to its explanation here.',
    ),
    withinBatch: both('i en rækkes sted, 400 eller 422', 'in the place of a row, 400 or 422'),
  },
})
