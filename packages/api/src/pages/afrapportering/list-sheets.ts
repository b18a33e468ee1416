/**
 * What »Sådan læser vi dit ark« asks and shows about the sheets of a list: which are read, and what their names say.
 */
import {
  allSheets,
  type ListName,
  type ListValg,
  type ReadList,
} from '@screeningsmodel/rows/opgoerelser'
import { plainField } from '../kit/fields.js'
import { listChoiceFields } from './list-choices.js'
import type { AflaesningTexts } from './aflaesning-texts.js'
import type { Carried } from './upload.js'

/** The fields for the sheet, if there are several, and for the heading. */
export function whereFields(
  list: ListName,
  read: ReadList,
  { ark, valg }: { readonly ark: Carried['ark']; readonly valg: ListValg },
  t: AflaesningTexts,
) {
  const isAll = read.tabeller.length > 1
  return {
    sheet:
      ark.length < 2
        ? undefined
        : {
            ...plainField(listChoiceFields.sheet(list), t.listSheet),
            options: [
              ...(read.mulige.length > 0
                ? [{ value: allSheets, label: t.allSheets(read.mulige), checked: isAll }]
                : []),
              ...ark.map(({ navn, skjult }) => ({
                value: navn,
                label: skjult ? `${navn} (${t.why.skjult})` : navn,
                checked: !isAll && navn === read.ark,
              })),
            ],
          },
    heading: {
      ...plainField(listChoiceFields.heading(list), t.heading, t.listHeadingHint),
      value: valg.overskrift === undefined ? '' : String(valg.overskrift),
      width: '8',
      inputMode: 'numeric',
    },
  }
}

/** Which of several sheets is meant, or all of them. */
export function sheetsAsked(
  list: ListName,
  read: ReadList,
  ark: Carried['ark'],
  t: AflaesningTexts,
) {
  const options = [
    ...(read.mulige.length > 0 ? [{ value: allSheets, label: t.allSheets(read.mulige) }] : []),
    ...ark
      .filter(({ skjult }) => !skjult)
      .map(({ navn }) => ({ value: navn, label: t.onlySheet(navn) })),
  ]
  return {
    name: listChoiceFields.sheet(list),
    legend: t.listQuestion['flere-ark'],
    options: options.map((option, i) => ({ ...option, id: `f-${list}-ark-${String(i)}` })),
  }
}

/** What was taken from the names of sheets. */
export function saidBySheets({ tabeller }: ReadList, t: AflaesningTexts): string[] {
  return (['aar', 'kommune'] as const).flatMap((key) => {
    const own = tabeller.filter(({ siger }) => siger[key] !== undefined).map(({ ark }) => ark)
    if (own.length === 0) return []
    return [t.saidBySheets[key](own.length < tabeller.length ? own : [])]
  })
}

export function isSameHeading({ tabeller }: ReadList): boolean {
  return new Set(tabeller.map(({ overskrift }) => overskrift)).size === 1
}
