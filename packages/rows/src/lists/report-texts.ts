/** The writer's own texts for a report, by the number of the question, as people write them in one file. */
import { repeatedKey } from '../readers/repeated-key.js'

/** More than all the texts of a report may have together. */
const maximum = 2_000_000
/** A heading that begins with a number (`## 3.1 Samarbejde`), or the number alone on its line. */
const heading = /^(?:#{1,6}[ \t]+(\d+\.\d+)\b.*|(\d+\.\d+)\.?[ \t]*)$/

/** The texts of a report, as `afrapportering` takes them, or the fault that prevents this. */
export interface ReportTexts {
  /** Each text, by the number of its question (`3.1`); empty if a number stands twice. */
  readonly tekster: Readonly<Record<string, string>>
  /** A number that is the heading of two texts. */
  readonly toGange?: string
}

/**
 * The texts in a file: a JSON object, or text in which each answer stands below a heading that begins with the number
 * of its question. The report checks the numbers. Undefined if the file is neither.
 *
 * @param content the whole content of the file
 * @example
 * reportTexts('## 3.1\nKommunerne samarbejder om …')?.tekster // { '3.1': 'Kommunerne samarbejder om …' }
 */
export function reportTexts(content: string): ReportTexts | undefined {
  const text = content.replace(/^\uFEFF/, '')
  if (text.length > maximum) return undefined
  return /^\s*\{/.test(text) ? ofJson(text) : ofLines(text)
}

function ofJson(text: string): ReportTexts | undefined {
  try {
    const tekster = JSON.parse(text) as Record<string, string>
    const twice = repeatedKey(text, tekster)
    if (!twice) return { tekster }
    const line = text.split(/\r\n?|\n/)[twice.linje - 1]
    const number = /^"(\d+\.\d+)"/.exec(line?.slice(twice.tegn - 1) ?? '')?.[1]
    return number === undefined ? undefined : { tekster: {}, toGange: number }
  } catch {
    return undefined
  }
}

function ofLines(text: string): ReportTexts | undefined {
  const texts = new Map<string, string[]>()
  let lines: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    const found = heading.exec(line)
    const number = found?.[1] ?? found?.[2]
    if (number !== undefined) {
      if (texts.has(number)) return { tekster: {}, toGange: number }
      texts.set(number, (lines = []))
    } else if (lines) lines.push(line)
    else if (line.trim() !== '' && !line.startsWith('# ')) return undefined
  }
  const written = [...texts].map(([number, each]) => [number, each.join('\n').trim()] as const)
  return { tekster: Object.fromEntries(written.filter(([, each]) => each !== '')) }
}
