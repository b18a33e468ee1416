/** Reasons to refuse a request before its content is read: address, method, form and size. */
import { bodyLimit, uploadLimits } from '../../limits.js'

const megabytes = (bytes: number) => `${String(bytes / 1024 / 1024)} MB`
const content = megabytes(bodyLimit)
const file = megabytes(uploadLimits.fileSize)

export const requestProblems = {
  'ugyldig-json': {
    status: 400,
    title: { da: 'Indholdet er ikke gyldig JSON', en: 'The content is not valid JSON' },
    detail: {
      da: 'Ret indholdet dér, hvor »errors« peger, og send igen.',
      en: 'Correct the content where “errors” points, and send again.',
    },
  },
  'ugyldigt-input': {
    status: 400,
    title: { da: 'Oplysningerne kan ikke bruges', en: 'The facts cannot be used' },
    detail: {
      da: 'Hvert punkt i »errors« peger på et sted og siger, hvad der skal rettes.',
      en: 'Each item of “errors” points to a place and says what to correct.',
    },
  },
  'ugyldig-parameter': {
    status: 400,
    title: { da: 'En parameter i adressen er forkert', en: 'A parameter of the address is wrong' },
    detail: {
      da: 'Adressen har en parameter, som ikke findes her, eller en værdi, som ikke er tilladt. Dokumentationen viser, hvad der kan bruges.',
      en: 'The address has a parameter that does not exist here, or a value that is not allowed. The documentation shows what can be used.',
    },
  },
  'ugyldig-adresse': {
    status: 400,
    title: { da: 'Adressen er ikke gyldig', en: 'The address is not valid' },
    detail: {
      da: 'Adressen er ikke kodet rigtigt. Efter % skal der stå to hexcifre. Ret den, og send igen.',
      en: 'The address is not encoded correctly. Two hex digits must follow %. Correct it and send again.',
    },
  },
  'ugyldigt-http': {
    status: 400,
    title: { da: 'Anmodningen er ikke gyldig HTTP', en: 'The request is not valid HTTP' },
    detail: {
      da: 'Anmodningen kunne ikke læses. Brug en almindelig HTTP-klient, og send igen.',
      en: 'The request could not be read. Use an ordinary HTTP client and send again.',
    },
  },
  'findes-ikke': {
    status: 404,
    title: { da: 'Siden findes ikke', en: 'There is no such page' },
    detail: {
      da: 'Tjek adressen. Dokumentationen viser, hvilke adresser der er.',
      en: 'Check the address. The documentation shows which addresses there are.',
    },
  },
  'ukendt-ruleset': {
    status: 404,
    title: { da: 'Regelsættet findes ikke', en: 'There is no such ruleset' },
    detail: {
      da: 'Se i /rulesets, hvilke regelsæt og versioner der er.',
      en: 'See in /rulesets which rulesets and versions there are.',
    },
  },
  'forkert-metode': {
    status: 405,
    title: { da: 'Metoden kan ikke bruges her', en: 'The method cannot be used here' },
    detail: {
      da: 'Brug en af de metoder, der står i headeren Allow.',
      en: 'Use one of the methods in the Allow header.',
    },
  },
  'kan-ikke-leveres': {
    status: 406,
    title: { da: 'Svaret findes ikke i det format', en: 'The answer does not come in that format' },
    detail: {
      da: 'Headeren Accept udelukker det, som adressen kan svare med. Udelad den, eller se i dokumentationen, hvad der kan bruges.',
      en: 'The Accept header rules out what the address can answer with. Leave it out, or see in the documentation what can be used.',
    },
  },
  'for-langsom': {
    status: 408,
    title: { da: 'Anmodningen kom for langsomt', en: 'The request came too slowly' },
    detail: {
      da: 'Forbindelsen er lukket, før alt var modtaget. Prøv igen.',
      en: 'The connection was closed before everything had arrived. Try again.',
    },
  },
  'for-stort': {
    status: 413,
    title: { da: 'Indholdet er for stort', en: 'The content is too large' },
    detail: {
      da: `Der kan højst sendes ${content} JSON på én gang. En fil til rapporten må højst fylde ${file}. Del indholdet op.`,
      en: `At most ${content} of JSON can be sent at once. A file for the report may take ${file} at most. Divide the content.`,
    },
  },
  'for-stor-batch': {
    status: 413,
    title: { da: 'Der er for meget på én gang', en: 'There is too much at once' },
    detail: {
      da: 'Rækkerne fylder mere, end tjenesten tager imod på én gang. Send dem i flere omgange.',
      en: 'The rows take more than the service accepts at once. Send them in several parts.',
    },
  },
  'for-lang-adresse': {
    status: 414,
    title: { da: 'Adressen er for lang', en: 'The address is too long' },
    detail: {
      da: 'En del af adressen er længere end noget navn, der findes her. Ret den, og send igen.',
      en: 'A part of the address is longer than any name here. Correct it and send again.',
    },
  },
  'fremmed-side': {
    status: 403,
    title: { da: 'Webstedet har ikke adgang', en: 'The site has no access' },
    detail: {
      da: 'Anmodningen kommer fra en side på et websted, som tjenesten ikke er åben for. Den, der driver tjenesten, kan give webstedet adgang (CORS_ORIGINS).',
      en: 'The request comes from a page of a site that the service is not open to. Whoever runs the service can give the site access (CORS_ORIGINS).',
    },
  },
} as const
