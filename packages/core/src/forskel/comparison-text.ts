/** A comparison as plain text, for a terminal or a mail. */
import type { Language } from '../support/language.js'
import { topicTitle, type Difference, type DocumentComparison } from './compare-documents.js'
import type { Statement } from './statements.js'

/**
 * @param names what each side is called
 * @example
 * comparisonText({ regler: [], andet: [], ens: true }, [], ['a', 'b'], 'da') // 'a → b\n\nReglerne er ens.\n'
 */
export function comparisonText(
  { regler, andet, ens }: DocumentComparison,
  statements: readonly Statement[],
  names: readonly [string, string],
  language: Language,
): string {
  const said = words[language]
  const parts = [
    names.join(' → '),
    ...(regler.length === 0 ? [ens || andet.length > 0 ? said.sameRules : said.sameWords] : []),
    ...topicsIn(regler, language),
    ...(statements.length > 0 ? [statementText(statements, names, language)] : []),
    ...(andet.length > 0 ? [said.others, ...topicsIn(andet, language)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function topicsIn(differences: readonly Difference[], language: Language): readonly string[] {
  const topics = [...new Set(differences.map(({ emne }) => emne))]
  return topics.map((topic) => {
    const those = differences.filter(({ emne }) => emne === topic)
    return [
      heading(topicTitle(topic, language)),
      ...those.map((each) => itemText(each, language)),
    ].join('\n')
  })
}

function itemText({ navn, art, foer, efter }: Difference, language: Language): string {
  const marked = (mark: string, lines: readonly string[] | null) =>
    (lines ?? []).map((line) => `  ${mark} ${line}`)
  return [`${navn} (${words[language][art]})`, ...marked('-', foer), ...marked('+', efter)].join(
    '\n',
  )
}

function statementText(
  statements: readonly Statement[],
  names: readonly [string, string],
  language: Language,
): string {
  const said = words[language]
  const told = statements.flatMap(({ tekst, gaelder, modeksempel }) => [
    `${tekst} ${gaelder === null ? said.notShown : gaelder ? said.yes : said.no}`,
    ...(modeksempel
      ? [
          `  ${said.smallest}`,
          ...modeksempel.oplysninger.map((line) => `    ${line}`),
          ...modeksempel.konklusioner.map((konklusion, i) => `  ${names[i] ?? ''}: ${konklusion}`),
        ]
      : []),
  ])
  return [heading(said.allCases), ...told].join('\n')
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`
}

const words = {
  da: {
    sameRules: 'Reglerne er ens.',
    sameWords: 'Reglerne er ens i ord, men dokumenterne er ikke helt ens.',
    others: 'Uden for selve reglerne',
    allCases: 'Alle mulige sager',
    yes: 'Ja.',
    no: 'Nej.',
    notShown: 'Det er ikke vist; der er ikke fundet en sag imod.',
    smallest: 'Den mindste sag, der viser det:',
    tilfoejet: 'ny',
    fjernet: 'udgået',
    aendret: 'ændret',
  },
  en: {
    sameRules: 'The rules are the same.',
    sameWords: 'The rules are the same in words, but the documents are not quite the same.',
    others: 'Apart from the rules',
    allCases: 'All possible cases',
    yes: 'Yes.',
    no: 'No.',
    notShown: 'Not shown; no case against it was found.',
    smallest: 'The smallest case that shows it:',
    tilfoejet: 'new',
    fjernet: 'gone',
    aendret: 'changed',
  },
} as const
