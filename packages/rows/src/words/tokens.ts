/** A text divided into its words. */
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

/** A word that continues on the next line: »døgn-« and »behandling«; but no word is divided before »og«. */
const divided = /(\p{Ll})[-\u00AD\u2010][ \t]*\r?\n\s*(?=\p{Ll})(?!(?:og|eller|samt)\b)/gu

/** The words of a text, with letters turned into ASCII; letters and digits form separate words. */
export function tokensOf(text: string): string[] {
  const plain = text.replace(divided, '$1').replace(/[%/+&<>]/g, (sign) => signs[sign] ?? ' ')
  return foldedName(plain).match(/[a-z]+|\d+/g) ?? []
}
