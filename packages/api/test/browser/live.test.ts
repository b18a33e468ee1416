/** The summary beside a form, by the ruleset of the form’s script and by one that is compiled in the browser. */
import { fileURLToPath } from 'node:url'
import { languages, type PeriodsScreening, type Screening } from '@screeningsmodel/core'
import type { Page } from 'playwright-core'
import { texts } from '../../src/pages/kit/texts.js'
import { fits, test } from './harness.js'
import { conclusion, fill, press } from './steps.js'

/** The guide’s document, based on the screening model, is served too. */
const app = { rulesetsDir: fileURLToPath(new URL('../../../../docs/guides/', import.meta.url)) }
const own = 'hoejt-specialiseret-tilbud-eksempel'
const forms = [
  { id: 'hoejt-specialiseret-tilbud', path: '/selvvurdering', isOwn: false },
  { id: own, path: `/regler/${own}/proev`, isOwn: true },
]

/** What the page asks for besides itself and what every form has: `compile`, and documents of rulesets. */
function extras(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const [, name] = /\/(compile|rulesets)\b/.exec(request.url()) ?? []
    if (name !== undefined) asked.push(name)
  })
  return asked
}

/** What stands beside the form once nobody types. */
async function summary(page: Page) {
  await page.clock.runFor(2000)
  const all = async (selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((each) => each.trim())
  return {
    conclusion: await page.locator('#live-text').innerText(),
    items: await all('#live-criteria li'),
    remarks: await all('#live-remarks li'),
  }
}

for (const { id, path, isOwn } of forms) {
  for (const sprog of languages) {
    test(
      `the summary says what the service answers, ${id}, ${sprog}`,
      async (t, { page, origin }) => {
        const asked = extras(page)
        const answered = async (path: string, facts: object): Promise<unknown> => {
          const options = {
            data: { ruleset: id, ...facts },
            headers: { 'accept-language': sprog },
          }
          return (await page.request.post(origin + path, options)).json()
        }
        await page.clock.install()
        await page.goto(`${origin}${path}?sprog=${sprog}`)
        await page.locator('#live').waitFor()
        t.same(new Set(asked), new Set(isOwn ? ['compile', 'rulesets'] : []))

        await fill(page, {
          '0.borgere': '4',
          '0.aarsvaerk': sprog === 'da' ? '5,5' : '5.5',
          '0.medarbejdere': '3',
          '0.medarbejdereMedErfaring': '1',
        })
        const facts = { borgere: 4, aarsvaerk: 5.5, medarbejdere: 3, medarbejdereMedErfaring: 1 }
        const one = (await answered('/screen-tilbud', facts)) as Screening
        t.equal(one.konklusion, 'ikke-hoejt-specialiseret')
        t.equal(one.bemaerkninger.length, 1)
        const words = texts[sprog].result.udfald
        t.same(await summary(page), {
          conclusion: one.konklusionTekst,
          items: one.kriterier.map(
            ({ titel, rolle, udfald }) => `${titel}: ${words[rolle][udfald].toLowerCase()}`,
          ),
          remarks: one.bemaerkninger.map(({ tekst }) => tekst),
        })

        await page.locator('#f-0-aar').fill('2018')
        await press(page, 'tilfoej-aar')
        await page.locator('#f-1-aar').fill('2019')
        const perioder = [{ aar: 2018, ...facts }, { aar: 2019 }]
        const both = (await answered('/screen-tilbud/perioder', { perioder })) as PeriodsScreening
        const told = await summary(page)
        t.equal(told.conclusion, both.samlet.konklusionTekst)
        t.equal(told.items.length, 2)
        t.equal(told.items[0], `2018: ${one.konklusionTekst}`)
        await fits(t, page, 'two years')
      },
      { app },
    )
  }
}

for (const lost of ['compile.*.js', `rulesets/${own}*`]) {
  test(
    `without ${lost} a form of another ruleset works as without a script`,
    async (t, { page: watched, origin }) => {
      // A file that never comes is an error in the console of any page, so this one is not watched.
      const page = await watched.context().newPage()
      const uncaught: string[] = []
      page.on('pageerror', ({ message }) => uncaught.push(message))
      await page.route(`**/${lost}`, (route) => route.abort())
      const failed = page.waitForEvent('requestfailed')
      await page.goto(`${origin}/regler/${own}/proev`)
      t.match((await failed).url(), /compile|rulesets/)

      await page.locator('#f-0-borgere').fill('2')
      await page.locator('#f-0-aar').fill('2018')
      await press(page, 'tilfoej-aar')
      await page.locator('#f-1-aar').waitFor()
      t.equal(await page.locator('#f-0-borgere').inputValue(), '2')
      t.notOk(await page.locator('#live').isVisible(), 'no summary, and no empty one')
      await press(page, 'fjern-aar:1')
      await page.locator('#f-1-aar').waitFor({ state: 'detached' })
      await press(page, 'vis')
      t.match(await conclusion(page), 'opfylder ikke')
      t.strictSame(uncaught, [])
    },
    { app },
  )
}
