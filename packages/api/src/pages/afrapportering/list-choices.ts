/** What the columns of cases and of tilbud are, as the page posts it: only what was changed is a choice. */
import {
  listColumns,
  type ColumnChoices,
  type ListName,
  type ReadList,
} from '@screeningsmodel/rows/opgoerelser'
import { Record as Dictionary, String as Str } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { parsed } from './choices.js'

/** Fields of a list: its columns, and hidden ones with the choices made before and what the columns showed. */
export const listChoiceFields = {
  column: (list: ListName, letters: string) => `${list}Kolonne.${letters}`,
  chosen: (list: ListName) => `${list}Valg`,
  shown: (list: ListName) => `${list}Vist`,
}

/** A column that is not used. */
export const notUsed = '-'

const Letters = Dictionary(Str({ pattern: '^[A-Z]{1,3}$' }), Str({ maxLength: 100 }), {
  additionalProperties: false,
})

/**
 * The choices of a posted page, and whether any of them is new. A column that is chosen for a fact takes the
 * place of the one that was read as it.
 */
export function listChoicesIn(
  fields: ReadonlyMap<string, string>,
  list: ListName,
): { readonly kolonner: ColumnChoices; readonly isNew: boolean } {
  const paths = new Set([notUsed, ...listColumns(list, 'da').map(({ path }) => path)])
  const choices = (name: string): ColumnChoices => {
    const found = parsed(fields.get(name))
    if (!Value.Check(Letters, found)) return {}
    return Object.fromEntries(Object.entries(found).filter(([, path]) => paths.has(path)))
  }
  const before = choices(listChoiceFields.chosen(list))
  const shown = choices(listChoiceFields.shown(list))
  const now: Record<string, string> = { ...shown }
  for (const letters of Object.keys(shown)) {
    const path = fields.get(listChoiceFields.column(list, letters))
    if (path === undefined || path === shown[letters] || !paths.has(path)) continue
    for (const other of Object.keys(now)) {
      if (now[other] === path) now[other] = notUsed
    }
    now[letters] = path
  }
  const changed = Object.entries(now).filter(([letters, path]) => path !== shown[letters])
  return {
    kolonner: { ...before, ...Object.fromEntries(changed) },
    isNew: changed.length > 0,
  }
}

/** What the columns of a list show. */
export function shownColumns({ kolonner }: ReadList): ColumnChoices {
  return Object.fromEntries(kolonner.map(({ bogstav, sti = notUsed }) => [bogstav, sti]))
}
