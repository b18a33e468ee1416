/**
 * Every kind of problem answer: its status and what it says, in both languages. The names are stable and
 * stand in `type`; `GET /docs/fejl` shows this table. No text repeats anything that was sent.
 */
import type { Text } from '@screeningsmodel/core'
import { bodyLimit } from '../limits.js'

interface ProblemText {
  readonly status: number
  readonly title: Text
  /** What to do about it. */
  readonly detail: Text
}

const megabytes = String(bodyLimit / 1024 / 1024)

export const problemTexts = {
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
      da: 'Adressen er ikke kodet rigtigt; efter % skal der stå to hexcifre. Ret den, og send igen.',
      en: 'The address is not encoded correctly; two hex digits must follow %. Correct it and send again.',
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
    title: { da: 'Svaret findes ikke i den form', en: 'The answer does not come in that form' },
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
      da: `Højst ${megabytes} MB kan sendes på én gang. Del det op.`,
      en: `At most ${megabytes} MB can be sent at once. Divide it.`,
    },
  },
  'for-stor-batch': {
    status: 413,
    title: { da: 'Der er for meget på én gang', en: 'There is too much at once' },
    detail: {
      da: 'Rækkerne fylder mere, end tjenesten tager imod på én gang. Send dem i flere omgange.',
      en: 'The rows take more than the service accepts at once. Send them in several goes.',
    },
  },
  'for-lang-adresse': {
    status: 414,
    title: { da: 'Adressen er for lang', en: 'The address is too long' },
    detail: {
      da: 'Et led i adressen er længere, end noget navn er her. Ret det, og send igen.',
      en: 'A part of the address is longer than any name here. Correct it and send again.',
    },
  },
  'forkert-indholdstype': {
    status: 415,
    title: { da: 'Indholdet er ikke JSON', en: 'The content is not JSON' },
    detail: {
      da: 'Send JSON med headeren Content-Type: application/json, uden Content-Encoding.',
      en: 'Send JSON with the header Content-Type: application/json and no Content-Encoding.',
    },
  },
  'forkert-raekketype': {
    status: 415,
    title: { da: 'Rækkerne kommer i en ukendt form', en: 'The rows come in an unknown form' },
    detail: {
      da: 'Send NDJSON, CSV eller en JSON-liste med headeren Content-Type: application/x-ndjson, text/csv eller application/json, uden Content-Encoding.',
      en: 'Send NDJSON, CSV or a JSON array with the header Content-Type: application/x-ndjson, text/csv or application/json, and no Content-Encoding.',
    },
  },
  'forkert-rapporttype': {
    status: 415,
    title: { da: 'Indholdet kommer i en ukendt form', en: 'The content comes in an unknown form' },
    detail: {
      da: 'Send JSON, CSV eller XLSX med headeren Content-Type: application/json, text/csv eller application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, eller flere filer som multipart/form-data, uden Content-Encoding.',
      en: 'Send JSON, CSV or XLSX with the header Content-Type: application/json, text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, or several files as multipart/form-data, and no Content-Encoding.',
    },
  },
  'ukendt-del': {
    status: 400,
    title: { da: 'Formularen har en ukendt del', en: 'The form has an unknown part' },
    detail: {
      da: 'Delene kan hedde opgoerelser, sager, tilbud og tekster. Ret navnet, eller udelad delen.',
      en: 'The parts can be called opgoerelser, sager, tilbud and tekster. Correct the name, or leave the part out.',
    },
  },
  'uklart-regneark': {
    status: 422,
    title: {
      da: 'Regnearket kan læses på flere måder',
      en: 'The spreadsheet can be read in several ways',
    },
    detail: {
      da: 'Svar på spørgsmålet i »errors«: Føj parametrene fra en af »muligheder« til adressen, og send igen.',
      en: 'Answer the question in “errors”: add the parameters of one of “muligheder” to the address and send again.',
    },
  },
  'fremmed-side': {
    status: 403,
    title: { da: 'Siden må ikke spørge her', en: 'The page may not ask here' },
    detail: {
      da: 'Forespørgslen kommer fra en side på et websted, som tjenesten ikke er åbnet for. Den, der driver tjenesten, kan åbne for webstedet (CORS_ORIGINS).',
      en: 'The request comes from a page of a site that the service is not open to. Whoever runs the service can open it to the site (CORS_ORIGINS).',
    },
  },
  'forkert-forventning': {
    status: 417,
    title: { da: 'Forventningen kan ikke opfyldes', en: 'The expectation cannot be met' },
    detail: {
      da: 'Headeren Expect kan kun være 100-continue. Udelad den, og send igen.',
      en: 'The Expect header can only be 100-continue. Leave it out and send again.',
    },
  },
  personoplysning: {
    status: 422,
    title: {
      da: 'Der er en personoplysning i indholdet',
      en: 'There is personal data in the content',
    },
    detail: {
      da: 'Noget ligner et CPR-nummer, og derfor er intet vurderet eller gemt. Fjern det dér, hvor »errors« peger.',
      en: 'Something looks like a CPR number, so nothing has been screened or kept. Remove it where “errors” points.',
    },
  },
  'umulige-oplysninger': {
    status: 422,
    title: { da: 'Oplysningerne kan ikke passe sammen', en: 'The facts cannot all be true' },
    detail: {
      da: 'Formen er rigtig, men oplysningerne modsiger hinanden dér, hvor »errors« peger.',
      en: 'The form is right, but the facts contradict each other where “errors” points.',
    },
  },
  'for-store-headere': {
    status: 431,
    title: { da: 'Headerne er for store', en: 'The headers are too large' },
    detail: {
      da: 'Send færre eller kortere headere.',
      en: 'Send fewer or shorter headers.',
    },
  },
  serverfejl: {
    status: 500,
    title: { da: 'Der er sket en fejl hos os', en: 'Something went wrong here' },
    detail: {
      da: 'Fejlen er registreret. Prøv igen, og oplys »instance«, hvis det sker igen.',
      en: 'The error has been registered. Try again, and give “instance” if it happens again.',
    },
  },
  'ukendt-metode': {
    status: 501,
    title: { da: 'Metoden er ikke kendt', en: 'The method is not known' },
    detail: {
      da: 'Tjenesten kender ikke metoden. Se i dokumentationen, hvad der kan bruges.',
      en: 'The service does not know the method. See in the documentation what can be used.',
    },
  },
  'for-mange-anmodninger': {
    status: 429,
    title: { da: 'Der kommer for mange anmodninger', en: 'There are too many requests' },
    detail: {
      da: 'Vent det antal sekunder, som »Retry-After« siger, og send igen. Mange rækker kan sendes på én gang; se dokumentationen.',
      en: 'Wait the number of seconds that “Retry-After” says and send again. Many rows can be sent at once; see the documentation.',
    },
  },
  'for-travlt': {
    status: 503,
    title: { da: 'Tjenesten har for travlt', en: 'The service is too busy' },
    detail: {
      da: 'Der er allerede så meget i gang, som der er plads til, eller dette tog for lang tid. Vent det antal sekunder, som »Retry-After« siger, og send igen. Del indholdet op, hvis det sker igen.',
      en: 'As much is under way as there is room for, or this took too long. Wait the number of seconds that “Retry-After” says and send again. Divide the content if it happens again.',
    },
  },
  'lukker-ned': {
    status: 503,
    title: { da: 'Tjenesten er ved at lukke ned', en: 'The service is shutting down' },
    detail: {
      da: 'Der tages ikke imod nyt. Prøv igen om lidt.',
      en: 'Nothing new is taken on. Try again in a moment.',
    },
  },
} as const satisfies Record<string, ProblemText>

export type ProblemKind = keyof typeof problemTexts
