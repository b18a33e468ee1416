/** The errors of a row of a table in words that fit a table; the words for a request would speak of keys and JSON. */
import type { Language } from '@screeningsmodel/core'
import { cellText } from '../problems/cell-texts.js'
import { listColumns, type ListName } from './report-list-columns.js'

function listed(values: readonly string[], or: string): string {
  return `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1) ?? ''}`
}

const words = {
  da: {
    kommune: 'Kommunen mangler.',
    reference: 'Referencen mangler.',
    choice: (values: readonly string[]) => `Skriv ${listed(values, 'eller')}.`,
  },
  en: {
    kommune: 'The municipality is missing.',
    reference: 'The reference is missing.',
    choice: (values: readonly string[]) => `Write ${listed(values, 'or')}.`,
  },
} as const

/**
 * Undefined if the words for a request fit as well.
 *
 * @param pointer within the row
 */
export function inTableWords(
  list: ListName | 'opgoerelser',
  { pointer, code }: { readonly pointer: string; readonly code: string },
  sprog: Language,
): string | undefined {
  const path = pointer.slice(1).replace('/', '.')
  const own = words[sprog]
  if (code === 'mangler-felt' && (path === 'kommune' || path === 'reference')) return own[path]
  if (list === 'opgoerelser') return undefined
  const column = listColumns(list, sprog).find((each) => each.path === path)
  const wrongType = cellText(code, column?.type, sprog)
  if (wrongType !== undefined) return wrongType
  if (code !== 'ukendt-vaerdi' && code !== 'forkert-type') return undefined
  const labels = column?.values?.map(([, label]) => label)
  return labels && own.choice(labels)
}
