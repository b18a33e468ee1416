/** How the files of a report were read, in the report's JSON: always, not only if something is open. */
import type { Language } from '@screeningsmodel/core'
import {
  summaryOf,
  type ListName,
  type ReadList,
  type Redegoerelse,
} from '@screeningsmodel/rows/opgoerelser'
import type { Laesning } from '../../openapi/laest.js'

export function laestOf(
  counts: Redegoerelse | undefined,
  lists: Partial<Record<ListName, ReadList>>,
  sprog: Language,
): Laesning {
  return {
    ...(counts && { opgoerelser: countsTold(counts, sprog) }),
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, listTold(list)])),
  }
}

function countsTold(counts: Redegoerelse, sprog: Language): NonNullable<Laesning['opgoerelser']> {
  const { ark, tabeller, aar, kommuner, ukendteNavne, rettedeNavne } = counts
  const { totaler, udeladt, ikkeOplyst, bemaerkninger } = counts
  // A type cast is enough: JSON leaves out undefined values, and nobody changes the reader's lists.
  return {
    saetninger: summaryOf(counts, sprog),
    ark,
    // The sender has the rows themselves.
    tabeller: tabeller.map(({ foersteRaekker: _rows, egneKolonner: _own, ...table }) => table),
    aar,
    kommuner,
    ukendteNavne,
    rettedeNavne,
    totaler,
    udeladt,
    ikkeOplyst,
    bemaerkninger,
  } as NonNullable<Laesning['opgoerelser']>
}

function listTold({
  tabeller,
  overskrift,
  raekker,
  kolonner,
  udenOplysninger,
  rettedeNavne,
}: ReadList): NonNullable<Laesning['sager']> {
  const [only] = tabeller
  return {
    ark: tabeller.map(({ ark }) => ark).join(', '),
    overskrift: [...overskrift],
    raekker: raekker.length,
    ...(udenOplysninger.length > 0 && {
      udenOplysninger: udenOplysninger.map(({ ark = only?.ark ?? '', linje }) => ({
        ark,
        raekke: linje,
      })),
    }),
    ...(rettedeNavne.length > 0 && {
      rettedeNavne: rettedeNavne as NonNullable<NonNullable<Laesning['sager']>['rettedeNavne']>,
    }),
    kolonner: kolonner.map(({ bogstav, navn, betydning = null }) => ({ bogstav, navn, betydning })),
  }
}
