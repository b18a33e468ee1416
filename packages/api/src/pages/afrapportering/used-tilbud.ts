/** The tilbud that are typed on the page, a line for each: used ones (2.1), and those expected to be (2.2). */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'

type TilbudRow = NonNullable<AfrapporteringInput['tilbud']>[number]

/** The fields, and the kind of tilbud in each. */
export const useFields = { benyttede: 'benyttet', forventede: 'forventet' } as const
export type UseField = keyof typeof useFields

export interface TypedTilbud {
  readonly field: UseField
  /** From 1. */
  readonly line: number
  readonly row: TilbudRow
}

/**
 * The name of a tilbud, followed by its municipality and a year in either order, separated by semicolons.
 *
 * @example
 * tilbudIn({ benyttede: 'T-17; Odense; 2019' })[0].row
 * // { reference: 'T-17', anvendelse: 'benyttet', kommune: 'Odense', aar: 2019 }
 */
export function tilbudIn(fields: Readonly<Record<string, string>>): TypedTilbud[] {
  return (Object.keys(useFields) as UseField[]).flatMap((field) =>
    (fields[field] ?? '').split(/\r?\n/).flatMap((text, i): TypedTilbud[] => {
      const [reference = '', ...more] = text.split(/[;\t]/).map((part) => part.trim())
      if (reference === '' && more.every((part) => part === '')) return []
      const years = more.filter((part) => /^\d{4}$/.test(part))
      const names = more.filter((part) => part !== '' && !/^\d{4}$/.test(part))
      const row = {
        reference,
        anvendelse: useFields[field],
        ...(names.length > 0 && { kommune: names.join(', ') }),
        ...(years.length > 0 && { aar: Number(years[0]) }),
      }
      return [{ field, line: i + 1, row }]
    }),
  )
}
