/** The places of rows in the files that they came from. */
import { distinct } from '../../support/distinct.js'
import type { OriginOf, PlaceInFile } from './note-data.js'

/** @param pointers to the rows, like those of problems */
export function placesIn(pointers: readonly string[], originOf: OriginOf): PlaceInFile[] {
  const all = pointers.flatMap((pointer) =>
    originOf({ pointer, code: 'ukendt-kommune', detail: '' }),
  )
  return distinct(all.map(({ fil, ark, linje }): PlaceInFile => ({ fil, ark, linje })))
}
