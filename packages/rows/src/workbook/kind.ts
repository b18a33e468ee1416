/**
 * Recognises the kind of a file by its first bytes, so that the error about a file that cannot be read can name its
 * kind.
 */
import type { RowErrorCode } from '../problems/problem-texts.js'

/** Kinds of files that people send instead of tables. */
type UnreadableKind = Extract<RowErrorCode, `er-${string}`>

const text = (content: string) => Buffer.from(content, 'latin1')
const starts: readonly (readonly [start: Buffer, kind: UnreadableKind])[] = [
  [text('%PDF-'), 'er-pdf'],
  [text('{\\rtf'), 'er-tekstdokument'],
  [text('\x89PNG'), 'er-billede'],
  [text('\xFF\xD8\xFF'), 'er-billede'],
  [text('GIF8'), 'er-billede'],
  [text('\x1F\x8B'), 'er-pakket'],
  [text('7z\xBC\xAF'), 'er-pakket'],
  [text('Rar!'), 'er-pakket'],
]
const oldOffice = text('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
/** The name of the stream with a password-protected workbook, as written in a compound file. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
/** How many bytes are searched for a mark that does not stand at the start. */
const near = 64 * 1024

/**
 * Whether these bytes begin a ZIP file, as every XLSX file does.
 *
 * @param start the first bytes, two at least
 * @example
 * isZip(new TextEncoder().encode('PK')) // true
 */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b
}

/**
 * Why bytes that are not a ZIP file cannot be read as a table of text; undefined if they may be one.
 *
 * @param start the first bytes; the more there are, the more is known
 * @example
 * unreadableKind(new TextEncoder().encode('<!doctype html>')) // 'er-webside'
 */
export function unreadableKind(start: Uint8Array): UnreadableKind | undefined {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  if (begins(bytes, oldOffice)) {
    return bytes.includes(encrypted) ? 'er-beskyttet' : 'er-gammel-xls'
  }
  const known = starts.find(([mark]) => begins(bytes, mark))
  if (known) return known[1]
  const words = bytes.subarray(0, near).toString('latin1').replace(/^ï»¿/, '').trimStart()
  // Programs save pages and old XML workbooks under the name .xls.
  if (/^<(?:!doctype html|html|table|meta|head|body)\b/i.test(words)) return 'er-webside'
  // Escapes (`\u002d`) would be read as letters, and a CPR number with an escape in it would not be found.
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(words)) return 'er-json'
  return /^<\?xml/.test(words) && words.includes('schemas-microsoft-com:office:spreadsheet')
    ? 'er-gammel-xls'
    : undefined
}

/** Why a ZIP file with these entries is not an XLSX workbook. */
export function unreadableZip(
  names: readonly string[],
  mimetype: string,
): UnreadableKind | undefined {
  if (mimetype.includes('opendocument.spreadsheet')) return 'er-ods'
  if (mimetype.includes('opendocument')) return 'er-tekstdokument'
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return 'er-xlsb'
  if (names.some((name) => /^word\/document/i.test(name))) return 'er-tekstdokument'
  if (names.some((name) => /^ppt\//i.test(name))) return 'er-tekstdokument'
  if (names.some((name) => /\.iwa$|^Index\.zip$/i.test(name))) return 'er-numbers'
  return names.some((name) => /\.(?:xlsx?|csv)$/i.test(name)) ? 'er-pakket' : undefined
}

function begins(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}
