/** A text as the words that it consists of. */
import { foldedName } from '@screeningsmodel/kommuner'

/** Signs that change what the words beside them mean. */
const signs: Readonly<Record<string, string>> = {
  '%': ' pct ',
  '/': ' og ',
  '+': ' og ',
  '&': ' og ',
  '<': ' under ',
  '>': ' over ',
}

/** The words of a text, with letters as ASCII has them. */
export function tokensOf(text: string): string[] {
  return foldedName(text.replace(/[%/+&<>]/g, (sign) => signs[sign] ?? ' '))
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
}
