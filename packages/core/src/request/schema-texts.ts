/** The descriptions of everything beside the facts in the schema of an input. */
import type { Text } from '../ruleset/ruleset.js'

export const schemaTexts = {
  reference: {
    da: 'Jeres egen betegnelse for rækken. Den gives igen i svaret. Skriv aldrig navn eller nummer på en person.',
    en: 'Your own name for the row; given back in the answer. Never a personal name or number.',
  },
  year: {
    da: 'Det kalenderår, som oplysningerne gælder.',
    en: 'The calendar year that the facts are about.',
  },
  ruleset: {
    da: 'Regelsættet: id (den version, der gælder ved årets udgang, og uden årstal den nyeste) eller id@version.',
    en: 'The ruleset, by id (the version in force at the end of the year; without a year the newest) or id@version.',
  },
  readings: {
    da: 'Hvordan formuleringer, der kan forstås på flere måder, skal forstås. Den første mulighed gælder, hvis intet er valgt.',
    en: 'How ambiguous phrases are to be read; the first option is the default.',
  },
  parameters: {
    da: 'Andre tal i reglerne end kildernes. Det er en variant, og det står i svaret.',
    en: 'Other numbers in the rules than those of the sources: a variant, which the answer says.',
  },
  periods: {
    da: 'Et sæt oplysninger for hvert kalenderår, med årstal og uden reference. Et år må kun stå én gang.',
    en: 'One request per calendar year, with its year and no reference. Each year appears once.',
  },
} as const satisfies Readonly<Record<string, Text>>
