/** The start page in a browser: four ways on, and a menu of one line. */
import { languages } from '@screeningsmodel/core'
import { startTexts } from '../../src/pages/start/texts.js'
import { texts } from '../../src/pages/kit/texts.js'
import { test } from './harness.js'
import { conclusion, enter, fill, follow, interview, press, specialised, tabTo } from './steps.js'

for (const sprog of languages) {
  test(`each link leads where it says: ${sprog}`, async (t, { page, origin }) => {
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

test('from the start page to a verdict with reasons: clicks and fields', async (t, {
  page,
  origin,
}) => {
  const { errands } = startTexts.da
  const toForm = async () => {
    await page.goto(origin)
    await follow(page, page.locator('main').getByRole('link', { name: errands.assessment.title }))
  }
  await toForm()
  // Everything that the four criteria need; the year is optional.
  const all = Object.fromEntries(Object.entries(specialised()).filter(([name]) => name !== '0.aar'))
  const chosen = Object.keys(all).filter((name) => name.includes('kompetencer')).length
  t.same([Object.keys(all).length - chosen, chosen], [4, 6], '4 numbers and 6 choices')
  await fill(page, all)
  await press(page, 'vis')
  t.match(await conclusion(page), 'Tilbuddet opfylder alle fire kriterier', 'and 2 clicks')
  t.equal(await page.locator('.criterion .source').count(), 5, 'each with its reason and source')

  await toForm()
  await fill(page, { '0.borgere': '2' })
  await press(page, 'vis')
  t.match(await conclusion(page), 'ikke alle fire kriterier', 'settled by 1 number and 2 clicks')
  t.match(await conclusion(page), 'Kriterium 1 (borgerflow) er ikke opfyldt', 'and why')

  const caseworker = page.locator('main').getByRole('link', { name: errands.interview.title })
  await page.goto(origin)
  await follow(page, caseworker)
  t.equal((await interview(page, () => 'nej')).length, 1, '1 answer and 2 clicks')
  t.match(await conclusion(page), 'ikke er omfattet')
  await page.goto(origin)
  await follow(page, caseworker)
  const no = (field: string) => (field.includes('/ambulant.') ? 'nej' : 'ja')
  t.equal((await interview(page, no)).length, 5, '5 answers, each with a click, and 1 click')
  t.match(await conclusion(page), 'er omfattet')
})
