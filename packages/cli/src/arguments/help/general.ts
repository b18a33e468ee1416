/** The help of what many commands share, in both languages. */
export const generalHelp = {
  program: {
    da: 'Vurderer tilbud og anonymiserede sager efter Screeningsmodellens regler.',
    en: 'Screens tilbud and anonymised cases by the rules of the screening model.',
  },
  help: { da: 'vis hjælpen', en: 'show the help' },
  version: { da: 'vis versionen', en: 'show the version' },
  sprog: { da: 'tekster på dansk eller engelsk', en: 'texts in Danish or English' },
  standard: { da: 'den første af hver', en: 'the first of each' },
  kildens: { da: 'kildens tal', en: 'the numbers of the source' },
  examples: {
    da: 'Eksempler:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv\n  screeningsmodel sql --dialect postgres --tabel tilbud\n  screeningsmodel rulesets check mit-regelsaet.json',
    en: 'Examples:\n  screeningsmodel screen tilbud tilbud.csv --ud answers.csv\n  screeningsmodel sql --dialect postgres --tabel tilbud\n  screeningsmodel rulesets check my-ruleset.json',
  },
  ud: {
    da: 'skriv til en fil; den dukker først op, når den er helt færdig',
    en: 'write to a file; it appears only when it is complete',
  },
  fra: {
    da: 'rækkernes format; ellers efter filnavnet eller de første tegn',
    en: 'the format of the rows; by default that of the file name or the first characters',
  },
  ruleset: {
    da: 'regelsættet: id, id@version, eller en fil med dit eget (.json; prøv det med rulesets check)',
    en: 'the ruleset: id, id@version, or a file with your own (.json; try it with rulesets check)',
  },
  laesning: {
    da: 'vælg en anden fortolkning af kildens ord; kan gentages',
    en: 'choose a reading of an ambiguous phrase; may be repeated',
  },
  parameter: {
    da: 'sæt et andet tal ind i reglen (rulesets show viser dem under »parametre«); kan gentages',
    en: 'use another number in the rules (rulesets show lists them under “parametre”); may be repeated',
  },
} as const
