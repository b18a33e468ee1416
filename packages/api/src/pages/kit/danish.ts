/**
 * Finds Danish within English texts, so that it can be marked and is read aloud as Danish. It uses only what a browser
 * has.
 */

export interface LanguagePart {
  readonly text: string
  readonly isDanish: boolean
}

/** The field's own words and names, which stay Danish in English texts, in any of their forms. */
const nouns = [
  'Kommunerne i Syddanmark: Afrapportering på den centrale udmelding',
  'Social- og Boligstyrelsen',
  'Socialstyrelsen',
  'Screeningsmodellen',
  'Tilbudsportalen',
  'Familieambulatoriet Plus',
  'familieambulatori(?:um|et)',
  'P-nummer',
  'Bilag(?= \\d)',
  'Tema(?= \\d)',
  'tilbud(?:det|dets)?',
  'målgruppen?',
  'indsats(?:en|er|erne)?',
  'borgere?',
  'medarbejdere?',
  '(?:central )?udmelding(?:en|er)?',
  'forløbsbeskrivelsen?',
  'afrapportering(?:en)?',
  'kommuner?',
  'fx',
]

const danish = new RegExp(
  [
    // The original words of the source, before their translation; the title of a ruleset stands before its version.
    '“[^“”]+”(?= \\((?!version ))',
    `(?<![\\p{L}-])(?:${nouns.join('|')})(?![\\p{L}-])`,
    // Names of places, and any other word with a letter that English does not have.
    '\\p{L}*[æøåÆØÅ]\\p{L}*',
  ].join('|'),
  'giu',
)

/** Words that join a Danish sentence, and no English one. */
const danishWords =
  /(?<!\p{L})(?:af|den|der|det|eller|et|har|hun|hvis|hvor|ikke|kan|med|når|og|om|på|skal|som|til|ved)(?!\p{L})/iu
const englishWords =
  /(?<!\p{L})(?:a|and|are|by|has|how|is|it|not|of|or|she|that|the|which|with)(?!\p{L})/iu

/** Whether a text is Danish from end to end, as texts from a document are. */
function isDanish(text: string): boolean {
  return danishWords.test(text) && !englishWords.test(text)
}

/**
 * Divides an English text into English and Danish parts.
 *
 * @example
 * languageParts('Assess a tilbud') // [{ text: 'Assess a ', isDanish: false }, { text: 'tilbud', isDanish: true }]
 */
export function languageParts(text: string): readonly LanguagePart[] {
  if (isDanish(text)) return [{ text, isDanish: true }]
  const parts: LanguagePart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(danish)) {
    parts.push({ text: text.slice(end, index), isDanish: false }, { text: found, isDanish: true })
    end = index + found.length
  }
  parts.push({ text: text.slice(end), isDanish: false })
  return parts.filter((part) => part.text !== '')
}
