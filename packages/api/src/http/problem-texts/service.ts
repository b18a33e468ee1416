/** Things that the service cannot do at all, or cannot do now. */
export const serviceProblems = {
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
      da: 'Vent det antal sekunder, som »Retry-After« siger, og send igen. Dokumentationen viser, hvordan mange rækker sendes på én gang.',
      en: 'Wait the number of seconds that “Retry-After” says and send again. The documentation shows how many rows are sent at once.',
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
  'ude-af-drift': {
    status: 503,
    title: {
      da: 'En del af tjenesten er ude af drift',
      en: 'A part of the service is out of order',
    },
    detail: {
      da: 'Rapporter, regneark, tegninger og sammenligninger kan ikke laves lige nu. Prøv igen senere. Årsagen står i tjenestens log.',
      en: 'Reports, spreadsheets, drawings and comparisons cannot be made right now. Try again later. The cause is in the service’s log.',
    },
  },
  'lukker-ned': {
    status: 503,
    title: { da: 'Tjenesten er ved at lukke ned', en: 'The service is shutting down' },
    detail: {
      da: 'Tjenesten tager ikke imod nye anmodninger. Prøv igen om lidt.',
      en: 'The service takes no new requests. Try again in a moment.',
    },
  },
} as const
