/** Hands out each place (`program/place.ts`) once, to the documents that are compiled at run time. */
import * as places from '../generated/places.js'
import type { Places } from '../program/place.js'

/** Gives a place for each call; undefined if none is left. */
export type Take = { readonly [Kind in keyof Places]: () => Places[Kind] | undefined }

const once = <T>(all: readonly T[]) => {
  let taken = 0
  return (): T | undefined => all[taken++]
}

export const left: Take = {
  absent: once(places.absents),
  amount: once(places.amounts),
  choice: once(places.choices),
  comparison: once(places.comparisons),
  group: once(places.groups),
  input: once(places.inputs),
  list: once(places.lists),
  number: once(places.numbers),
  object: once(places.objects),
  pair: once(places.pairs),
  value: once(places.values),
}
