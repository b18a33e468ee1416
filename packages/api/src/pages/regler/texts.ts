/**
 * The words of the pages that show rules. The core makes the words for the requirements of a rule from its conditions.
 */
import { both, inEachLanguage } from '../kit/texts/both.js'

export const pageTexts = inEachLanguage({
  title: both('Reglerne', 'The rules'),
  lead: both(
    'Her står hvert regelsæt, som det er: hvad det kræver, hvor det kommer fra, og hvilke valg vi har truffet, hvor kilden kan forstås på flere måder.',
    'Each ruleset as it is: what it asks, where it comes from, and the choices we have made where the source can be understood in more than one way.',
  ),
  version: both('Version', 'Version'),
  inForce: both('Gælder', 'In force'),
  from: both(
    (day: string) => `fra ${day}`,
    (day: string) => `from ${day}`,
  ),
  to: both(
    (day: string) => `til og med ${day}`,
    (day: string) => `up to and including ${day}`,
  ),
  replaces: both('Erstatter', 'Replaces'),
  replacedBy: both('Erstattet af', 'Replaced by'),
  basedOn: both('Bygger på', 'Based on'),
  leadsTo: both('Leder videre til', 'Leads on to'),
  maalgruppe: both('Målgruppe', 'Target group'),
  retsgrundlag: both('Retsgrundlag', 'Legal basis'),
  notRead: both('ikke læst af os', 'not read by us'),
  notReadSource: both(
    'Dokumentet selv er ikke læst. Reglen bygger på omtalen af det.',
    'The document itself has not been read. The rule rests on what is said of it.',
  ),
  noAddress: both('Vi kender ingen adresse på dokumentet.', 'We know no address of the document.'),
  readOn: both(
    (day: string) => `Læst ${day}.`,
    (day: string) => `Read on ${day}.`,
  ),
  hash: both('Kontrolkode (SHA-256)', 'Check code (SHA-256)'),
  tryIt: both('Prøv reglen', 'Try the rule'),
  print: both('Udskriv regelarket', 'Print the rule sheet'),
  conclusions: both('Konklusionen', 'The conclusion'),
  conclusionWhen: both('når', 'when'),
  /** Before a conclusion that is tried only if those above it do not hold. */
  elseConclusion: both('Ellers', 'Otherwise'),
  otherwise: both('ellers', 'otherwise'),
  unknown: both(
    'En oplysning, der mangler, tæller hverken for eller imod. Kan resten ikke afgøre det, er konklusionen »Uafklaret«.',
    'A fact that is missing counts neither for nor against. Where the rest cannot settle it, the conclusion is “Not settled”.',
  ),
  parameters: both('Tallene', 'The numbers'),
  parametersLead: both(
    'Det er kildens tal. De kan ændres i API’et (»parametre«), og så fremgår det af svaret.',
    'The numbers of the source. They can be changed in the API (“parametre”), and the answer then says so.',
  ),
  vary: both('Se, hvad andre tal ændrer', 'See what other numbers change'),
  changedBy: both('Se, hvad denne fortolkning ændrer', 'See what this interpretation changes'),
  criteria: both('Kriterierne', 'The criteria'),
  underDefaults: both(
    'Sådan er kriterierne med de fortolkninger, vi bruger, når ingen andre er valgt.',
    'The criteria as they are under the interpretations that we use when no others are chosen.',
  ),
  asks: {
    krav: both('Opfyldt, når', 'Met when'),
    inklusion: both('Opfyldt, når', 'Met when'),
    eksklusion: both('Gælder, når', 'Applies when'),
    forhold: both('Til stede, når', 'Present when'),
  },
  dependsOn: both('Kan fortolkes på flere måder', 'Can be interpreted in more than one way'),
  readings: both('Fortolkningerne', 'The interpretations'),
  readingsLead: both(
    'Kildens ord kan forstås på flere måder. Den første mulighed er den, vi bruger.',
    'The words of the source can be understood in more than one way. The first possibility is the one that we use.',
  ),
  used: both('det bruger vi, når ikke andet er valgt', 'what we use when nothing else is chosen'),
  reason: both('Begrundelse', 'Reason'),
  heldBy: both('Fortolkes sådan af', 'Interpreted this way by'),
  periods: both('Flere år', 'Several years'),
  facts: both('Oplysningerne', 'The facts'),
  factsLead: both(
    'Det spørger reglerne om. Hvor kilden ikke siger, hvad der tælles, har vi valgt og skrevet hvorfor.',
    'What the rules ask for. Where the source does not say what is counted, we have chosen, and say why.',
  ),
  definition: both('Sådan tælles det', 'How it is counted'),
  why: both('Derfor spørger vi', 'Why we ask'),
  checks: both('Umulige kombinationer', 'Impossible combinations'),
  checksLead: both('Sådanne oplysninger afvises.', 'Such facts are refused.'),
  remarks: both('Bemærkninger', 'Remarks'),
  remarksLead: both(
    'Oplysningerne er usædvanlige, men mulige. De bemærkes i resultatet, men ændrer det ikke.',
    'Facts that are odd but possible. The result remarks on them and does not change.',
  ),
  refusedWhen: both('Afvises, når', 'Refused when'),
  remarkedWhen: both('Bemærkes, når', 'Remarked on when'),
  besideOthers: both('Og samtidig', 'And at the same time'),
  oneOf: both(
    (names: readonly string[]) => names.map((name) => `»${name}«`).join(' eller '),
    (names: readonly string[]) => names.map((name) => `“${name}”`).join(' or '),
  ),
  named: both('Betingelser med navn', 'Named conditions'),
  cases: both('Eksempler', 'Examples'),
  casesLead: both(
    'Reglerne er prøvet på eksemplerne med to uafhængige regelmotorer. Hvert eksempel siger, hvad der adskiller det fra det typiske. Resultatet er regnet ud, da siden blev vist.',
    'The rules have been tried on the examples with two independent engines. Each says what sets it apart from the typical case. The outcome was worked out when the page was shown. The examples are in Danish.',
  ),
  example: both('Eksempel', 'Example'),
  conclusion: both('Konklusion', 'Conclusion'),
  withReading: both('Med fortolkningen', 'With the interpretation'),
  sources: both('Kilderne', 'The sources'),
  versions: both('Versioner', 'Versions'),
  thisVersion: both('denne', 'this one'),
  compare: both('Sammenlign', 'Compare'),
  compareLead: both(
    'Se, hvad der er forskelligt i reglerne, og hvilke tilfælde der får en anden konklusion.',
    'See what differs in the rules, and which cases have another conclusion.',
  ),
  diagram: both('Diagrammet', 'The diagram'),
  diagramLead: both(
    'Konklusionerne står til venstre og det, de bygger på, til højre, med de fortolkninger, vi bruger, når ingen andre er valgt.',
    'The conclusions are on the left and what they rest on is to the right, under the interpretations that we use when no others are chosen.',
  ),
  data: both('Som data', 'As data'),
  asJson: both('Hele regelsættet (JSON)', 'The whole ruleset (JSON)'),
  asSchema: both('Skema over oplysningerne (JSON Schema)', 'The schema of the facts (JSON Schema)'),
  asDmn: both('Reglerne som DMN-model', 'The rules as a DMN model'),
  asOlderDmn: both(
    'Den samme model i DMN 1.3 (fx til Camunda Modeler)',
    'The same model in DMN 1.3 (for Camunda Modeler, say)',
  ),
  asMermaid: both('Diagrammet som tekst (Mermaid)', 'The diagram as text (Mermaid)'),
  toRules: both('Alle regelsæt', 'All rulesets'),
})

export type RulesPageTexts = (typeof pageTexts)['da']
