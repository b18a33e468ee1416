/**
 * Back, Forward, Reload and two tabs, with and without scripts. The browser of the tests keeps no page that it leaves
 * (its shell has no back-forward cache), so each page is loaded again.
 */
import type { Page } from 'playwright-core'
import { aflaesningTexts } from '../../src/pages/afrapportering/aflaesning-texts.js'
import { pageTexts } from '../../src/pages/afrapportering/texts.js'
import { texts } from '../../src/pages/kit/texts.js'
import { test } from './harness.js'
import { fill, follow, press, specialised } from './steps.js'

const { form, result } = texts.da
const allMet = 'Tilbuddet opfylder alle fire kriterier for et højt specialiseret tilbud'
const heading = (page: Page) => page.locator('h1').innerText()
const typed = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue()
const asked = (page: Page) => page.locator('input[name=spoergsmaal]').inputValue()
const family = '0.kompetencer.familiebehandling'
const isChosen = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`).isChecked()

for (const javaScriptEnabled of [true, false]) {
  const options = { javaScriptEnabled }
  const name = `${javaScriptEnabled ? 'with' : 'without'} scripts`

  test(
    `a result: Back, Forward, Reload, ${name}`,
    async (t, { page, origin }) => {
      const methods = methodsOf(page)
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { ...specialised(), '0.borgere': '37' })
      await press(page, 'vis')
      t.equal(await heading(page), allMet)
      t.match(page.url(), /\/selvvurdering\?svar=[\w-]+$/)
      t.notMatch(page.url(), /borgere|=37|indgaar/, 'no answer in the address')

      await page.goBack()
      t.equal(await typed(page, '0.borgere'), '37', 'what was typed is still there')
      t.ok(await isChosen(page, family, 'indgaar'))
      await page.goForward()
      t.equal(await heading(page), allMet)
      await page.reload()
      t.equal(await heading(page), allMet)

      await page.goBack()
      await fill(page, { '0.borgere': '2' })
      await press(page, 'vis')
      t.equal(await heading(page), result.countHeading(3, 4))
      await page.goBack()
      t.equal(await typed(page, '0.borgere'), '2')
      t.same(new Set(methods), new Set(['GET']), 'no page is the answer to a post')
    },
    options,
  )

  test(
    `errors: Back, Forward, Reload, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { '0.borgere': 'mange' })
      await press(page, 'vis')
      t.match(await page.title(), /^Fejl/)
      await page.reload()
      t.equal(await typed(page, '0.borgere'), 'mange')
      await page.goBack()
      t.equal(await typed(page, '0.borgere'), 'mange')
      t.equal(await page.locator('.error-summary').count(), 0)
      await page.goForward()
      t.equal(await page.locator('.error-summary').count(), 1)
      await fill(page, { '0.borgere': '4' })
      await press(page, 'vis')
      await page.goBack()
      t.equal(await typed(page, '0.borgere'), '4', 'what was mended')
    },
    options,
  )

  test(
    `another year and a staff list: Back and Reload, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { '0.aar': '2018', '0.borgere': '5' })
      await press(page, 'tilfoej-aar')
      await page.locator('#f-1-aar').waitFor()
      await press(page, 'aabn:1.medarbejderliste')
      await page.locator('#f-1-medarbejderliste-0-aarsvaerk').waitFor()
      await page.reload()
      t.equal(await typed(page, '0.borgere'), '5')
      t.equal(await typed(page, '1.aar'), '2019')
      await fill(page, {
        '1.medarbejderliste.0.aarsvaerk': '0,8',
        '1.medarbejderliste.0.erfaringAar': '4',
      })
      await press(page, 'vis')
      await page.goBack()
      t.equal(await typed(page, '1.medarbejderliste.0.aarsvaerk'), '0,8')
      t.equal(await page.locator('.year').count(), 2)
    },
    options,
  )

  test(
    `the interview: Back, Forward, Reload, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/sag`)
      const questions: string[] = []
      for (let i = 0; i < 3; i++) {
        questions.push(await asked(page))
        await page.locator('#svar-ja').check()
        await press(page, 'videre')
      }
      const fourth = await asked(page)
      await page.goBack()
      t.equal(await asked(page), questions[2])
      t.ok(await page.locator('#svar-ja').isChecked(), 'the answer is still chosen')
      await page.goBack()
      t.equal(await asked(page), questions[1])
      await page.goForward()
      await page.goForward()
      t.equal(await asked(page), fourth)
      await page.reload()
      t.equal(await asked(page), fourth)
      for (let i = 0; i < 3; i++) await page.goBack()
      t.equal(await asked(page), questions[0])
      await page.locator('#svar-nej').check()
      await press(page, 'videre')
      t.match(await heading(page), 'ikke er omfattet')
      await page.goBack()
      t.ok(await page.locator('#svar-nej').isChecked())
    },
    options,
  )

  test(
    `two tabs do not know of each other, ${name}`,
    async (t, { page, origin }) => {
      const other = await page.context().newPage()
      await page.goto(`${origin}/selvvurdering`)
      await other.goto(`${origin}/selvvurdering`)
      await fill(page, specialised())
      await fill(other, { ...specialised(), '0.borgere': '1' })
      await press(other, 'vis')
      await press(page, 'vis')
      for (const reload of [false, true]) {
        if (reload) await Promise.all([page.reload(), other.reload()])
        t.equal(await heading(page), allMet)
        t.equal(await heading(other), result.countHeading(3, 4))
      }
      await other.goBack()
      await page.goBack()
      t.equal(await typed(page, '0.borgere'), '3')
      t.equal(await typed(other, '0.borgere'), '1')
    },
    options,
  )

  test(
    `what is typed and not sent, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { '0.borgere': '7', [family]: 'mangler' })
      await follow(page, page.locator('.site-menu a').nth(1))
      await page.locator('#svar-ja').waitFor()
      await page.goBack()
      t.equal(await typed(page, '0.borgere'), '7')
      t.ok(await isChosen(page, family, 'mangler'))
      // Without scripts a reloaded page starts again, which no page can prevent.
      if (javaScriptEnabled) {
        await page.reload()
        t.equal(await typed(page, '0.borgere'), '7')
      }
      await press(page, 'vis')
      t.match(await page.locator('main').innerText(), form.step(2, 2))
    },
    options,
  )

  test(
    `the report: Back, Forward, Reload, ${name}`,
    async (t, { page, origin }) => {
      const methods = methodsOf(page)
      const title = pageTexts.da.title
      const region = page.locator('#f-region')
      const text = page.locator('[name="tekst.3.1"]')
      await page.goto(`${origin}/afrapportering`)
      await region.fill('Syddanmark')
      await page.locator('summary').last().click()
      await text.fill('Kommunerne mødes.')
      const mimeType = 'text/csv'
      const buffer = Buffer.from('Kommune;År;Behandling;Døgnbehandling\nVejle;2017;3;1')
      await page.locator('#f-fil').setInputFiles({ name: 'tal.csv', mimeType, buffer })
      await press(page, 'laes')
      t.equal(await heading(page), aflaesningTexts.da.title)
      t.match(page.url(), /\/afrapportering\/rapport\?svar=[\w-]+$/)
      await press(page, 'vis')
      t.match(await heading(page), 'Syddanmark 2017')
      await page.reload()
      t.match(await heading(page), 'Syddanmark 2017')
      await page.goBack()
      t.equal(await heading(page), aflaesningTexts.da.title)
      await page.goBack()
      t.equal(await heading(page), title)
      t.equal(await region.inputValue(), 'Syddanmark')
      t.equal(await text.inputValue(), 'Kommunerne mødes.')
      await page.goForward()
      t.equal(await heading(page), aflaesningTexts.da.title)
      await page.goForward()
      t.match(await heading(page), 'Syddanmark 2017')
      await press(page, 'ret')
      t.equal(await region.inputValue(), 'Syddanmark')
      t.same(new Set(methods), new Set(['GET']), 'no page is the answer to a post')
    },
    options,
  )

  test(
    `the language is changed in the middle, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { '0.borgere': '7' })
      await follow(page, page.getByRole('button', { name: 'English' }))
      await page.locator('html[lang=en]').waitFor()
      t.equal(await typed(page, '0.borgere'), '7')
      await page.reload()
      t.equal(await typed(page, '0.borgere'), '7')
      await page.goBack()
      t.equal(await page.locator('html').getAttribute('lang'), 'da')
      t.equal(await typed(page, '0.borgere'), '7')
    },
    options,
  )
}

/** The request of each page that was finally shown. */
function methodsOf(page: Page): string[] {
  const methods: string[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (request.isNavigationRequest() && response.status() === 200) methods.push(request.method())
  })
  return methods
}
