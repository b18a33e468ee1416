/**
 * What the error codes of the reports and the capacity analysis say. They stand apart from the others so
 * that the main entry does not carry them.
 */
import type { Text } from '../ruleset/ruleset.js'

export const reportErrorTexts = {
  'andele-antal': {
    da: 'Der skal være én andel for hvert tilbud.',
    en: 'There must be one share for each tilbud.',
  },
  'andele-sum': {
    da: 'Andelene skal give 1 tilsammen: hver kvinde visiteres til ét af tilbuddene. Tilføj et tilbud for dem, der visiteres andre steder hen.',
    en: 'The shares must sum to 1: every woman is referred to one of the tilbud. Add a tilbud for those who are referred elsewhere.',
  },
  'sum-over-maksimum': {
    da: 'Tallene må tilsammen højst give {maksimum, number}.',
    en: 'The numbers must not sum to more than {maksimum, number}.',
  },
  'forkert-navn': {
    da: 'Et navn er 1-64 tegn: bogstaver, tal, mellemrum og . , ( ) / & ’ -, og det begynder med et bogstav eller et tal.',
    en: 'A name is 1–64 characters: letters, digits, spaces and . , ( ) / & ’ -, and it begins with a letter or a digit.',
  },
  'for-lang-tekst': {
    da: 'Teksten er for lang; højst {maksimum, number} tegn er tilladt.',
    en: 'The text is too long; at most {maksimum, number} characters are allowed.',
  },
  'for-lav-taerskel': {
    da: 'Tærsklen skal være 0 (vis alle tal) eller mindst {minimum, number}. Under det kan et maskeret antal kun være ét tal, og så er intet skjult.',
    en: 'The threshold must be 0 (show all figures) or at least {minimum, number}. Below that a masked count could only be one number, and nothing would be hidden.',
  },
  'uden-for-aar': {
    da: 'Året er ikke et af rapportens år. Føj det til »aar«, eller udelad rækken.',
    en: 'The year is not one of the report’s. Add it to “aar” or leave the row out.',
  },
  'kommune-aar-to-gange': {
    da: 'Kommunen har allerede en række for det år. Saml tallene i én række.',
    en: 'The municipality has a row for that year already. Put the figures in one row.',
  },
  'ukendt-kommune': {
    da: 'Kommunen står ikke i »kommuner«. Føj den til, eller ret navnet.',
    en: 'The municipality is not listed in “kommuner”. Add it, or correct the name.',
  },
} as const satisfies Record<string, Text>

export type ReportErrorCode = keyof typeof reportErrorTexts
