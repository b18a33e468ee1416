/** A list of municipalities as people write it. */
import { kommunerMeant } from '@screeningsmodel/kommuner'

/**
 * The municipalities in a text, one on each line or separated by commas; the name of a region means all its
 * municipalities.
 */
export function kommunerNamed(text: string): string[] {
  return text
    .split(/[\r\n;,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap(kommunerMeant)
}
