/** The writer's own texts for a report, by the number of the question. */
import { reportTexts } from '@screeningsmodel/rows/opgoerelser'
import { notRead } from '../files/size.js'
import { readText } from '../files/text.js'
import { WrongUse } from '../terminal/context.js'

/** The texts in a file, as `reportTexts` reads them. @throws {WrongUse} when the file has no texts */
export async function readTekster(file: string): Promise<Readonly<Record<string, string>>> {
  const content = await readText(file).catch(() => {
    throw new WrongUse(notRead(file))
  })
  const found = reportTexts(content)
  if (!found) throw new WrongUse(notTexts(file))
  if (found.toGange !== undefined) throw new WrongUse(twice(file, found.toGange))
  return found.tekster
}

const notTexts = (file: string) => ({
  da: `${file}: skriv hver tekst under en overskrift med spørgsmålets nummer (## 3.1), eller som JSON: { "3.1": "…" }.`,
  en: `${file}: write each text below a heading with the number of its question (## 3.1), or as JSON: { "3.1": "…" }.`,
})
const twice = (file: string, number: string) => ({
  da: `${file}: spørgsmål ${number} står to gange. Saml teksten ét sted.`,
  en: `${file}: question ${number} appears twice. Put its text in one place.`,
})
