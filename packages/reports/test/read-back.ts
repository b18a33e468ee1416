/** Reports read back as their readers do: tables by their headers. */
import { type Afrapportering } from '@screeningsmodel/core/afrapportering'
import { strFromU8, unzipSync } from 'fflate'
import { lexer, type Tokens } from 'marked'
import { parse, type HTMLElement } from 'node-html-parser'
import { writeReport } from '../src/index.js'
import opgoerelser from '../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }

/** A table as it is read: its caption, and each cell by the headers of its row and column. */
interface Read {
  readonly caption: string
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const syddanmark = opgoerelser.input

export async function tablesOf(report: Afrapportering, format: string): Promise<Read[]> {
  if (format === 'md') return markdownTables(await text(report, 'md'))
  if (format === 'html') return htmlTables(parse(await text(report, 'html')))
  return docxTables((await docx(report)).document)
}

export async function text(report: Afrapportering, format: 'json' | 'md' | 'html', sprog = 'da') {
  return String(await writeReport(report, format, sprog as 'da'))
}

export async function docx(report: Afrapportering, sprog: 'da' | 'en' = 'da') {
  const bytes = await writeReport(report, 'docx', sprog)
  const entries = Object.entries(unzipSync(bytes as Uint8Array))
  const files = Object.fromEntries(entries.map(([name, file]) => [name, strFromU8(file)]))
  const media = entries.filter(([name]) => name.endsWith('.png')).map(([, file]) => file)
  return { files, media, document: parse(files['word/document.xml'] ?? '') }
}

export function byYear(rows: readonly { aar: number }[], indsats: 'behandling' | 'doegn') {
  return Object.fromEntries(
    rows.map((row) => [row.aar, String((row as unknown as Record<string, number>)[indsats])]),
  )
}

function htmlTables(html: HTMLElement): Read[] {
  const words = (element: HTMLElement) => element.textContent
  return html.querySelectorAll('table').map((table) =>
    read(
      table.querySelector('caption')?.textContent ?? '',
      table.querySelectorAll('thead th[scope=col]').map(words),
      table
        .querySelectorAll('tbody tr, tfoot tr')
        .map((row) => row.querySelectorAll('th[scope=row], td').map(words)),
    ),
  )
}

function markdownTables(markdown: string): Read[] {
  const tokens = lexer(markdown).filter(({ type }) => type !== 'space')
  return tokens.flatMap((token, i) => {
    if (token.type !== 'table') return []
    const { header, rows } = token as Tokens.Table
    const caption = (tokens[i - 1] as Tokens.Paragraph).text.replaceAll('**', '')
    const words = (cells: readonly Tokens.TableCell[]) => cells.map(({ text }) => text)
    return [read(caption, words(header), rows.map(words))]
  })
}

function docxTables(document: HTMLElement): Read[] {
  return document.getElementsByTagName('w:tbl').map((table) => {
    const [header = [], ...rows] = table
      .getElementsByTagName('w:tr')
      .map((row) => row.getElementsByTagName('w:tc').map(({ textContent }) => textContent))
    return read(table.previousElementSibling?.textContent ?? '', header, rows)
  })
}

function read(caption: string, header: readonly string[], rows: readonly string[][]): Read {
  const [, ...columns] = header
  return {
    caption,
    cells: Object.fromEntries(
      rows.map(([name = '', ...cells]) => [
        name,
        Object.fromEntries(cells.map((cell, i) => [columns[i] ?? '', cell])),
      ]),
    ),
  }
}
