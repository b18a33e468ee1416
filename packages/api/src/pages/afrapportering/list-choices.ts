/** How the files of cases and of tilbud are read, as the page posts it: only a changed field is a choice. */
import { looksLikeCpr } from '@screeningsmodel/core'
import {
  allSheets,
  listColumns,
  type ListName,
  type ListValg,
  type ReadList,
} from '@screeningsmodel/rows/opgoerelser'
import {
  Integer,
  Object as Shape,
  Optional,
  Record as Dictionary,
  String as Str,
} from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { parsed } from './choices.js'

/** Fields of a list: its sheet, heading and columns, and hidden ones with the choices made before and what was shown. */
export const listChoiceFields = {
  sheet: (list: ListName) => `${list}Ark`,
  heading: (list: ListName) => `${list}Overskrift`,
  column: (list: ListName, letters: string) => `${list}Kolonne.${letters}`,
  /** Which of the columns that are the same fact is used. */
  used: (list: ListName, path: string) => `${list}Bruges.${path}`,
  chosen: (list: ListName) => `${list}Valg`,
  shown: (list: ListName) => `${list}Vist`,
}

/** A column that is not used. */
export const notUsed = '-'

const Chosen = Shape(
  {
    ark: Optional(Str({ maxLength: 100 })),
    overskrift: Optional(Integer({ minimum: 0, maximum: 1_000_000 })),
    kolonner: Optional(
      Dictionary(Str({ pattern: '^[A-Z]{1,3}$' }), Str({ maxLength: 100 }), {
        additionalProperties: false,
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * The choices of a posted page, and whether any of them is new. A column that is chosen for a fact replaces the column
 * that was read as this fact. Another heading or another sheet means other columns.
 */
export function listChoicesIn(
  fields: ReadonlyMap<string, string>,
  list: ListName,
): { readonly valg: ListValg; readonly isNew: boolean } {
  const paths = new Set([notUsed, ...listColumns(list, 'da').map(({ path }) => path)])
  const before = choicesIn(fields.get(listChoiceFields.chosen(list)), paths)
  const shown = choicesIn(fields.get(listChoiceFields.shown(list)), paths)
  const ark = fields.get(listChoiceFields.sheet(list)) || shown.ark
  const overskrift = headingIn(fields.get(listChoiceFields.heading(list)), shown.overskrift)
  const isOtherSheet = ark !== shown.ark
  const isOtherHeading = overskrift !== shown.overskrift
  if (isOtherSheet || isOtherHeading) {
    const valg = {
      ark: isOtherSheet ? ark : before.ark,
      ...(isOtherHeading && { overskrift }),
    }
    return { valg, isNew: true }
  }
  const columns = shown.kolonner ?? {}
  const now: Record<string, string> = { ...columns }
  const choose = (letters: string, path: string) => {
    for (const other of Object.keys(now)) {
      if (now[other] === path) now[other] = notUsed
    }
    now[letters] = path
  }
  for (const path of paths) {
    const letters = fields.get(listChoiceFields.used(list, path))
    if (letters !== undefined && columns[letters] === path) choose(letters, path)
  }
  for (const letters of Object.keys(columns)) {
    const path = fields.get(listChoiceFields.column(list, letters))
    if (path !== undefined && path !== columns[letters] && paths.has(path)) choose(letters, path)
  }
  const changed = Object.entries(now).filter(([letters, path]) => path !== columns[letters])
  const kolonner = { ...before.kolonner, ...Object.fromEntries(changed) }
  const isAny = Object.keys(kolonner).length > 0
  return {
    valg: { ...before, ...(isAny && { kolonner }) },
    isNew: changed.length > 0,
  }
}

function choicesIn(text: string | undefined, paths: ReadonlySet<string>): ListValg {
  const found = parsed(text)
  if (!Value.Check(Chosen, found) || looksLikeCpr(text ?? '')) return {}
  const { kolonner, ...rest } = found
  if (!kolonner) return rest
  return {
    ...rest,
    kolonner: Object.fromEntries(Object.entries(kolonner).filter(([, path]) => paths.has(path))),
  }
}

/** Empty: the heading is looked for. A value that is not a number changes nothing. */
function headingIn(typed: string | undefined, shown: number | undefined): number | undefined {
  const text = typed?.trim()
  if (text === undefined) return shown
  if (text === '') return undefined
  return /^\d{1,6}$/.test(text) ? Number(text) : shown
}

/** What the fields of a list show; nothing for a sheet that has yet to be chosen. */
export function shownChoices(
  { ark, kolonner, spoergsmaal, tabeller }: ReadList,
  { overskrift }: ListValg,
): ListValg {
  return {
    ark: spoergsmaal === 'flere-ark' ? undefined : tabeller.length > 1 ? allSheets : ark,
    overskrift,
    kolonner: Object.fromEntries(kolonner.map(({ bogstav, sti = notUsed }) => [bogstav, sti])),
  }
}
