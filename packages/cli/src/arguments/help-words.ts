/** Words in the help that do not come from this program's texts: commander's own words, and the names of values. */
/** commander's own words, in its help. */
const danish: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/, 'Brug:'],
  [/^Arguments:/, 'Argumenter:'],
  [/^Options:/, 'Tilvalg:'],
  [/^Global Options:/, 'Fælles tilvalg:'],
  [/^Commands:/, 'Kommandoer:'],
  [/\[options\]/, '[tilvalg]'],
  [/\[command\]/, '[kommando]'],
  [/\(choices:/, '(mulige:'],
  [/default:/, 'ellers:'],
  [/preset:/, 'ellers:'],
  [/env:/, 'miljø:'],
]

function inDanish(text: string): string {
  return danish.reduce((said, [english, word]) => said.replace(english, word), text)
}

/** Hooks that translate commander's own words into Danish. */
export const danishHelp = {
  styleTitle: inDanish,
  styleUsage: inDanish,
  styleSubcommandTerm: inDanish,
  styleOptionDescription: inDanish,
  styleArgumentDescription: inDanish,
}

/** The name of a value, in brackets after an option, in English; the options themselves have Danish names. */
const english: Readonly<Record<string, string>> = {
  aar: 'years',
  andel: 'share',
  'andel...': 'share...',
  antal: 'number',
  ark: 'sheet',
  dialekt: 'dialect',
  emne: 'subject',
  fil: 'file',
  filer: 'files',
  'filer...': 'files...',
  'fil|mappe': 'file|folder',
  'fil|region': 'file|region',
  'id|fil': 'id|file',
  'id=valg': 'id=option',
  kreds: 'circle',
  motor: 'engine',
  navn: 'name',
  'navn=betydning': 'name=meaning',
  'kolonne=navn': 'column=name',
  'navn=tal': 'name=number',
  'navn=kommune': 'name=municipality',
  række: 'row',
  sprog: 'language',
  'sti=navn': 'path=name',
  udgave: 'edition',
  år: 'years',
}

/** An option or argument as the help shows it, in English. */
function inEnglish(flags: string): string {
  return flags.replace(
    /([<[])([^>\]]+)([>\]])/g,
    (whole, open: string, what: string, close: string) => {
      const word = english[what]
      return word === undefined ? whole : open + word + close
    },
  )
}

/** Commander's message about an option or an argument, whose name it quotes; what the user wrote stays as it is. */
export function messageInEnglish(message: string): string {
  return message.replace(
    /((?:option|required argument|for argument) ')([^']+)'/,
    (_, before: string, name: string) => `${before}${english[name] ?? inEnglish(name)}'`,
  )
}

/** Hooks that translate the names of values into English. */
export const englishHelp = {
  styleUsage: inEnglish,
  styleOptionTerm: inEnglish,
  styleArgumentTerm: (name: string) => english[name] ?? inEnglish(name),
  styleSubcommandTerm: inEnglish,
}
