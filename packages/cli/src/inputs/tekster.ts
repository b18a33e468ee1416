/** The writer's own texts for a report, by the number of the question. */
import { readText } from '../files/text.js'
import { WrongUse } from '../terminal/context.js'

/** More than all the texts of a report may hold. */
const maximum = 2_000_000
/** A heading that begins with a number (`## 3.1 Samarbejde`), or the number alone on its line. */
const heading = /^(?:#{1,6}[ \t]+(\d+\.\d+)\b.*|(\d+\.\d+)\.?[ \t]*)$/

/**
 * The texts in a file: a JSON object, or text in which each answer stands below a heading that begins with
 * the number of its question. What the numbers are is checked by the report.
 *
 * @throws {WrongUse} when it is neither
 * @example
 * // ## 3.1
 * // Kommunerne samarbejder om …
 */
export async function readTekster(file: string): Promise<Record<string, string>> {
  const text = await readText(file).catch(() => {
    throw new WrongUse(notRead(file))
  })
  if (text.length > maximum) throw new WrongUse(notTexts(file))
  return /^\s*\{/.test(text) ? ofJson(file, text) : ofLines(file, text)
}

function ofJson(file: string, text: string): Record<string, string> {
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    throw new WrongUse(notTexts(file))
  }
}

function ofLines(file: string, text: string): Record<string, string> {
  const texts = new Map<string, string[]>()
  let lines: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    const found = heading.exec(line)
    const number = found?.[1] ?? found?.[2]
    if (number !== undefined) {
      if (texts.has(number)) throw new WrongUse(twice(file, number))
      texts.set(number, (lines = []))
    } else if (lines) lines.push(line)
    else if (line.trim() !== '' && !line.startsWith('# ')) throw new WrongUse(notTexts(file))
  }
  const written = [...texts].map(([number, each]) => [number, each.join('\n').trim()] as const)
  return Object.fromEntries(written.filter(([, each]) => each !== ''))
}

const notRead = (file: string) => ({
  da: `${file}: filen findes ikke, eller den kan ikke læses.`,
  en: `${file}: there is no such file, or it cannot be read.`,
})
const notTexts = (file: string) => ({
  da: `${file}: skriv hver tekst under en overskrift med spørgsmålets nummer (## 3.1), eller som JSON: { "3.1": "…" }.`,
  en: `${file}: write each text below a heading with the number of its question (## 3.1), or as JSON: { "3.1": "…" }.`,
})
const twice = (file: string, number: string) => ({
  da: `${file}: spørgsmål ${number} står to gange. Saml teksten ét sted.`,
  en: `${file}: question ${number} stands twice. Put its text in one place.`,
})
