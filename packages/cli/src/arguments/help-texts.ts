/** The help, in both languages. */
export const helpTexts = {
  program: {
    da: 'Vurderer tilbud og anonymiserede sager efter Screeningsmodellens regler.',
    en: 'Screens tilbud and anonymised cases by the rules of the screening model.',
  },
  help: { da: 'vis hjælpen', en: 'show the help' },
  version: { da: 'vis versionen', en: 'show the version' },
  sprog: { da: 'tekster på dansk eller engelsk', en: 'texts in Danish or English' },
  standard: { da: 'den første af hver', en: 'the first of each' },
  sti: { da: 'oplysningens egen sti', en: 'the path of the fact itself' },
  examples: {
    da: 'Eksempler:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv\n  screeningsmodel sql --dialect postgres --tabel tilbud\n  screeningsmodel rulesets check mit-regelsaet.json',
    en: 'Examples:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv\n  screeningsmodel sql --dialect postgres --tabel tilbud\n  screeningsmodel rulesets check my-ruleset.json',
  },
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
  ud: {
    da: 'skriv til en fil; den dukker først op, når den er helt færdig',
    en: 'write to a file; it appears only when it is complete',
  },
  format: {
    da: 'svarenes form; ellers efter filnavnet (.gz bagefter pakker), ellers ndjson',
    en: 'the form of the answers; else by the file name (.gz after it packs), else ndjson',
  },
  fra: {
    da: 'rækkernes form; ellers efter filnavnet eller de første tegn',
    en: 'the form of the rows; else by the file name or the first characters',
  },
  excel: {
    da: 'CSV, som dansk Excel åbner rigtigt: semikolon og UTF-8-mærke',
    en: 'CSV that Danish Excel opens rightly: semicolons and a UTF-8 mark',
  },
  fuldt: {
    da: 'hele svar med begrundelser i stedet for korte (ndjson og json)',
    en: 'whole answers with reasons in place of short ones (ndjson and json)',
  },
  ruleset: {
    da: 'regelsættet: id, id@version, eller en fil med dit eget (.json; prøv det med rulesets check)',
    en: 'the ruleset: id, id@version, or a file with your own (.json; try it with rulesets check)',
  },
  laesning: {
    da: 'vælg en læsning af en flertydig formulering; kan gentages',
    en: 'choose a reading of an ambiguous phrase; may be repeated',
  },
  egneKolonner: {
    da: 'kolonner, der ikke er oplysninger: med til svarene, eller uden; ellers er de en fejl',
    en: 'columns that are no facts: carried through to the answers (med), or left out (uden); else an error',
  },
  etArk: {
    da: 'arket i et regneark; ellers det, hvis kolonner passer',
    en: 'the sheet of a workbook; else the one whose columns fit',
  },
  motor: {
    da: 'duckdb: kør reglerne som SQL på CSV- og Parquet-filer; samme svar, hurtigere om store filer',
    en: 'duckdb: run the rules as SQL on CSV and Parquet files; the same answers, faster for large files',
  },
  screenExamples: {
    da: 'Afslutter med 0, når alt er vurderet, 1, når nogle rækker er afvist, og 2 ved forkert brug.\n\nEksempler:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv --excel\n  cat tilbud.ndjson | screeningsmodel screen tilbud - --fuldt\n  screeningsmodel screen sager.xlsx --ruleset indsatsniveau --ud svar.xlsx\n  screeningsmodel screen tilbud t.csv --ruleset mit-regelsaet.json --format parquet --ud svar.parquet\n  screeningsmodel screen tilbud t.parquet --motor duckdb --laesning kompetencer-fra=eget-personale',
    en: 'Exits with 0 when all rows are screened, 1 when some were refused, and 2 on wrong use.\n\nExamples:\n  screeningsmodel screen tilbud tilbud.csv --ud svar.csv --excel\n  cat tilbud.ndjson | screeningsmodel screen tilbud - --fuldt\n  screeningsmodel screen sager.xlsx --ruleset indsatsniveau --ud svar.xlsx\n  screeningsmodel screen tilbud t.csv --ruleset mit-regelsaet.json --format parquet --ud svar.parquet\n  screeningsmodel screen tilbud t.parquet --motor duckdb --laesning kompetencer-fra=eget-personale',
  },
  columns: {
    da: 'Kolonner i CSV, regneark og Parquet, og nøgler i JSON, efter regelsæt (ja og nej: også true og false, 1 og 0):',
    en: 'Columns in CSV, spreadsheets and Parquet, and keys in JSON, by ruleset (ja, yes, and nej, no: true and false, 1 and 0 too):',
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
    da: 'tabellens form; ellers efter filnavnet, ellers csv',
    en: 'the form of the table; else by the file name, else csv',
  },
  templateExamples: {
    da: 'Eksempler:\n  screeningsmodel template tilbud --ud tilbud.xlsx\n  screeningsmodel template indsatsniveau --ud sager.csv',
    en: 'Examples:\n  screeningsmodel template tilbud --ud tilbud.xlsx\n  screeningsmodel template indsatsniveau --ud cases.csv',
  },
  afrapportering: {
    da: 'Laver rapporten til den centrale udmelding (Bilag 2) af kommunernes tal.',
    en: 'Makes the report on the central udmelding (Bilag 2) from the municipalities’ figures.',
  },
  opgoerelser: {
    da: 'regneark eller CSV med kommunernes tal, uanset opstilling, eller én JSON-fil med det hele; - er standard-ind',
    en: 'spreadsheets or CSV of the municipalities’ numbers in any layout, or one JSON file with it all; - is standard input',
  },
  kommuner: {
    da: 'regionens kommuner: regionens navn, eller en fil med et navn på hver linje',
    en: 'the municipalities of the region: its name, or a file with a name on each line',
  },
  tilbudFil: {
    da: 'tilbud til tema 2: oplysninger som til screen tilbud, og kommune og anvendelse (benyttet eller forventet)',
    en: 'tilbud for theme 2: facts as for screen tilbud, and kommune and anvendelse (benyttet, used, or forventet, expected)',
  },
  sagerFil: {
    da: 'anonymiserede sager, der tælles i tema 1: oplysninger som til screen case, og kommune, aar og visiteret (doegn, ambulant eller ingen)',
    en: 'anonymised cases to count in theme 1: facts as for screen case, and kommune, aar and visiteret (doegn, residential, ambulant, outpatient, or ingen, none)',
  },
  teksterFil: {
    da: 'egne tekster: hver under en overskrift med spørgsmålets nummer (## 3.1), eller JSON',
    en: 'your own texts: each below a heading with the number of its question (## 3.1), or JSON',
  },
  offentliggoeres: {
    da: 'rapporten skal offentliggøres: små tal maskeres, og kommuner navngives ikke, medmindre andet vælges',
    en: 'the report is to be published: small numbers are masked and municipalities not named, unless chosen otherwise',
  },
  navngiv: {
    da: 'om kommunerne navngives',
    en: 'whether the municipalities are named (ja: yes, nej: no)',
  },
  kreds: {
    da: 'hvem der tælles af sagerne: bred (inklusionskriterium 1 og 2) eller snaever (målgruppen)',
    en: 'which of the cases are counted: bred (inclusion criteria 1 and 2) or snaever (the target group)',
  },
  rapportUd: {
    da: 'skriv til en fil, eller til en mappe under et navn med region og år; den dukker først op, når den er helt færdig',
    en: 'write to a file, or into a folder under a name with region and years; it appears only when it is complete',
  },
  ark: {
    da: 'læs kun dette ark; ark=2019, ark=behandling, ark=doegn:2019: det er arkets tal; kan gentages',
    en: 'read only this sheet; sheet=2019, sheet=behandling, sheet=doegn:2019: what its numbers are; may be repeated',
  },
  overskrift: {
    da: 'rækken (eller rækkerne: 3-4), der navngiver kolonnerne; 0: ingen',
    en: 'the row (or rows: 3-4) that names the columns; 0: none',
  },
  kolonneBetydning: {
    da: 'hvad en kolonne er, ved navn eller bogstav: kommune, aar, indsats, antal, behandling, doegn, behandling:2017, ambulant (lægges sammen med doegn), total eller - (bruges ikke); kan gentages',
    en: 'what a column is, by name or letter: kommune, aar, indsats, antal, behandling, doegn, behandling:2017, ambulant (added to doegn), total or - (not used); may be repeated',
  },
  raekkeBetydning: {
    da: 'hvad en række er, ved navn: total, kommune, behandling, doegn, ambulant eller - (bruges ikke); kan gentages',
    en: 'what a row is, by name: total, kommune, behandling, doegn, ambulant or - (not used); may be repeated',
  },
  navnBetydning: {
    da: 'kommunen, som et navn betyder: "Odenese=Odense"; kan gentages',
    en: 'the municipality that a name means: "Odenese=Odense"; may be repeated',
  },
  fundet: { da: 'som fundet i filen', en: 'as found in the file' },
  region: { da: 'regionens navn', en: 'the name of the region' },
  aar: {
    da: 'rapportens år: 2017-2019 eller 2017,2019; ellers dem, der er i filerne',
    en: 'the years of the report: 2017-2019 or 2017,2019; else those in the files',
  },
  taerskel: {
    da: 'masker antal fra 1 op til dette (mindst 3); 0: vis alle',
    en: 'mask counts from 1 up to this (at least 3); 0: show all',
  },
  rapportformat: {
    da: 'rapportens form; ellers efter filnavnet, ellers json',
    en: 'the form of the report; else by the file name, else json',
  },
  afrapporteringExamples: {
    da: 'Afslutter med 0, når alle rækker er med, 1, når nogle er afvist, og 2 ved forkert brug.\n\nEksempler:\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --ud rapport.docx\n  screeningsmodel afrapportering a.csv b.csv --region Syddanmark --aar 2017-2019 --taerskel 3 --format md\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --kommuner Syddanmark --kolonne "Beh. 2017=behandling:2017"\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --tilbud tilbud.csv --tekster tekster.md --ud rapporter/\n  screeningsmodel afrapportering anmodning.json --format html --ud rapport.html',
    en: 'Exits with 0 when every row is in it, 1 when some were refused, and 2 on wrong use.\n\nExamples:\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --ud report.docx\n  screeningsmodel afrapportering a.csv b.csv --region Syddanmark --aar 2017-2019 --taerskel 3 --format md\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --kommuner Syddanmark --kolonne "Beh. 2017=behandling:2017"\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --tilbud tilbud.csv --tekster texts.md --ud reports/\n  screeningsmodel afrapportering request.json --format html --ud report.html',
  },
  kapacitet: {
    da: 'Regner ud, hvor mange tilbud der kan nå borgerflowet med så få kvinder om året.',
    en: 'Works out how many tilbud can reach the flow of borgere with so few women a year.',
  },
  kvinder: { da: 'kvinder, der visiteres om året', en: 'women referred in a year' },
  antalTilbud: { da: 'tilbud, de kan visiteres til', en: 'tilbud that they can be referred to' },
  borgerflow: {
    da: 'borgere, et tilbud skal nå om året; ellers 3',
    en: 'borgere a year that a tilbud must reach; else 3',
  },
  andele: {
    da: 'hvert tilbuds andel af kvinderne, i alt 1; ellers lige store',
    en: 'the share of the women of each tilbud, together 1; else equal',
  },
  sandsynlighed: {
    da: 'regn også ud, hvor få kvinder der skal til for at være så sikker (0-1)',
    en: 'also work out how few women it takes to be so sure (0–1)',
  },
  kapacitetformat: {
    da: 'svarets form; ellers efter filnavnet, ellers json',
    en: 'the form of the answer; else by the file name, else json',
  },
  kapacitetExamples: {
    da: 'Eksempler:\n  screeningsmodel kapacitet --kvinder 6 --tilbud 2\n  screeningsmodel kapacitet --kvinder 8 --tilbud 3 --andele 0,5 0,3 0,2 --format md\n  screeningsmodel kapacitet --tilbud 5 --sandsynlighed 0,95',
    en: 'Examples:\n  screeningsmodel kapacitet --kvinder 6 --tilbud 2\n  screeningsmodel kapacitet --kvinder 8 --tilbud 3 --andele 0.5 0.3 0.2 --format md\n  screeningsmodel kapacitet --tilbud 5 --sandsynlighed 0.95',
  },
  rulesets: { da: 'Regelsættene.', en: 'The rulesets.' },
  list: { da: 'Viser, hvilke regelsæt der er.', en: 'Lists the rulesets there are.' },
  show: { da: 'Skriver et regelsæt som JSON.', en: 'Writes a ruleset as JSON.' },
  check: {
    da: 'Prøver et regelsæts egne eksempler på to regelmotorer, og om de opdager små ændringer af reglerne.',
    en: "Runs a ruleset's own cases on two engines, and tries whether they notice small changes of the rules.",
  },
  diff: {
    da: 'Viser, hvad der er forskelligt i to regelsæt: i ord, over alle mulige sager og på egne rækker.',
    en: 'Shows what differs between two rulesets: in words, over all possible cases, and on rows of your own.',
  },
  parameter: {
    da: 'et andet tal i det andet regelsæt; kan gentages',
    en: 'another number in the second ruleset; may be repeated',
  },
  diffData: {
    da: 'en fil med rækker: vis dem, der får en anden konklusion, og hvorfor',
    en: 'a file with rows: show those that have another conclusion, and why',
  },
  diffFormat: {
    da: 'svarets form; ellers efter filnavnet, ellers tekst',
    en: 'the form of the answer; else by the file name, else text',
  },
  diffExamples: {
    da: 'Fortolkninger og tal, der vælges, gælder det andet regelsæt.\n\nEksempler:\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud mit.json --data tilbud.csv\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud hoejt-specialiseret-tilbud --parameter mindsteBorgere=2',
    en: 'Readings and numbers that are chosen hold for the second ruleset.\n\nExamples:\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud my.json --data tilbud.csv\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud hoejt-specialiseret-tilbud --parameter mindsteBorgere=2',
  },
  graf: {
    da: 'Tegner et regelsæt som diagram: tekst til Mermaid eller en tegning (SVG).',
    en: 'Draws a ruleset as a diagram: text for Mermaid, or a drawing (SVG).',
  },
  dmn: {
    da: 'Skriver reglerne som en DMN-model til en regelmotor eller et modelleringsværktøj.',
    en: 'Writes the rules as a DMN model for a rules engine or a modeller.',
  },
  udgave: {
    da: 'udgaven af DMN; værktøjer, der bygger på dmn-js (fx Camunda Modeler), læser 1.3',
    en: 'the edition of DMN; modellers made with dmn-js (such as Camunda Modeler) read 1.3',
  },
  grafformat: {
    da: 'diagrammets form; ellers efter filnavnet, ellers mmd (Mermaid)',
    en: 'the form of the diagram; else by the file name, else mmd (Mermaid)',
  },
  sql: {
    da: 'Skriver reglerne som én SELECT til en database.',
    en: 'Writes the rules as one SELECT for a database.',
  },
  dialect: { da: 'databasen', en: 'the database' },
  tabel: {
    da: 'tabellens navn; punktum adskiller skema og tabel',
    en: 'the name of the table; a full stop parts schema and table',
  },
  kolonne: {
    da: 'kolonnen for en oplysning; tomt navn: tabellen har den ikke; kan gentages',
    en: 'the column of a fact; an empty name: the table has none; may be repeated',
  },
  sqlExamples: {
    da: 'Eksempel:\n  screeningsmodel sql --dialect postgres --tabel region.tilbud --kolonne borgere=antal_borgere --kolonne aar=',
    en: 'Example:\n  screeningsmodel sql --dialect postgres --tabel region.tilbud --kolonne borgere=antal_borgere --kolonne aar=',
  },
  completion: {
    da: 'Skriver et program, der lader en kommandolinje fuldføre kommandoer og tilvalg.',
    en: 'Writes a script that lets a shell complete commands and options.',
  },
  shell: { da: 'kommandolinjen', en: 'the shell' },
  completionExamples: {
    da: 'Eksempler:\n  source <(screeningsmodel completion bash)\n  screeningsmodel completion fish > ~/.config/fish/completions/screeningsmodel.fish',
    en: 'Examples:\n  source <(screeningsmodel completion bash)\n  screeningsmodel completion fish > ~/.config/fish/completions/screeningsmodel.fish',
  },
  serve: { da: 'Starter tjenesten (HTTP).', en: 'Starts the service (HTTP).' },
  mcp: {
    da: 'Giver en AI-agent reglerne som værktøjer (Model Context Protocol) over standard-ind og -ud.',
    en: 'Gives an AI agent the rules as tools (Model Context Protocol) over standard input and output.',
  },
  port: { da: 'porten, den lytter på', en: 'the port to listen on' },
  host: { da: 'adressen, den lytter på', en: 'the address to listen on' },
} as const
