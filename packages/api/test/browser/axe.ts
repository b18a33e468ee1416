/**
 * axe in a page. `@axe-core/playwright` would send its program twice each time, which takes as long as the
 * checks; here a document gets it once, however often it is looked at.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const program = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds in the document as it stands. No page has frames: there is no other document to look at. */
export async function lookedAt(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(program)
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
}
