/** A source as it is cited, for `views/kit/source.eta`. */
import { placeOf, type Language } from '@screeningsmodel/core'

type Source = Parameters<typeof placeOf>[0]

export interface SourceModel {
  /** Named in its own language. */
  readonly dokument: string
  /** Its address, if it has one. */
  readonly adresse: string | undefined
  /** The place in the document, written after its name; empty if none is given. */
  readonly sted: string
  /** The part of `sted` that is the document's own Danish words. */
  readonly afsnit: string
}

/** @example sourceModel({ dokument: 'Bilag 2', afsnit: 'Tema 1', punkt: '1' }, 'en').sted // ', Tema 1, item 1' */
export function sourceModel(source: Source, sprog: Language): SourceModel {
  const { dokument, adresse, afsnit = '' } = source
  const place = placeOf(source, sprog)
  const sted = place === '' ? '' : `, ${place}`
  return { dokument, adresse, sted, afsnit: sted.startsWith(`, ${afsnit}`) ? afsnit : '' }
}
