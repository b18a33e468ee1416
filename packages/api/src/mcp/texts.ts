/** The words of the tools for agents. The texts about rules and facts come from the documents. */
const both = <T>(da: T, en: T) => ({ da, en })

export const toolTexts = {
  instructions: both(
    'Screeningsmodellen vurderer efter offentliggjorte regler, om et tilbud er højt specialiseret, og om en anonymiseret sag hører til en målgruppe. Oplysninger, der mangler, udelades: de tæller hverken for eller imod. Send aldrig navne, CPR-numre eller andet om en bestemt person. Svaret er vejledende og ikke en afgørelse. Fortæl, hvad der er uafklaret, og hvilken fortolkning der er brugt.',
    'Screeningsmodellen screens by published rules whether a tilbud (a service provider) is highly specialised, and whether an anonymised case belongs to a target group. Leave out facts that are not known: they count neither for nor against. Never send names, CPR numbers or anything about a particular person. The answer is guidance and no decision. Say what is not settled, and which reading is used.',
  ),
  list: both('Alle regelsæt', 'All rulesets'),
  listDescription: both(
    'Viser regelsættene med id, emne og beskrivelse.',
    'Lists the rulesets with id, subject and description.',
  ),
  read: both('Læs et regelsæt', 'Read a ruleset'),
  readDescription: both(
    'Reglerne i ord: kriterier med kilder, konklusioner, fortolkninger og de oplysninger, der spørges om.',
    'The rules in words: criteria with sources, conclusions, readings, and the facts that are asked for.',
  ),
  compare: both('Sammenlign to regelsæt', 'Compare two rulesets'),
  compareDescription: both(
    'Hvad der er forskelligt i to regelsæt eller versioner, i ord: kriterier, tal, konklusioner, fortolkninger, kilder og tekster, hvilke eksempler der får en anden konklusion og hvorfor, og hvad der gælder for alle mulige tilfælde, med det mindste tilfælde, der viser en forskel. Fortolkninger (laesninger) og tal (parametre), der vælges, gælder det andet. Et regelsæt sammenlignet med sig selv viser, hvad de ændrer.',
    'What differs between two rulesets or versions, in words: criteria, numbers, conclusions, readings, sources and texts, which examples have another conclusion and why, and what holds of all possible cases, with the smallest case that shows a difference. Readings (laesninger) and numbers (parametre) that are chosen hold for the second. A ruleset compared with itself shows what they change.',
  ),
  otherwise: both('Ellers', 'Otherwise'),
  screen: both(
    (title: string) => `Vurdér: ${title}`,
    (title: string) => `Screen: ${title}`,
  ),
  screenDescription: both(
    'Hele det begrundede svar: konklusion, hvert kriterium, hvad der mangler, og hvad andre fortolkninger ville give.',
    'The whole reasoned answer: conclusion, every criterion, what is missing, and what other readings would give.',
  ),
  next: both(
    (title: string) => `Næste spørgsmål: ${title}`,
    (title: string) => `Next question: ${title}`,
  ),
  nextDescription: both(
    'Hvad der er bedst at spørge om nu, i rækkefølge, og hvor få svar der kan afgøre det. Ingen spørgsmål, når det er afgjort.',
    'What is best to ask now, in order, and how few answers could settle it. No questions once it is settled.',
  ),
  explain: both(
    (title: string) => `Forklar: ${title}`,
    (title: string) => `Explain: ${title}`,
  ),
  explainDescription: both(
    'Hvorfor konklusionen er, som den er: hver del af reglerne med sit resultat, og hvert kriterium med kilder.',
    'Why the conclusion is what it is: every part of the rules with what it came out as, and every criterion with its sources.',
  ),
  personal: both(
    'Der er en personoplysning i indholdet. Fjern den.',
    'There is personal data in the content. Remove it.',
  ),
  unknown: both(
    'Skriv et af de regelsæt, som list_rulesets viser, og intet andet.',
    'Give one of the rulesets that list_rulesets tells, and nothing else.',
  ),
} as const
