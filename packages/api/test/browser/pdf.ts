/** The text of a printed page. */
import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Prints to A4 as a person would; returns the text of each sheet. */
export async function printed(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState()
  const bytes = await page.pdf({ format: 'A4', printBackground: false })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sheets: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return sheets
}
