/** The help of the commands that screen rows, in both languages. */
export const help = {
  screen: {
    da: 'Vurderer alle rækker i filer eller fra standard-ind.',
    en: 'Screens every row of files, or of standard input.',
  },
  emne: {
    da: 'hvad rækkerne handler om: tilbud eller case; kan udelades med --ruleset',
    en: 'what the rows are about: tilbud or case; may be left out with --ruleset',
  },
  filer: {
    da: 'CSV, NDJSON, JSON (også .gz), XLSX eller Parquet; - eller ingen: standard-ind',
    en: 'CSV, NDJSON, JSON (.gz too), XLSX or Parquet; - or none: standard input',
  },
  format: {
    da: 'svarenes format; ellers efter filnavnet (.gz bagefter pakker), ellers ndjson',
    en: 'the format of the answers; by default that of the file name (.gz at the end compresses), or ndjson',
  },
  excel: {
    da: 'CSV, som dansk Excel åbner rigtigt: semikolon og UTF-8-mærke',
    en: 'CSV that Danish Excel opens correctly: semicolons and a UTF-8 mark',
  },
  fuldt: {
    da: 'hele svar med begrundelser i stedet for korte (ndjson og json)',
    en: 'whole answers with reasons instead of short ones (ndjson and json)',
  },
  egneKolonner: {
    da: 'kolonner, der ikke er oplysninger: med til svarene, eller uden; ellers er de en fejl',
    en: 'columns that are not facts: copied to the answers (med), or left out (uden); by default an error',
  },
  etArk: {
    da: 'arket i et regneark; ellers det, hvis kolonner passer',
    en: 'the sheet of a workbook; by default the one whose columns fit',
  },
  motor: {
    da: 'duckdb: kør reglerne som SQL på CSV- og Parquet-filer; samme svar, hurtigere om store filer',
    en: 'duckdb: run the rules as SQL on CSV and Parquet files; the same answers, faster for large files',
  },
  screenExamples: {
    da: 'Afslutter med 0, når alt er vurderet, 1, når nogle rækker er afvist, og 2 ved forkert brug.\n\nEksempler:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv --excel\n  cat tilbud.ndjson | screeningsmodel screen tilbud - --fuldt\n  screeningsmodel screen sager.xlsx --ruleset indsatsniveau --ud svar.xlsx\n  screeningsmodel screen tilbud t.csv --ruleset mit-regelsaet.json --format parquet --ud svar.parquet\n  screeningsmodel screen tilbud t.parquet --motor duckdb --laesning kompetencer-fra=eget-personale\n  screeningsmodel screen tilbud tilbud.csv --parameter mindsteBorgere=2',
    en: 'Exits with 0 when all rows are screened, 1 when some were refused, and 2 on wrong use.\n\nExamples:\n  screeningsmodel screen tilbud tilbud.csv --ud answers.csv --excel\n  cat tilbud.ndjson | screeningsmodel screen tilbud - --fuldt\n  screeningsmodel screen cases.xlsx --ruleset indsatsniveau --ud answers.xlsx\n  screeningsmodel screen tilbud t.csv --ruleset my-ruleset.json --format parquet --ud answers.parquet\n  screeningsmodel screen tilbud t.parquet --motor duckdb --laesning kompetencer-fra=eget-personale\n  screeningsmodel screen tilbud tilbud.csv --parameter mindsteBorgere=2',
  },
  columns: {
    da: 'Kolonner i CSV, regneark og Parquet, og nøgler i JSON, efter regelsæt (ja og nej: også true og false, 1 og 0):',
    en: 'Columns in CSV, spreadsheets and Parquet, and keys in JSON, by ruleset (for ja and nej also yes and no, true and false, 1 and 0):',
  },
  template: {
    da: 'Skriver en tom tabel til rækkerne, med en vejledning om hver kolonne.',
    en: 'Writes an empty table for the rows, with guidance on each column.',
  },
  templateEmne: {
    da: 'tilbud, case eller et regelsæt: id, id@version eller en fil med dit eget',
    en: 'tilbud, case or a ruleset: id, id@version or a file with your own',
  },
  templateFormat: {
    da: 'tabellens format; ellers efter filnavnet, ellers csv',
    en: 'the format of the table; by default that of the file name, or csv',
  },
  templateExamples: {
    da: 'Eksempler:\n  screeningsmodel template tilbud --ud tilbud.xlsx\n  screeningsmodel template indsatsniveau --ud sager.csv',
    en: 'Examples:\n  screeningsmodel template tilbud --ud tilbud.xlsx\n  screeningsmodel template indsatsniveau --ud cases.csv',
  },
} as const
