/** Reasons to refuse a request for its content: its type, the content itself, and its headers. */
export const contentProblems = {
  'forkert-indholdstype': {
    status: 415,
    title: { da: 'Indholdet er ikke JSON', en: 'The content is not JSON' },
    detail: {
      da: 'Send JSON med headeren Content-Type: application/json, uden Content-Encoding.',
      en: 'Send JSON with the header Content-Type: application/json and no Content-Encoding.',
    },
  },
  'forkert-tegnsaet': {
    status: 415,
    title: {
      da: 'Indholdet har et andet tegnsæt end UTF-8',
      en: 'The content is in a charset other than UTF-8',
    },
    detail: {
      da: 'JSON læses kun som UTF-8. Skriv indholdet som UTF-8, og send det med headeren Content-Type: application/json, uden charset eller med charset=utf-8.',
      en: 'JSON is read as UTF-8 only. Write the content as UTF-8, and send it with the header Content-Type: application/json, without charset or with charset=utf-8.',
    },
  },
  'forkert-raekketype': {
    status: 415,
    title: { da: 'Rækkerne har et ukendt format', en: 'The rows have an unknown format' },
    detail: {
      da: 'Send NDJSON, CSV eller en JSON-liste med headeren Content-Type: application/x-ndjson, text/csv eller application/json, uden Content-Encoding.',
      en: 'Send NDJSON, CSV or a JSON array with the header Content-Type: application/x-ndjson, text/csv or application/json, and no Content-Encoding.',
    },
  },
  'forkert-rapporttype': {
    status: 415,
    title: { da: 'Indholdet har et ukendt format', en: 'The content has an unknown format' },
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
} as const
