/** The help of the report and of the capacity, in both languages. */
export const help = {
  afrapportering: {
    da: 'Laver rapporten til den centrale udmelding (Bilag 2) af kommunernes tal.',
    en: 'Makes the report on the central udmelding (Bilag 2) from the municipalities’ figures.',
  },
  opgoerelser: {
    da: 'regneark eller CSV med kommunernes tal, uanset opstilling, eller én JSON-fil med det hele; - er standard-ind',
    en: 'spreadsheets or CSV of the municipalities’ numbers in any layout, or one JSON file with everything; - is standard input',
  },
  kommuner: {
    da: 'regionens kommuner: regionens navn, eller en fil med et navn på hver linje',
    en: 'the municipalities of the region: its name, or a file with a name on each line',
  },
  tilbudFil: {
    da: 'tilbud til tema 2: oplysninger som til screen tilbud, og kommune og anvendelse (benyttet eller forventet)',
    en: 'tilbud for theme 2: facts as for screen tilbud, and kommune and anvendelse (benyttet or used; forventet or expected)',
  },
  sagerFil: {
    da: 'anonymiserede sager, der tælles i tema 1: oplysninger som til screen case, og kommune, aar og visiteret (doegn, ambulant eller ingen)',
    en: 'anonymised cases to count in theme 1: facts as for screen case, and kommune, aar and visiteret (doegn or residential; ambulant or outpatient; ingen or none)',
  },
  teksterFil: {
    da: 'egne tekster: hver under en overskrift med spørgsmålets nummer (## 3.1), eller JSON',
    en: 'your own texts: each below a heading with the number of its question (## 3.1), or JSON',
  },
  offentliggoeres: {
    da: 'rapporten skal offentliggøres: små tal skjules, og kommuner navngives ikke, medmindre andet vælges. Offentliggør kun én rapport om de samme tal',
    en: 'the report is to be published: small numbers are masked and municipalities not named, unless chosen otherwise. Publish only one report about the same figures',
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
    da: 'hvad en kolonne er, ved navn eller bogstav: kommune, aar, indsats, antal, behandling, doegn, behandling:2017, ambulant (lægges sammen med doegn), behandling:2017:del (lægges sammen med de andre dele), del, total eller - (bruges ikke); kan gentages',
    en: 'what a column is, by name or letter: kommune, aar, indsats, antal, behandling, doegn, behandling:2017, ambulant (added to doegn), behandling:2017:del (added to the other parts), del, total or - (not used); may be repeated',
  },
  raekkeBetydning: {
    da: 'hvad en række er, ved navn: total, kommune, behandling, doegn, ambulant eller - (bruges ikke); kan gentages',
    en: 'what a row is, by name: total, kommune, behandling, doegn, ambulant or - (not used); may be repeated',
  },
  navnBetydning: {
    da: 'kommunen, som et navn betyder: "Odenese=Odense"; kan gentages',
    en: 'the municipality that a name means: "Odenese=Odense"; may be repeated',
  },
  sagerArk: {
    da: 'arket med sager, ved navn eller nummer; *: et ark for hvert år eller hver kommune, læst sammen; ellers det, hvis kolonner passer',
    en: 'the sheet of cases, by name or number; *: one for each year or municipality, read together; by default the one whose columns fit',
  },
  sagerOverskrift: {
    da: 'rækken, der navngiver kolonnerne i filen med sager; 0: ingen',
    en: 'the row that names the columns of the file of cases; 0: none',
  },
  tilbudArk: {
    da: 'arket med tilbud, ved navn eller nummer; *: som for sager; ellers det, hvis kolonner passer',
    en: 'the sheet of tilbud, by name or number; *: as for cases; by default the one whose columns fit',
  },
  tilbudOverskrift: {
    da: 'rækken, der navngiver kolonnerne i filen med tilbud; 0: ingen',
    en: 'the row that names the columns of the file of tilbud; 0: none',
  },
  sagerKolonne: {
    da: 'hvad en kolonne i filen med sager er, ved navn eller bogstav: "By=kommune"; - bruges ikke; kan gentages',
    en: 'what a column of the file of cases is, by name or letter: "By=kommune"; - not used; may be repeated',
  },
  tilbudKolonne: {
    da: 'hvad en kolonne i filen med tilbud er, ved navn eller bogstav: "Navn=reference"; - bruges ikke; kan gentages',
    en: 'what a column of the file of tilbud is, by name or letter: "Navn=reference"; - not used; may be repeated',
  },
  fundet: { da: 'som fundet i filen', en: 'as found in the file' },
  region: { da: 'regionens navn', en: 'the name of the region' },
  aar: {
    da: 'rapportens år: 2017-2019 eller 2017,2019; ellers dem, der er i filerne',
    en: 'the years of the report: 2017-2019 or 2017,2019; by default those in the files',
  },
  taerskel: {
    da: 'skjul antal under dette (mindst 3), men ikke nuller; 0: vis alle',
    en: 'mask counts above 0 and below this (at least 3); 0: show all',
  },
  rapportformat: {
    da: 'rapportens format; ellers efter filnavnet, ellers json',
    en: 'the format of the report; by default that of the file name, or json',
  },
  afrapporteringExamples: {
    da: 'Afslutter med 0, når alle rækker er med, 1, når nogle er afvist, og 2 ved forkert brug.\n\nEksempler:\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --ud rapport.docx\n  screeningsmodel afrapportering a.csv b.csv --region Syddanmark --aar 2017-2019 --taerskel 3 --format md\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --kommuner Syddanmark --kolonne "Beh. 2017=behandling:2017"\n  screeningsmodel afrapportering tal.xlsx --region Syddanmark --tilbud tilbud.csv --tekster tekster.md --ud rapporter/\n  screeningsmodel afrapportering anmodning.json --format html --ud rapport.html',
    en: 'Exits with 0 when every row is in the report, 1 when some were refused, and 2 on wrong use.\n\nExamples:\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --ud report.docx\n  screeningsmodel afrapportering a.csv b.csv --region Syddanmark --aar 2017-2019 --taerskel 3 --format md\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --kommuner Syddanmark --kolonne "Beh. 2017=behandling:2017"\n  screeningsmodel afrapportering figures.xlsx --region Syddanmark --tilbud tilbud.csv --tekster texts.md --ud reports/\n  screeningsmodel afrapportering request.json --format html --ud report.html',
  },
  kapacitet: {
    da: 'Regner ud, hvor mange tilbud der er grundlag for med så få kvinder om året.',
    en: 'Works out how many tilbud can reach the required number of citizens with so few women a year.',
  },
  kvinder: { da: 'kvinder, der visiteres om året', en: 'women referred in a year' },
  antalTilbud: { da: 'tilbud, de kan visiteres til', en: 'tilbud that they can be referred to' },
  borgerflow: {
    da: 'mindste antal borgere pr. tilbud om året; ellers 3',
    en: 'citizens a year that a tilbud must reach; by default 3',
  },
  andele: {
    da: 'hvert tilbuds andel af kvinderne, i alt 1; ellers lige store',
    en: 'the share of the women for each tilbud, 1 in all; by default equal',
  },
  sandsynlighed: {
    da: 'regn også ud, hvor få kvinder der skal til for at være så sikker (0-1)',
    en: 'also work out how few women it takes to be that certain (0–1)',
  },
  kapacitetformat: {
    da: 'svarets format; ellers efter filnavnet, ellers json',
    en: 'the format of the answer; by default that of the file name, or json',
  },
  kapacitetExamples: {
    da: 'Eksempler:\n  screeningsmodel kapacitet --kvinder 6 --tilbud 2\n  screeningsmodel kapacitet --kvinder 8 --tilbud 3 --andele 0,5 0,3 0,2 --format md\n  screeningsmodel kapacitet --tilbud 5 --sandsynlighed 0,95',
    en: 'Examples:\n  screeningsmodel kapacitet --kvinder 6 --tilbud 2\n  screeningsmodel kapacitet --kvinder 8 --tilbud 3 --andele 0.5 0.3 0.2 --format md\n  screeningsmodel kapacitet --tilbud 5 --sandsynlighed 0.95',
  },
} as const
