/** A comparison as plain text, for a terminal or a mail. */
import { checkLanguage } from '../errors/language.js'
import type { Language } from '../support/language.js'
import { topicTitle, type Difference } from './compare-documents.js'
import { alikeCases, type CasesCompared } from './changed-cases.js'
import type { Comparison } from './comparison.js'
import { changedOutcome } from '../regler/changed-outcome.js'
import type { Statement } from './statements.js'

/**
 * A comparison as plain text, with headings for each topic.
 *
 * @example
 * comparisonText(comparisonOf(sideOf(rulesets[0]), sideOf(rulesets[0]), 'da'), 'da').split('\n')[2]
 * // 'Reglerne er ens.'
 */
export function comparisonText(comparison: Comparison, language: Language): string {
  checkLanguage(language)
  const { regler, andet, ens, fra, til, alleSager, hverForSig, eksempler } = comparison
  const said = words[language]
  const parts = [
    `${fra} → ${til}`,
    ...(regler.length === 0 ? [ens || andet.length > 0 ? said.sameRules : said.sameWords] : []),
    ...topicsIn(regler, language),
    statementText(said.allCases, alleSager, [fra, til], language),
    ...hverForSig.map(({ navn, udsagn }) =>
      statementText(said.byItself(navn), udsagn, [navn], language),
    ),
    casesText(eksempler, language),
    ...(andet.length > 0 ? [said.others, ...topicsIn(andet, language)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function casesText({ antal, aendrede }: CasesCompared, language: Language): string {
  const said = words[language]
  const told = alikeCases(aendrede).flatMap(({ saetninger, foer, efter, kriterier, mangler }) => [
    `${foer} → ${efter}`,
    ...kriterier.map((each) => `  ${changedOutcome(each, language)}`),
    ...(mangler.length > 0 ? [`  ${said.missing}: ${mangler.join(', ')}`] : []),
    ...saetninger.map((saetning) => `  - ${saetning}`),
  ])
  return [heading(said.examples(aendrede.length, antal)), ...told].join('\n')
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
  title: string,
  statements: readonly Statement[],
  names: readonly string[],
  language: Language,
): string {
  const said = words[language]
  const told = statements.flatMap(({ tekst, gaelder, undtagelser = [], modeksempel }) => [
    `${tekst} ${gaelder === null ? said.notShown : gaelder ? said.yes : said.no}`,
    ...undtagelser.map((line) => `  ${line}`),
    ...(modeksempel
      ? [
          `  ${said.smallest}`,
          ...modeksempel.oplysninger.map((line) => `    ${line}`),
          ...modeksempel.konklusioner.map((konklusion, i) => `  ${names[i] ?? ''}: ${konklusion}`),
        ]
      : []),
  ])
  return [heading(title), ...told].join('\n')
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`
}

const words = {
  da: {
    sameRules: 'Reglerne er ens.',
    sameWords: 'Reglerne er ens i ord, men dokumenterne er ikke helt ens.',
    others: 'Uden for selve reglerne',
    allCases: 'Alle mulige tilfælde',
    byItself: (name: string) => `Alle mulige tilfælde efter ${name} alene`,
    yes: 'Det passer.',
    no: 'Det passer ikke.',
    notShown: 'Det er ikke vist. Søgningen har ikke fundet et tilfælde, der viser det modsatte.',
    smallest: 'Det mindste tilfælde, der viser det:',
    tilfoejet: 'ny',
    fjernet: 'udgået',
    aendret: 'ændret',
    examples: (changed: number, all: number) =>
      `Eksempler: ${String(changed)} af ${String(all)} får en anden konklusion`,
    missing: 'Mangler',
  },
  en: {
    sameRules: 'The rules are the same.',
    sameWords: 'The rules are the same in words, but the documents are not quite the same.',
    others: 'Apart from the rules',
    allCases: 'All possible cases',
    byItself: (name: string) => `All possible cases by ${name} alone`,
    yes: 'That is so.',
    no: 'That is not so.',
    notShown: 'That was not shown. The search found no case against it.',
    smallest: 'The smallest case that shows it:',
    tilfoejet: 'new',
    fjernet: 'gone',
    aendret: 'changed',
    examples: (changed: number, all: number) =>
      `Examples: ${String(changed)} of ${String(all)} have another conclusion`,
    missing: 'Missing',
  },
} as const
