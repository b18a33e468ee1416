/**
 * axe in a page. `@axe-core/playwright` would send its program twice each time, which takes as long as the
 * checks; here a document gets it once, however often it is looked at.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * axe is compiled for browsers without private fields: each colour that it compares keeps its own in four weak
 * collections, and to look after those takes half of its time. To the program a weak collection is a property.
 */
const program = `{
  class Kept {
    key = Symbol()
    get(object) { return object[this.key] }
    set(object, value) { object[this.key] = value; return this }
    has(object) { return this.key in object }
    add(object) { return this.set(object, true) }
    delete(object) { return delete object[this.key] }
  }
  ;((WeakMap, WeakSet) => {
${axe}
  })(Kept, Kept)
  // A page has few colours, and each is read from its text again for every element that it is behind.
  const { prototype } = axe.commons.color.Color
  const { parseString } = prototype
  const read = new Map()
  prototype.parseString = function (text) {
    const known = read.get(text)
    if (known) return Object.assign(this, known)
    parseString.call(this, text)
    const { r, g, b, alpha } = this
    read.set(text, { r, g, b, alpha })
    return this
  }
}`

/** What axe finds in the document as it stands. No page has frames: there is no other document to look at. */
export async function lookedAt(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await load(page)
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
}

/** By the browser’s own protocol: unlike what is evaluated by Playwright, the program is compiled once for all pages. */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: program })
  await session.detach()
}
