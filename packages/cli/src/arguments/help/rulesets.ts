/** The help of the commands that make something of a ruleset, in both languages. */
export const help = {
  sti: { da: 'oplysningens egen sti', en: 'the path of the fact itself' },
  rulesets: { da: 'Regelsættene.', en: 'The rulesets.' },
  list: { da: 'Viser, hvilke regelsæt der er.', en: 'Lists the rulesets.' },
  show: { da: 'Skriver et regelsæt som JSON.', en: 'Writes a ruleset as JSON.' },
  check: {
    da: 'Prøver et regelsæts egne eksempler på to regelmotorer, og om de opdager små ændringer af reglerne.',
    en: "Runs a ruleset's own cases on two engines, and checks whether they notice small changes of the rules.",
  },
  diff: {
    da: 'Viser, hvad der er forskelligt i to regelsæt: i ord, over alle mulige tilfælde og på egne rækker.',
    en: 'Shows what differs between two rulesets: in words, over all possible cases, and on rows of your own.',
  },
  diffParameter: {
    da: 'et andet tal i det andet regelsæt; kan gentages',
    en: 'another number in the second ruleset; may be repeated',
  },
  diffData: {
    da: 'en fil med rækker: vis dem, der får en anden konklusion, og hvorfor',
    en: 'a file with rows: show those that have another conclusion, and why',
  },
  diffFormat: {
    da: 'svarets format; ellers efter filnavnet, ellers tekst',
    en: 'the format of the answer; by default that of the file name, or text',
  },
  diffExamples: {
    da: 'Fortolkninger og tal, der vælges, gælder det andet regelsæt.\n\nEksempler:\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud mit.json --data tilbud.csv\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud hoejt-specialiseret-tilbud --parameter mindsteBorgere=2',
    en: 'The readings and numbers that are chosen apply to the second ruleset.\n\nExamples:\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud my.json --data tilbud.csv\n  screeningsmodel rulesets diff hoejt-specialiseret-tilbud hoejt-specialiseret-tilbud --parameter mindsteBorgere=2',
  },
  graf: {
    da: 'Tegner et regelsæt som diagram: tekst til Mermaid eller en tegning (SVG).',
    en: 'Draws a ruleset as a diagram: text for Mermaid, or a drawing (SVG).',
  },
  grafData: {
    da: 'en JSON-fil med oplysninger om ét tilbud eller én sag: vis resultatet af hver del af reglerne',
    en: 'a JSON file with the facts of one tilbud or one case: show the outcome of each part of the rules',
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
    da: 'diagrammets format; ellers efter filnavnet, ellers mmd (Mermaid)',
    en: 'the format of the diagram; by default that of the file name, or mmd (Mermaid)',
  },
  sql: {
    da: 'Skriver reglerne som én SELECT til en database.',
    en: 'Writes the rules as one SELECT for a database.',
  },
  dialect: { da: 'databasen', en: 'the database' },
  tabel: {
    da: 'tabellens navn; punktum adskiller skema og tabel',
    en: 'the name of the table; a full stop separates schema and table',
  },
  kolonne: {
    da: 'kolonnen for en oplysning; tomt navn: tabellen har den ikke; kan gentages',
    en: 'the column of a fact; an empty name: the table has none; may be repeated',
  },
  mangler: {
    da: 'tilføj kolonnen mangler: de oplysninger, som en række endnu mangler, før den kan afgøres',
    en: 'add the column mangler: the facts that a row still lacks before it can be settled',
  },
  kontrol: {
    da: 'tilføj kolonnen umulig: om en rækkes oplysninger modsiger hinanden, så de ikke alle kan være rigtige',
    en: 'add the column umulig: whether the facts of a row contradict each other, so that they cannot all be true',
  },
  sqlExamples: {
    da: 'Eksempler:\n  screeningsmodel sql --dialect postgres --tabel region.tilbud --kolonne borgere=antal_borgere --kolonne aar=\n  screeningsmodel sql --tabel tilbud --mangler --kontrol',
    en: 'Examples:\n  screeningsmodel sql --dialect postgres --tabel region.tilbud --kolonne borgere=antal_borgere --kolonne aar=\n  screeningsmodel sql --tabel tilbud --mangler --kontrol',
  },
} as const
