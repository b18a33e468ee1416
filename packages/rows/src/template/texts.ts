/** The instructions in the template. */
import type { Language } from '../support/language.js'

interface TemplateTexts {
  readonly sheet: string
  readonly guide: string
  readonly title: (region: string | undefined) => string
  readonly lines: readonly (readonly [string, string])[]
  readonly count: { readonly title: string; readonly text: string }
  readonly doegn: { readonly title: string; readonly text: string }
  readonly year: { readonly title: string; readonly text: string }
}

export const templateTexts: Readonly<Record<Language, TemplateTexts>> = {
  da: {
    sheet: 'Tal',
    guide: 'Vejledning',
    title: (region) =>
      region === undefined
        ? 'Opgørelse til afrapporteringen'
        : `Opgørelse til afrapporteringen for Region ${region}`,
    lines: [
      ['Hvad skal udfyldes?', 'Arket »Tal« har en række for hver kommune og hvert år.'],
      [
        'Behandling',
        'Antal kvinder i målgruppen, som kommunen har visiteret til behandling i året, døgn eller ambulant.',
      ],
      [
        'Døgnbehandling',
        'Hvor mange af dem der er visiteret til døgnbehandling. Tallet kan ikke være større end antallet i Behandling.',
      ],
      ['Ingen kvinder', 'Skriv 0.'],
      ['Ikke oplyst', 'Lad cellen stå tom. En tom celle regnes ikke for 0.'],
      ['Samme kvinde', 'Tæl hver kvinde én gang i hver kommune og hvert år.'],
      [
        'Personoplysninger',
        'Skriv kun antal. Skriv aldrig navne på personer, CPR-numre eller andre oplysninger om bestemte personer, heller ikke i kommentarer.',
      ],
      [
        'Flere kommuner eller år',
        'Skriv dem i nye rækker under de andre. Rækkefølgen er ligegyldig.',
      ],
      [
        'Overskrifterne',
        'Overskrifterne er låst. Resten af arket kan ændres, og låsen har ingen adgangskode.',
      ],
    ],
    count: {
      title: 'Antal kvinder',
      text: 'Skriv et helt tal. Skriv 0, når der ingen er. Lad cellen stå tom, når det ikke er oplyst.',
    },
    doegn: {
      title: 'Heraf til døgnbehandling',
      text: 'Skriv et helt tal, som ikke er større end antallet i Behandling.',
    },
    year: { title: 'År', text: 'Skriv et årstal fra 1990 til 2100.' },
  },
  en: {
    sheet: 'Tal',
    guide: 'Guide',
    title: (region) =>
      region === undefined ? 'Counts for the report' : `Counts for the report of Region ${region}`,
    lines: [
      ['What to fill in', 'The sheet “Tal” has a row for each municipality and each year.'],
      [
        'Behandling',
        'The number of women in the target group whom the municipality has referred to treatment in the year, residential or outpatient.',
      ],
      [
        'Døgnbehandling',
        'How many of them were referred to residential treatment. It cannot be more than the number in Behandling.',
      ],
      ['No women', 'Write 0.'],
      ['Not known', 'Leave the cell empty. An empty cell does not count as 0.'],
      ['The same woman', 'Count each woman once in each municipality and each year.'],
      [
        'Personal data',
        'Write numbers only. Never write names of persons, CPR numbers or anything else about a particular person, comments included.',
      ],
      [
        'More municipalities or years',
        'Write them in new rows below the others. Any order will do.',
      ],
      [
        'The headings',
        'The headings are locked. The rest of the sheet can be changed, and the lock has no password.',
      ],
    ],
    count: {
      title: 'Number of women',
      text: 'Write a whole number. Write 0 where there are none. Leave the cell empty if it is not known.',
    },
    doegn: {
      title: 'Of them, residential',
      text: 'Write a whole number that is not more than the number in Behandling.',
    },
    year: { title: 'Year', text: 'Write a year from 1990 to 2100.' },
  },
}
