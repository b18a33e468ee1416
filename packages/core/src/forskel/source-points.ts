/** The sources of a document, and what is cited from each, as points to compare. */
import { placeOf } from '../answer/citation.js'
import { criterionName } from '../regler/condition-words.js'
import { cite } from '../ruleset/cite.js'
import type { Citation, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { point, type Point } from './point.js'
import { topicWords } from './topics.js'

export function sourcePoints(ruleset: Ruleset, language: Language): Point[] {
  const said = topicWords[language]
  const citation = cite(ruleset)
  const cited = (id: string, navn: string, ...sources: readonly Citation[]) =>
    point(
      'kilde',
      id,
      navn,
      sources.map((source) => {
        const found = citation(source)
        return [found.dokument, placeOf(found, language)].filter(Boolean).join(', ')
      }),
    )
  const { sources, criteria, readings = [], periods, parametre = [] } = ruleset
  return [
    ...sources.map(({ id, document, adresse, laest }) =>
      point('kilde', id, document, [
        ...(adresse ? [adresse] : []),
        laest === false ? said.notRead : said.read,
      ]),
    ),
    ...criteria.map((criterion) =>
      cited(
        `kriterium ${criterion.id}`,
        criterionName(criterion, language),
        criterion.source,
        ...(criterion.otherSources ?? []),
      ),
    ),
    ...[...readings, ...(periods ? [periods.reading] : [])].map(({ id, phrase, source }) =>
      cited(`fortolkning ${id}`, phrase[language], source),
    ),
    ...parametre.map(({ id, label, source }) =>
      cited(`tal ${id}`, label[language], ...(source ? [source] : [])),
    ),
  ]
}
