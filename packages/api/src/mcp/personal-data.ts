/** The first check of an agent's message, before the input check of a ruleset. */
import { looksLikeCpr } from '@screeningsmodel/core'

/** Whether it contains a CPR number anywhere: in a text, a key or a number, however deep. */
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
