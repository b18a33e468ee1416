/** The start page in a browser: four ways on, and a menu of one line. */
import { languages } from '@screeningsmodel/core'
import { startTexts } from '../../src/pages/start/texts.js'
import { texts } from '../../src/pages/kit/texts.js'
import { test } from './harness.js'
import { enter, follow, tabTo } from './steps.js'

for (const sprog of languages) {
  test(`each way leads where it says: ${sprog}`, async (t, { page, origin }) => {
    const { errands } = startTexts[sprog]
    for (const { path, title } of Object.values(errands)) {
      await page.goto(`${origin}/?sprog=${sprog}`)
      t.equal(await page.title(), texts[sprog].site.name)
      await follow(page, page.locator('main').getByRole('link', { name: title }))
      t.match(new URL(page.url()).pathname, path)
      t.match(await page.locator('html').getAttribute('lang'), sprog)
    }
  })
}

test('the menu takes one line at 320 px, in both languages', async (t, { page, origin }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const sprog of languages) {
    for (const path of ['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet']) {
      await page.goto(`${origin}${path}?sprog=${sprog}`)
      const tops = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.site-menu a')].map((a) => a.getBoundingClientRect().top)`,
      )
      t.ok(tops.length >= 4)
      t.equal(new Set(tops).size, 1, `${path}, ${sprog}`)
      const names = await page.locator('.site-menu').ariaSnapshot()
      const { menuShort, menuLong } = texts[sprog].site
      for (const name of Object.values(menuShort)) t.match(names, `link "${name}"`)
      t.notMatch(names, menuLong.interview, 'each is named once')
    }
  }
})

test('the keyboard leads from the start page to the form', async (t, { page, origin }) => {
  await page.goto(`${origin}/`)
  await tabTo(page, 'main a[href="/selvvurdering"]')
  await enter(page)
  await page.waitForURL('**/selvvurdering')
  t.ok(await page.locator('#f-0-borgere').isVisible())
})
