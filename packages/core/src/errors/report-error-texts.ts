/**
 * The texts of the error codes of reports and of the capacity analysis. They are separate from the others so
 * that the main entry does not carry them.
 */
import type { Text } from '../ruleset/ruleset.js'

/** Codes of an `InputError` about a report, an analysis or the capacity. */
export const reportErrorTexts = {
  // Replaces the text for several periods: a report has lists and rows instead.
  'aar-to-gange': {
    da: '{sted, select, raekke {Tilbuddet har flere rækker for det år.} other {Året står også et andet sted på listen.}} Hvert år må kun angives én gang.',
    en: '{sted, select, raekke {The tilbud has several rows for that year.} other {The year is also given elsewhere in the list.}} Each year may be given only once.',
  },
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
    da: 'Et navn er 1–64 tegn: bogstaver, tal, mellemrum og . , ( ) / & ’ -, og det begynder med et bogstav eller et tal.',
    en: 'A name is 1–64 characters: letters, digits, spaces and . , ( ) / & ’ -, and it begins with a letter or a digit.',
  },
  'for-lang-tekst': {
    da: 'Teksten er for lang. Højst {maksimum, number} tegn er tilladt.',
    en: 'The text is too long. At most {maksimum, number} characters are allowed.',
  },
  'for-lav-taerskel': {
    da: 'Tærsklen skal være 0 (vis alle tal) eller mindst {minimum, number}. Ved en lavere tærskel kan et skjult antal kun være ét tal, og så er det ikke skjult.',
    en: 'The threshold must be 0 (show all figures) or at least {minimum, number}. Below that a masked count could only be one number, and nothing would be hidden.',
  },
  'uden-for-aar': {
    da: 'Året er ikke et af rapportens år. Føj det til »aar«, eller udelad rækken.',
    en: 'The year is not one of the report’s. Add it to “aar” or leave the row out.',
  },
  'kommune-aar-to-gange': {
    da: 'Kommunen har flere rækker for det år, og ingen af dem er talt med. Saml tallene i én række.',
    en: 'The municipality has several rows for that year, and none of them is counted. Put the figures in one row.',
  },
  'kommune-aar-afvist': {
    da: 'En anden række for samme kommune og år er afvist, så det kan ikke afgøres, hvilken der gælder. Ret eller fjern den anden række.',
    en: 'Another row for the same municipality and year is refused, so it cannot be decided which of them is right. Correct or remove the other row.',
  },
  'modstrid-med-sager': {
    da: 'Tallet passer ikke med sagerne fra samme kommune og år, og ingen af dem er talt med. Ret det ene, eller udelad det.',
    en: 'The number does not agree with the cases of the same municipality and year, and neither is counted. Correct one of them, or leave it out.',
  },
  'sag-to-gange': {
    da: 'Flere sager fra samme kommune og år har den reference, og ingen af dem er talt med. Fjern gentagelsen, eller giv sagerne hver sin reference.',
    en: 'Several cases of the same municipality and year have this reference, and none of them is counted. Remove the repetition, or give each case a reference of its own.',
  },
  'ikke-kommune': {
    da: 'Navnet er ikke en kommune, men en sum eller regionen selv. Skriv kommunens navn.',
    en: 'The name is not a municipality but a sum or the region itself. Write the name of the municipality.',
  },
  'ukendt-kommune': {
    da: 'Kommunen står ikke i »kommuner«. Føj den til, eller ret navnet.',
    en: 'The municipality is not listed in “kommuner”. Add it, or correct the name.',
  },
} as const satisfies Record<string, Text>

/** Used instead when the rows come from files: the reader then has a form or a command, not a request with fields. */
export const fileErrorTexts = {
  'uden-for-aar': {
    da: 'Året er ikke et af rapportens år. Tag det med i rapportens år, eller udelad rækken.',
    en: 'The year is not one of the report’s. Include it in the years of the report, or leave the row out.',
  },
  'ukendt-kommune': {
    da: 'Kommunen står ikke på listen over regionens kommuner. Føj den til listen, eller ret navnet.',
    en: 'The municipality is not on the list of the region’s municipalities. Add it to the list, or correct the name.',
  },
} as const satisfies Partial<Record<keyof typeof reportErrorTexts, Text>>

/** A code of an error about a report, an analysis or the capacity. */
export type ReportErrorCode = keyof typeof reportErrorTexts
