/**
 * The posted form as a text, which the address of its page carries sealed: the files as they were read, and the errors
 * of those that could not be read.
 */
import type { Language } from '@screeningsmodel/core'
import type { RowProblemItem } from '@screeningsmodel/rows'
import { withoutCpr, type Entries } from '../kit/entries.js'
import { actionName } from '../kit/ids.js'
import { hiddenFields, postedOf, type Posted } from './posted.js'

/** JSON has no maps and no sets. */
interface CarriedForm {
  readonly entries: Entries
  readonly isNew: boolean
  readonly fileErrors: readonly (readonly [field: string, errors: readonly RowProblemItem[]])[]
  readonly tooLarge: readonly string[]
}

export function carriedForm(posted: Posted): string {
  const { fields, isNew, fileErrors, tooLarge, action } = posted
  const typed = Object.fromEntries(withoutCpr(Object.entries(fields)))
  const fieldsNow = hiddenFields({ ...posted, fields: typed })
  const entries = fieldsNow.map(({ name, value }): Entries[number] => [name, value])
  const form: CarriedForm = {
    entries: [...entries, [actionName, action]],
    isNew,
    fileErrors: [...fileErrors],
    tooLarge: [...tooLarge],
  }
  return JSON.stringify(form)
}

/** @param text a result of `carriedForm`: it is not checked, so it must come from a sealed address */
export async function postedAgain(text: string, sprog: Language): Promise<Posted> {
  const { entries, isNew, fileErrors, tooLarge } = JSON.parse(text) as CarriedForm
  const parts = { fields: new Map(entries), files: new Map(), tooLarge: new Set(tooLarge) }
  return { ...(await postedOf(parts, sprog)), isNew, fileErrors: new Map(fileErrors) }
}
