/** The words around every page: menu, foot, errors. */
import { both } from './both.js'

export const site = {
  name: both('Screeningsmodellen', 'Screeningsmodellen'),
  purpose: both(
    'Screeningen er vejledende. Det, du skriver, bliver ikke gemt.',
    'The screening is guidance. What you write is not kept.',
  ),
  publishedBy: both(
    (name: string) => `Siden udgives af ${name}. Kriterierne er Socialstyrelsens. Kontakt:`,
    (name: string) =>
      `This site is published by ${name}. The criteria are Socialstyrelsen’s. Contact:`,
  ),
  telephone: both('telefon', 'telephone'),
  email: both('e-mail', 'e-mail'),
  dataController: both(
    (name: string) => `Dataansvarlig: ${name}.`,
    (name: string) => `Data controller: ${name}.`,
  ),
  unofficial: both('Uofficiel installation', 'Unofficial installation'),
  unofficialMeans: both(
    'Siden udgives ikke af Social- og Boligstyrelsen. Det er ikke oplyst, hvem der udgiver den, eller hvem der er dataansvarlig. Brug den til at prøve med og ikke til rigtige sager. Kriterierne er Socialstyrelsens.',
    'This site is not published by Social- og Boligstyrelsen. It is not stated who publishes it or who is the data controller. Use it to try things out and not for real cases. The criteria are Socialstyrelsen’s.',
  ),
  skip: both('Gå til sidens indhold', 'Skip to the content'),
  menu: both('Hovedmenu', 'Main menu'),
  language: both('Vælg sprog', 'Choose language'),
  languageName: both('Dansk', 'English'),
  menuLong: {
    selfAssessment: both('Vurder et tilbud', 'Assess a tilbud'),
    interview: both('Screen en sag', 'Screen a case'),
    report: both('Lav afrapporteringen', 'Make the report'),
    capacity: both('Regn på kapaciteten', 'Work out the capacity'),
    rules: both('Læs reglerne', 'Read the rules'),
  },
  /** In a narrow window, so that the menu takes one line. */
  menuShort: {
    selfAssessment: both('Tilbud', 'Tilbud'),
    interview: both('Sag', 'Case'),
    report: both('Rapport', 'Report'),
    capacity: both('Kapacitet', 'Capacity'),
    rules: both('Regler', 'Rules'),
  },
  api: both('API', 'API'),
  accessibility: both('Tilgængelighedserklæring', 'Accessibility statement'),
  privacy: both('Behandling af oplysninger', 'How your information is treated'),
  /** The purpose of the pages of plain text, for search engines. */
  descriptions: {
    accessibility: both(
      'Hvordan siderne overholder kravene til tilgængelighed, hvordan de er undersøgt, og hvor du kan fortælle om problemer.',
      'How the pages meet the requirements of accessibility, how they have been examined, and where to report problems.',
    ),
    privacy: both(
      'Hvad der sker med det, du skriver: Det bruges kun til at vise resultatet og bliver ikke gemt.',
      'What happens to what you write: it is used only to show the result, and is not kept.',
    ),
  },
  footer: both('Om siden', 'About this site'),
  rules: both('Regelsættene', 'The rulesets'),
  error: both('Fejl', 'Error'),
  warning: both('Advarsel', 'Warning'),
  information: both('Information', 'Information'),
  expired: both('Siden kan ikke vises længere', 'The page can no longer be shown'),
  expiredMeans: both(
    'Dine svar bliver ikke gemt hos os. De ligger krypteret i sidens adresse og kan kun læses i otte timer, og kun indtil tjenesten bliver startet igen.',
    'Your answers are not kept with us. They are encrypted in the page’s address and can be read for eight hours only, and only until the service is started again.',
  ),
  startOver: both('Begynd forfra', 'Start over'),
  toFront: both('Gå til forsiden', 'Go to the front page'),
  /** What a person can do about a problem, if the API's words are for programs. */
  problems: {
    'findes-ikke': both(
      'Tjek adressen, eller gå til forsiden.',
      'Check the address, or go to the front page.',
    ),
    'ukendt-ruleset': both(
      'Tjek adressen, eller vælg et regelsæt under »Læs reglerne«.',
      'Check the address, or choose a ruleset under “Read the rules”.',
    ),
    'forkert-metode': both(
      'Siden kan ikke åbnes på den måde. Gå til forsiden, og prøv igen.',
      'The page cannot be opened in that way. Go to the front page and try again.',
    ),
    'forkert-indholdstype': both(
      'Formularen kunne ikke læses. Gå til forsiden, og prøv igen.',
      'The form could not be read. Go to the front page and try again.',
    ),
    'ugyldigt-http': both(
      'Formularen kunne ikke læses. Gå til forsiden, og prøv igen.',
      'The form could not be read. Go to the front page and try again.',
    ),
    'for-mange-anmodninger': both(
      'Siden har fået mange opslag på kort tid, måske også fra andre på jeres netværk. Det, du har skrevet, står der stadig, når du går tilbage.',
      'This site was asked for many pages in a short time, perhaps by others on your network too. What you have written is still there when you go back.',
    ),
    'for-travlt': both(
      'Mange bruger siden lige nu. Det, du har skrevet, står der stadig, når du går tilbage.',
      'Many use this site right now. What you have written is still there when you go back.',
    ),
    'ude-af-drift': both(
      'Rapporter, tegninger og sammenligninger kan ikke laves lige nu. Det, du har skrevet, står der stadig, når du går tilbage.',
      'Reports, drawings and comparisons cannot be made right now. What you have written is still there when you go back.',
    ),
    'lukker-ned': both(
      'Tjenesten er ved at blive startet igen. Det, du har skrevet, står der stadig, når du går tilbage.',
      'The service is being started again. What you have written is still there when you go back.',
    ),
    serverfejl: both(
      'Fejlen er registreret. Prøv igen, og oplys fejlkoden, hvis det sker igen.',
      'The error has been registered. Try again, and give the error code if it happens again.',
    ),
  },
  /** Of an address that takes only what programs send, for a person who opens it. */
  forPrograms: {
    title: both('Adressen er til programmer', 'The address is for programs'),
    lead: both(
      'Programmer sender oplysninger til adressen og får svar som data. Der er ingen side at vise.',
      'Programs send information to the address and get answers as data. There is no page to show.',
    ),
    yourself: both(
      'Vil du selv have et svar, så brug siden:',
      'For an answer yourself, use the page:',
    ),
    program: both(
      'Hvad et program kan sende til adressen, står i beskrivelsen af API’et:',
      'What a program can send to the address is in the description of the API:',
    ),
  },
  wait: both(
    (seconds: number) =>
      seconds === 1
        ? 'Vent et sekund, og prøv igen.'
        : `Vent ${String(seconds)} sekunder, og prøv igen.`,
    (seconds: number) =>
      seconds === 1
        ? 'Wait a second and try again.'
        : `Wait ${String(seconds)} seconds and try again.`,
  ),
  ways: both('Her kan du gå hen', 'Where you can go'),
  reference: both('Fejlkode', 'Error code'),
}
