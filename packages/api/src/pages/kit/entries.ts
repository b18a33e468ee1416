/** The fields of a form, one by one, and how they travel in an address. */
import { looksLikeCpr } from '@screeningsmodel/core'

export type Entries = readonly (readonly [name: string, value: string])[]

/** A text that looks like a CPR number is refused like one, but is never carried along, not even sealed. */
export function withoutCpr(entries: Entries): Entries {
  return entries.map(([name, value]) => {
    if (looksLikeCpr(name)) return ['personoplysning', standIn]
    return looksLikeCpr(value) ? [name, standIn] : [name, value]
  })
}

/** It has the form of a CPR number, but nobody has it: no CPR number ends in four zeros. */
const standIn = '010101-0000'
