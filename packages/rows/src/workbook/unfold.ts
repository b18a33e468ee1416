/**
 * An XLSX file is a ZIP of XML: a few bytes can unpack to gigabytes, and a cell far out makes a reader fill in every
 * cell before it. So it is unpacked within limits, searched, and packed again: what is read is exactly what was
 * searched.
 */
import { Unzip, zipSync } from 'fflate'
import { Parser } from 'saxen'
import { areaOf } from './area.js'
import type { SheetLimits } from './limits.js'
import { nativeInflate, TooMuch } from './inflate.js'
import type { Language } from '../support/language.js'
import { rowError, RowsError } from '../problems/problem.js'
import type { RowErrorCode } from '../problems/problem-texts.js'
import { unreadableZip } from './kind.js'
import { showsOtherwise } from './formats.js'
import { localName, parse } from './xml.js'

/** How many bytes are unpacked before their number is checked. */
const chunk = 64 * 1024
/** The parts that are read. Pictures, macros and printer settings are not. */
const parts = /\.(?:xml|rels)$/i
/** Parts besides the cells in which a person may have written; their text is searched. */
const notes = /(?:^|\/)(?:comments?\d*\.xml$|comments\/|threadedComments\/|drawings\/|docProps\/)/i
const styles = /(?:^|\/)styles\d*\.xml$/i
/** Parts from which nothing is read. */
const leftBehind =
  /(?:^|\/)(?:theme|charts|chartsheets|pivotTables|pivotCache|externalLinks|customXml|slicers|slicerCaches|timelines|timelineCaches|activeX|ctrlProps|queryTables|tables|persons|richData)\//i

/** A workbook within the limits. */
export interface Bounded {
  /** The same workbook, with only the parts from which cells are read. */
  readonly workbook: Uint8Array
  /** Comments, text boxes and properties: texts that stand beside the cells. */
  readonly notes: readonly string[]
  /** Whether numbers may be shown otherwise than as themselves. */
  readonly isShownOtherwise: boolean
}

/**
 * Unpacks a workbook within limits.
 *
 * @throws {RowsError} when it exceeds the limits, is not a workbook, or is another kind of ZIP
 */
export function within(bytes: Uint8Array, limits: SheetLimits, sprog: Language): Bounded {
  const refused = (code: RowErrorCode) => new RowsError([rowError(sprog, code)])
  const { files, names, mimetype, fault } = unfolded(bytes, limits)
  if (fault === 'too-large') throw refused('for-stort-regneark')
  const other = unreadableZip(names, mimetype)
  if (other) throw refused(other)
  if (fault === 'broken' || files.length === 0) throw refused('ikke-regneark')
  const beside = files.filter(([name]) => notes.test(name))
  const cells = files.filter(([name]) => !notes.test(name))
  let left = limits.cells
  for (const [name, content] of cells) {
    if (!/\.xml$/i.test(name)) continue
    const area = areaOf(content, limits)
    if (area === undefined) throw refused('ikke-regneark')
    left -= area
    // NaN counts as beyond every limit.
    if (!(left >= 0)) throw refused('for-stort-regneark')
  }
  return {
    workbook: zipSync(Object.fromEntries(cells), { level: 0 }),
    isShownOtherwise: cells.some(([name, content]) => styles.test(name) && showsOtherwise(content)),
    notes: beside.flatMap(([name, content]) =>
      /\.xml$/i.test(name) ? textsOf(content, properties.test(name)) : [],
    ),
  }
}

interface Unfolded {
  /** The parts that are read, by name. */
  readonly files: readonly (readonly [name: string, content: Uint8Array])[]
  /** Of all entries. */
  readonly names: readonly string[]
  /** The media type in an OpenDocument file. */
  readonly mimetype: string
  readonly fault: 'too-large' | 'broken' | undefined
}

function unfolded(bytes: Uint8Array, limits: SheetLimits): Unfolded {
  const files = new Map<string, Uint8Array>()
  const names: string[] = []
  let mimetype = ''
  let left = limits.unfolded
  let fault: Unfolded['fault']
  const unzip = new Unzip((file) => {
    names.push(file.name)
    if (names.length > limits.entries) fault = 'too-large'
    const isMimetype = file.name === 'mimetype'
    if (fault || (!isMimetype && !isRead(file.name))) return
    const found: Uint8Array[] = []
    file.ondata = (error, part, final) => {
      // The bytes that could be unpacked before an error are of no use.
      if (error) fault ??= error instanceof TooMuch ? 'too-large' : 'broken'
      if (fault) return
      left -= part.length
      if (left < 0) {
        fault = 'too-large'
        return
      }
      found.push(part)
      if (!final) return
      const content = new Uint8Array(Buffer.concat(found))
      if (isMimetype) mimetype = Buffer.from(content).toString('latin1')
      else files.set(file.name, content)
    }
    file.start()
  })
  unzip.register(nativeInflate(() => left))
  try {
    for (let from = 0; from < bytes.length && !fault; from += chunk) {
      unzip.push(bytes.subarray(from, from + chunk), from + chunk >= bytes.length)
    }
  } catch {
    fault ??= 'broken'
  }
  return { files: [...files], names, mimetype, fault }
}

function isRead(name: string): boolean {
  return parts.test(name) && !leftBehind.test(name)
}

const properties = /(?:^|\/)docProps\//i
/** Elements that begin a text of their own; the digits of two neighbouring texts are not one number. */
const begins = /^(?:author|comment|threadedComment|sp)$/
/** Marks within a run of text; every other element separates two words. */
const inline =
  /^(?:r|t|rPr|b|i|u|strike|sz|color|rFont|family|charset|scheme|vertAlign|latin|ea|cs|sym|solidFill|srgbClr|schemeClr|effectLst|ln|noFill)$/

/** The texts in an XML file; a text may have paragraphs and differently formatted runs. */
function textsOf(content: Uint8Array, isEachOne: boolean): string[] {
  const texts: string[] = []
  let text = ''
  const parser = new Parser()
  parser.on('openTag', (name) => {
    const tag = localName(name)
    if (isEachOne || begins.test(tag)) {
      texts.push(text)
      text = ''
    } else if (!inline.test(tag)) text += '\n'
  })
  parser.on('text', (value, decode) => {
    text += decode(value)
  })
  parse(parser, content)
  return [...texts, text]
}
