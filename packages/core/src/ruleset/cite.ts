/** Where the wording of a criterion can be looked up, as answers give it. */
import type { Citation, Criterion, Ruleset } from './ruleset.js'

export interface Cited {
  readonly dokument: string
  readonly afsnit?: string
  readonly punkt?: string
  readonly adresse?: string
}

/**
 * Tells the citations of a ruleset with the documents that they name.
 *
 * @param ruleset its sources are the documents
 * @example
 * cite(rulesets[0])(rulesets[0].criteria[0].source).punkt // '1'
 */
export function cite({ sources }: Ruleset) {
  return ({ source, section, item }: Citation): Cited => {
    const cited = sources.find(({ id }) => id === source)
    return {
      dokument: cited?.document ?? source,
      ...(section !== undefined && { afsnit: section }),
      ...(item !== undefined && { punkt: item }),
      ...(cited?.adresse !== undefined && { adresse: cited.adresse }),
    }
  }
}

/** What a criterion cites, its own source first. */
export function citedBy(ruleset: Ruleset): (criterion: Criterion) => readonly Cited[] {
  const citation = cite(ruleset)
  return ({ source, otherSources = [] }) => [source, ...otherSources].map(citation)
}
