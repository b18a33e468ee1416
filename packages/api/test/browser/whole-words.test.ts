/**
 * On a phone, no word of a table is broken between letters: its column is wide enough, or the table scrolls. And what
 * is to be pressed or filled in never touches its neighbour.
 */
import { languages } from '@screeningsmodel/core'
import { fits, test } from './harness.js'
import { app, furtherStates, states } from './states.js'

for (const sprog of languages) {
  test(
    `no word of a table is broken on a phone, and nothing touches: ${sprog}`,
    async (t, { page, origin }) => {
      let words = 0
      await page.setViewportSize({ width: 320, height: 640 })
      for (const [state, reach] of Object.entries({ ...states, ...furtherStates })) {
        await reach(
          page,
          (path) => `${origin}${path}${path.includes('?') ? '&' : '?'}sprog=${sprog}`,
        )
        await fits(t, page, state)
        const { all, broken } = await page.evaluate<{ all: number; broken: string[] }>(
          wordsOfTables,
        )
        words += all
        t.same(broken, [], state)
        t.same(await page.evaluate(touching), [], state)
      }
      t.ok(words > 1000)
    },
    { app },
  )
}

/** The words of every visible cell, and those whose letters are on more than one line. A line may end after a hyphen. */
const wordsOfTables = `(() => {
  const range = document.createRange()
  const parts = [...document.querySelectorAll('main :is(th, td)')]
    .filter((cell) => cell.checkVisibility({ visibilityProperty: true }))
    .flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const texts = []
      while (walker.nextNode()) texts.push(walker.currentNode)
      return texts.flatMap((text) => [...text.data.matchAll(/[\\p{L}\\p{N}]+/gu)].map((match) => {
        range.setStart(text, match.index)
        range.setEnd(text, match.index + match[0].length)
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
        return { word: match[0], lines: new Set(tops).size }
      }))
    })
  return { all: parts.length, broken: parts.filter(({ lines }) => lines > 1).map(({ word }) => word) }
})()`

/** Pairs of buttons, fields and headings of years with less than four pixels between them, within what is folded too. */
const touching = `(() => {
  for (const folded of document.querySelectorAll('main details')) folded.open = true
  const controls = [...document.querySelectorAll('main :is(.button, .form-input, .form-select, .report-file, legend:not(.sr-only))')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1)
  return controls.slice(1).flatMap(({ control, box }, i) => {
    const before = controls[i]
    const beside = Math.max(box.left - before.box.right, before.box.left - box.right)
    const below = Math.max(box.top - before.box.bottom, before.box.top - box.bottom)
    const touches = Math.max(beside, below) < 4
    return touches ? [before.control.outerHTML.slice(0, 80) + control.outerHTML.slice(0, 80)] : []
  })
})()`
