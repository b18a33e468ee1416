/** The sources of a criterion, as answers cite them. */
import type { Citation, Criterion, Ruleset } from './ruleset.js'

/** A source, as an answer cites it. */
export interface Cited {
  /** The document: its author and title. */
  readonly dokument: string
  /** Its section or heading, if one is named. */
  readonly afsnit?: string
  /** The item in the section, if one is named. */
  readonly punkt?: string
  /** Where the document can be found. */
  readonly adresse?: string
}

/**
 * A function that gives a citation of the ruleset together with the document that it names.
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

/** All citations of a criterion, its own source first. */
export function citedBy(ruleset: Ruleset): (criterion: Criterion) => readonly Cited[] {
  const citation = cite(ruleset)
  return ({ source, otherSources = [] }) => [source, ...otherSources].map(citation)
}
