/** The self-assessment in a browser: with and without scripts, and with the keyboard only. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { texts } from '../../src/pages/kit/texts.js'
import { accessible, test } from './harness.js'
import {
  conclusion,
  enter,
  fill,
  focusComesTo,
  follow,
  press,
  specialised,
  tabTo,
} from './steps.js'

const { form: words, result } = texts.da
const modes = [
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
] as const

for (const [name, options] of modes) {
  test(
    `one year, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, specialised())
      await press(page, 'vis')
      t.match(page.url(), '/selvvurdering')
      t.match(await conclusion(page), 'højt specialiseret')
      t.equal(await page.locator('.criterion').count(), 4)

      await follow(page, page.getByRole('button', { name: result.edit }).first())
      t.equal(await page.locator('#f-0-borgere').inputValue(), '3', 'the answers are kept')
      await page.locator('#f-0-borgere').fill('2')
      await press(page, 'vis')
      t.match(await page.locator('.criterion').first().innerText(), '1 ekstra borger')
    },
    options,
  )

  test(
    `every question left open, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await press(page, 'vis')
      t.equal(await page.locator('.outcome', { hasText: result.udfald.krav.uafklaret }).count(), 4)
      await follow(page, page.locator('.question').first())
      // A question links to its field.
      const { hash } = new URL(page.url())
      t.match(hash, /^#f-/)
      await focusComesTo(page, `[id="${hash.slice(1)}"]`)
    },
    options,
  )

  test(
    `a missing answer is given where the result asks for it, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { ...specialised(), '0.borgere': '' })
      await press(page, 'vis')
      t.equal(await page.locator('h1').innerText(), result.openHeading(3, 4))
      await page.getByLabel('Hvor mange borgere').fill('2')
      await press(page, 'vis')
      t.equal(await page.locator('h1').innerText(), result.countHeading(3, 4))
      t.match(await page.title(), result.countHeading(3, 4))
    },
    options,
  )

  test(
    `three years, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, specialised(0, '2017'))
      for (const year of [1, 2]) {
        await press(page, 'tilfoej-aar')
        await page.locator(`#f-${String(year)}-aar`).waitFor()
        t.equal(await page.locator(`#f-${String(year)}-aar`).inputValue(), String(2017 + year))
        await fill(page, specialised(year, String(2017 + year)))
      }
      t.equal(await page.locator('main button[value=tilfoej-aar]').count(), 0, 'three at most')
      await page.locator('#f-1-borgere').fill('2')
      await press(page, 'vis')
      t.match(await conclusion(page), 'Samlet set opfylder tilbuddet ikke kriterierne')
      const head = await page.locator('.comparison thead th').allInnerTexts()
      t.match(head.slice(1), [/2017/, /2018/, /2019/])
      const first = await page.locator('.comparison tbody tr').first().locator('td').allInnerTexts()
      t.same(
        first.map((cell) => cell.trim()),
        [
          result.udfald.krav.opfyldt,
          result.udfald.krav['ikke-opfyldt'],
          result.udfald.krav.opfyldt,
        ],
      )
    },
    options,
  )

  test(
    `a staff list, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await press(page, 'aabn:0.medarbejderliste')
      const row = (number: number) =>
        page.locator(`#f-0-medarbejderliste-${String(number)}-erfaringAar`)
      await row(0).waitFor()
      const rows = await page.locator('.staff-rows tbody tr').count()
      await press(page, 'tilfoej-raekke:0.medarbejderliste')
      await row(rows).waitFor()
      await press(page, 'fjern-raekke:0.medarbejderliste.0')
      await row(rows).waitFor({ state: 'detached' })
      for (const [number, years] of [5, 4, 1].entries()) {
        await fill(page, {
          [`0.medarbejderliste.${String(number)}.erfaringAar`]: String(years),
          [`0.medarbejderliste.${String(number)}.aarsvaerk`]: '1',
        })
      }
      await press(page, 'vis')
      const criteria = await page.locator('.criterion').allInnerTexts()
      t.match(criteria[1], result.udfald.krav.opfyldt, 'three årsværk from the rows')
      t.match(criteria[2], result.udfald.krav.opfyldt, 'two of three have four years')
    },
    options,
  )

  test(
    `errors, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, { '0.borgere': '010190-1234' })
      await press(page, 'vis')
      t.match(await page.locator('.error-summary').innerText(), 'CPR-nummer')
      t.notMatch(await page.content(), '010190')

      await fill(page, { '0.borgere': '-1', '0.aarsvaerk': '<b>tre</b> "årsværk" 🙂' })
      await press(page, 'vis')
      t.match(await page.title(), /^Fejl: /)
      await focusComesTo(page, '.error-summary')
      t.equal(await page.locator('#f-0-aarsvaerk').inputValue(), '<b>tre</b> "årsværk" 🙂')
      await page.locator('.error-summary a', { hasText: 'rsværk' }).first().click()
      await focusComesTo(page, '[name="0.aarsvaerk"]')
      t.equal(await page.locator('#f-0-aarsvaerk').getAttribute('aria-invalid'), 'true')
    },
    options,
  )
}

test('with the keyboard only', async (t, { page, origin }) => {
  await page.goto(`${origin}/selvvurdering`)
  await page.keyboard.press('Tab')
  // First the link that skips the menu.
  await focusComesTo(page, '.skipnav')
  await page.keyboard.press('Enter')
  for (const [name, value] of Object.entries(specialised())) {
    await tabTo(page, `[name="${name}"]`)
    if (value === 'indgaar') await page.keyboard.press('Space')
    else await page.keyboard.type(value)
  }
  await tabTo(page, 'main button[value=vis]:not([aria-hidden])')
  await enter(page)
  t.match(await conclusion(page), 'højt specialiseret')
  t.equal(await page.locator('html').getAttribute('lang'), 'da')
})

test('Enter in a field shows the result, and does not change the language', async (t, {
  page,
  origin,
}) => {
  await page.goto(`${origin}/selvvurdering`)
  await page.locator('#f-0-borgere').fill('2')
  await enter(page)
  t.match(await conclusion(page), 'opfylder ikke')
  t.equal(await page.locator('html').getAttribute('lang'), 'da')
})

test('the summary beside the form is updated, calmly', async (t, { page, origin }) => {
  await page.clock.install()
  await page.goto(`${origin}/selvvurdering`)
  const live = page.locator('#live')
  await live.waitFor()
  await accessible(t, page, 'the summary open')
  t.equal(await page.locator('#live-text').getAttribute('role'), 'status')
  const before = await live.innerText()

  await page.locator('#f-0-borgere').pressSequentially('2')
  await page.clock.runFor(300)
  t.equal(await live.innerText(), before, 'nothing while she types')
  await page.clock.runFor(2000)
  t.match(await page.locator('#live-text').innerText(), 'opfylder ikke')
  await accessible(t, page, 'the summary with an answer')

  await page.locator('#f-0-borgere').fill('mange')
  await page.clock.runFor(2000)
  t.equal(await page.locator('#live-text').innerText(), words.liveProblem)
  await page.locator('#f-0-aarsvaerk').fill('ca. 5')
  await page.clock.runFor(2000)
  t.equal(await page.locator('#live-text').innerText(), words.liveProblems)
  await page.locator('#f-0-aarsvaerk').fill('')
  await page.locator('#f-0-borgere').fill('')
  await page.locator('#f-0-aar').fill('20')
  await page.clock.runFor(2000)
  t.equal(
    await page.locator('#live-text').innerText(),
    words.liveProblem,
    'nobody asks of one year that it is written once',
  )
  await page.locator('#f-0-aar').fill('')

  await page.locator('#f-0-borgere').fill('2')
  await press(page, 'tilfoej-aar')
  await page.locator('#f-1-aar').waitFor()
  await page.locator('#live-text').filter({ hasText: words.liveYears }).waitFor()
})

for (const [sprog, grouped, decimals] of [
  ['da', '1.000', '1,000'],
  ['en', '1,000', '1.000'],
] as const) {
  test(`the summary reads ${grouped} as the service does, ${sprog}`, async (t, {
    page,
    origin,
  }) => {
    await page.clock.install()
    await page.goto(`${origin}/selvvurdering?sprog=${sprog}`)
    await page.locator('#live').waitFor()
    for (const [typed, isRead] of [
      [grouped, false],
      [decimals, true],
    ] as const) {
      await page.locator('#f-0-aarsvaerk').fill(typed)
      await page.clock.runFor(2000)
      const summary = await page.locator('#live-text').innerText()
      t.equal(summary !== texts[sprog].form.liveProblem, isRead, typed)
    }
    await page.locator('#f-0-aarsvaerk').fill(grouped)
    await press(page, 'vis')
    await page.locator('#f-0-aarsvaerk-error').waitFor()
    t.equal(await page.locator('#f-0-aarsvaerk').inputValue(), grouped)
  })
}

test('the result is downloaded', async (t, { page, origin }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${origin}/selvvurdering`)
  await fill(page, specialised())
  await press(page, 'vis')

  await page.evaluate('window.print = () => { window.printed = true }')
  await page.locator('#print').click()
  t.ok(await page.evaluate('window.printed'))

  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'hent')])
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { konklusion: string }
  t.equal(file.konklusion, 'hoejt-specialiseret')

  await page.locator('#copy').click()
  await page.locator('#copied', { hasText: result.copied }).waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  t.equal(copied, await textOf(page, '#summary'))
  t.match(copied, 'højt specialiseret')
  t.notMatch(copied, 'http')
})

test('in English, with the answers kept', async (t, { page, origin }) => {
  await page.goto(`${origin}/selvvurdering`)
  await fill(page, specialised())
  await follow(page, page.getByRole('button', { name: 'English' }))
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
  t.match(await page.locator('main').innerText(), 'highly specialised')
  await follow(page, page.getByRole('button', { name: 'Dansk' }))
  t.equal(await page.locator('html').getAttribute('lang'), 'da')
})

function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent`)
}
