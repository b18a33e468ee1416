/**
 * axe in a page. `@axe-core/playwright` would send its program twice each time, which takes as long as the checks.
 * Here a document gets it once, however often it is checked.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { transform } from 'esbuild'
import type { Page } from 'playwright-core'

const published = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.js'), 'utf8')

/**
 * Where axe is slow for results that it could find faster. It looks up what it remembers about an element in a list
 * of all elements, twice. For folded content, which the browser has to lay out for this, it asks for position and
 * scrolling before asking whether the element can be visible or scrolled at all.
 */
const inLess = {
  "(0, import_memoizee['default'])(fn, options)": 'remembering(fn)',
  'context.processed = context.processed || []': 'context.processed ??= new Set()',
  'context.processed.includes(virtualnode)': 'context.processed.has(virtualnode)',
  'context.processed.push(virtualnode)': 'context.processed.add(virtualnode)',
  'if (vNode.actualNode && hiddenMethods2.some(function(method) {':
    'if (vNode.parent && !isVisibleOnScreenVirtual(vNode.parent, true)) return false; $&',
  'function _getScroll(elm, buffer) {':
    '$& if (!/scroll|auto/.test(window.getComputedStyle(elm).overflow)) return;',
}

const axe = Object.entries(inLess).reduce((program, [slow, quick]) => {
  if (program.split(slow).length !== 2) throw new Error(`Not once in axe: ${slow}`)
  return program.replace(slow, quick)
}, published)

/** A memoised function, as axe gets from `memoizee`. */
const remembering = `(work) => {
  const { length } = work
  let kept = new Map()
  function remembered(...given) {
    let place = kept
    for (let i = 0; i < length - 1; i++) {
      if (!place.has(given[i])) place.set(given[i], new Map())
      place = place.get(given[i])
    }
    const last = given[length - 1]
    if (!place.has(last)) place.set(last, work.apply(this, given))
    return place.get(last)
  }
  return Object.assign(remembered, { clear: () => (kept = new Map()) })
}`

/**
 * axe is compiled for browsers without private fields: each colour that it compares stores its values in four weak
 * collections, which takes half of its time. Here such a collection is replaced by a property.
 */
const { code: program } = await transform(
  `{
  class Kept {
    key = Symbol()
    get(object) { return object[this.key] }
    set(object, value) { object[this.key] = value; return this }
    has(object) { return this.key in object }
    add(object) { return this.set(object, true) }
    delete(object) { return delete object[this.key] }
  }
  ;((WeakMap, WeakSet, remembering) => {
${axe}
  })(Kept, Kept, ${remembering})
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
}`,
  { minify: true },
)

/** What axe finds in the current document. No page has frames, so there is only one document. */
export async function lookedAt(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await load(page)
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
}

/**
 * Through the browser’s own protocol: unlike code evaluated by Playwright, the program is compiled once for all
 * pages.
 */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: program })
  await session.detach()
}
