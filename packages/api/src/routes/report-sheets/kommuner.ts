/** A list of municipalities as people write it. */
import { kommunerMeant } from '@screeningsmodel/kommuner'

/** The municipalities of a text, one on each line or between commas; the name of a region means all of its own. */
export function kommunerNamed(text: string): string[] {
  return text
    .split(/[\r\n;,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap(kommunerMeant)
}
