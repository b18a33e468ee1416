/** The first look at what an agent sends, where no ruleset's input check has it. */
import { looksLikeCpr } from '@screeningsmodel/core'

/** Whether a CPR number stands in it anywhere: a text, a key or a number, however deep. */
export function holdsPersonalData(value: unknown): boolean {
  const open = [value]
  while (open.length > 0) {
    const each = open.pop()
    if (typeof each === 'string' && looksLikeCpr(each)) return true
    if (typeof each === 'number' && looksLikeCpr(String(each))) return true
    if (typeof each !== 'object' || each === null) continue
    for (const [key, inner] of Object.entries(each)) open.push(key, inner)
  }
  return false
}
