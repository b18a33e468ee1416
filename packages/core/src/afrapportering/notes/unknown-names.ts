/** Names that are counted as municipalities although they are known not to be. */
import { municipalityKey } from '../input/names.js'
import type { NameInFile, NoteData, OriginOf } from './note-data.js'
import { placesIn } from './row-places.js'
import type { Material } from '../reading/read.js'

/** If there are more names, only their number is mentioned: the writer saw each name when the file was read. */
const maximumTold = 10

export function unknownNames(
  { table, unknown, rowsOf, names }: Material,
  originOf: OriginOf,
): NoteData[] {
  const found = table.kommuner.filter(({ kommune }) => unknown.has(municipalityKey(kommune)))
  const isTold = names && found.length <= maximumTold
  const kommuner = (isTold ? found : []).map(({ kommune }): NameInFile => ({
    navn: kommune,
    steder: placesIn(rowsOf(kommune), originOf),
  }))
  return found.length > 0 ? [{ kode: 'ukendt-kommune', antal: found.length, kommuner }] : []
}
