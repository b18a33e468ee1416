/** The capacity page in a browser: sliders with a script, numbers without. */
import { languages } from '@screeningsmodel/core'
import { accessible, fits, holdsSpacing, readableInTheDark, test } from './harness.js'
import { printed } from './pdf.js'
import { enter, focusComesTo, follow, tabTo } from './steps.js'

const withoutScripts = { javaScriptEnabled: false }

for (const width of [320, 1280]) {
  for (const sprog of languages) {
    test(`every state is accessible and fits ${String(width)} px: ${sprog}`, async (t, visit) => {
      const { page, origin } = visit
      await page.setViewportSize({ width, height: 800 })
      for (const [state, query] of [
        ['as it opens', ''],
        ['many women', 'kvinder=200&tilbud=50&taerskel=3'],
        ['regions', 'kvinder=2+2+1+1+0'],
        ['errors', 'kvinder=-1&tilbud=x'],
      ] as const) {
        await page.goto(`${origin}/kapacitet?sprog=${sprog}&${query}`)
        const table = page.locator('.details-summary')
        if ((await table.count()) > 0) await table.click()
        await accessible(t, page, state)
        await fits(t, page, state)
        if (sprog === 'da' && width === 320) {
          await readableInTheDark(t, page, state)
          await holdsSpacing(t, page, state)
        }
      }
    })
  }
}

test('the fields stand in line, however many lines the text above each takes', async (t, visit) => {
  const { page, origin } = visit
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const query of ['', '?kvinder=mange']) {
      await page.goto(`${origin}/kapacitet${query}`)
      for (const part of ['.form-input', '.capacity-slider']) {
        const boxes = await Promise.all(
          (await page.locator(part).all()).map((each) => each.boundingBox()),
        )
        const tops = boxes.map((box) => Math.round(box?.y ?? NaN))
        t.equal(tops.length, 3)
        t.equal(new Set(tops).size, 1, `${part} at ${String(width)} px ${query}: ${tops.join()}`)
      }
    }
  }
})

test('a slider changes its number, and the answer follows without a new page', async (t, visit) => {
  const { page, origin } = visit
  await page.goto(`${origin}/kapacitet`)
  await page.evaluate('window.same = true')
  await page.locator('.details-summary').click()
  const slider = page.locator('.capacity-slider').first()
  await slider.focus()
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowRight')
  t.equal(await page.locator('#f-kvinder').inputValue(), '8')
  await page.getByText('Med 8 kvinder om året kan').waitFor()
  await page.waitForURL(/kvinder=8/)
  t.ok(await page.evaluate('window.same'))
  t.ok(await page.locator('.capacity-table').isVisible(), 'the table stays open')
  t.equal(await page.locator('#svaret .capacity-chart').count(), 1)
  t.equal(await page.locator('#svaret h2').count(), 3)
  t.equal(await page.locator('#konklusion').getAttribute('role'), 'status')
  t.match(await page.title(), 'Med 8 kvinder om året er der grundlag for højst 2 tilbud')

  await page.locator('#f-tilbud').fill('20')
  t.equal(await page.locator('.capacity-slider').nth(1).inputValue(), '20')
  await page.getByText('til hvert af 20 tilbud').waitFor()

  await page.locator('#f-kvinder').fill('otte')
  await page.getByRole('heading', { name: 'Et af tallene kan ikke bruges' }).waitFor()
  t.equal(await page.locator('.capacity-chart, #forvalg a').count(), 0, 'no old answer stands')
  t.equal((await page.locator('.conclusion-text').innerText()).trim(), '')
  await page.locator('#f-kvinder').fill('4 3 1')
  await page.getByText('Med 8 kvinder om året kan').waitFor()
  t.equal(await page.locator('.capacity-slider').first().inputValue(), '8', 'the sum')
  t.equal(await page.locator('.capacity-chart').count(), 1)

  await follow(page, page.getByRole('link', { name: 'English' }))
  t.match(await page.locator('#konklusion').innerText(), 'With 8 women a year')
  t.match(await page.locator('#konklusion').innerText(), 'to each of 20 tilbud')
})

test('errors that the page opened with go when their number is mended', async (t, visit) => {
  const { page, origin } = visit
  await page.goto(`${origin}/kapacitet?kvinder=-1&tilbud=x`)
  const errors = page.locator('.error-summary li')
  t.equal(await errors.count(), 2)
  await page.locator('#f-kvinder').fill('8')
  await page.getByRole('heading', { name: 'Et af tallene kan ikke bruges' }).waitFor()
  t.same(await errors.allInnerTexts(), ['Tilbud: Skriv et helt tal, for eksempel 3.'])
  t.equal(await page.locator('[aria-invalid]').count(), 1)
  t.equal(await page.locator('#f-tilbud[aria-invalid=true]').count(), 1)
  await page.locator('#f-tilbud').fill('60')
  await page.locator('.form-error').getByText('højst 50').waitFor()
  t.same(await errors.allInnerTexts(), ['Tilbud: Skriv et tal på højst 50.'])
  await accessible(t, page, 'one error left')
  await page.locator('#f-tilbud').fill('5')
  await page.getByText('Med 8 kvinder om året kan').waitFor()
  t.equal(await page.locator('.error-summary, .form-error, [aria-invalid]').count(), 0)
  t.equal(await page.locator('.form-error-message').count(), 0)
  t.equal(await page.locator('#f-tilbud').getAttribute('aria-describedby'), 'f-tilbud-hint')
  t.equal(await page.locator('#f-tilbud:focus').count(), 1, 'the field is still being written in')
  await accessible(t, page, 'mended')
})

test(
  'numbers and a button, without scripts',
  async (t, { page, origin }) => {
    await page.goto(`${origin}/kapacitet`)
    t.equal(await page.locator('.capacity-slider:visible').count(), 0)
    await page.locator('#f-kvinder').fill('8')
    await follow(page, page.getByRole('button', { name: 'Beregn' }))
    t.match(await page.locator('#konklusion').innerText(), 'Med 8 kvinder om året')
    t.match(page.url(), 'kvinder=8')
    await page.locator('#f-kvinder').fill('mange')
    await follow(page, page.getByRole('button', { name: 'Beregn' }))
    await focusComesTo(page, '.error-summary')
    await page.locator('.error-summary a').click()
    await focusComesTo(page, '[name=kvinder]')
  },
  withoutScripts,
)

test('with the keyboard only, by way of the menu', async (t, { page, origin }) => {
  await page.goto(`${origin}/`)
  await tabTo(page, '.site-menu a[href="/kapacitet"]')
  await enter(page)
  await tabTo(page, '#f-kvinder')
  await page.keyboard.type('12')
  await enter(page)
  t.match(await page.locator('#konklusion').innerText(), 'Med 12 kvinder om året')
})

test('printed on one sheet, with the table that is folded on the screen', async (t, visit) => {
  const { page, origin } = visit
  await page.goto(`${origin}/kapacitet`)
  const sheets = await printed(page)
  t.equal(sheets.length, 1)
  t.match(sheets[0], /50\s+%/)
  t.match(sheets[0], /Flest tilbud, der kan nå kravet/)
  t.match(sheets[0], /94,2\s+%/, 'nine women')
  t.notMatch(sheets[0], 'Beregn ')
})
