/** The words of the pages for those who build against the service. */
import { both, inEachLanguage } from '../kit/texts/both.js'

export const pageTexts = inEachLanguage({
  reference: {
    title: both('API', 'API'),
    lead: both(
      'Her er alt, hvad API’et kan, med eksempler, der kan sendes herfra. Beskrivelserne er på engelsk.',
      'Everything that the API can do, with examples that can be sent from here.',
    ),
    document: both('Den samme beskrivelse som OpenAPI 3.1', 'The same description as OpenAPI 3.1'),
    problems: both('Hvad fejlsvarene betyder', 'What the problem answers mean'),
    version: both('Version', 'Version'),
  },
  guide: {
    title: both('Fejlsvar', 'Problem answers'),
    lead: both(
      'Hvert fejlsvar fra API’et har en type, der peger på sin forklaring her.',
      'Each problem answer of the API has a type that points to its explanation here.',
    ),
    withinBatch: both(
      'i stedet for en rækkes svar, 400 eller 422',
      'in the place of a row, 400 or 422',
    ),
  },
})
