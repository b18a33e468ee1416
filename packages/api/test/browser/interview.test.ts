/** The interview in a browser, to each of its conclusions. */
import { languages } from '@screeningsmodel/core'
import type { AnswerValue } from '../../src/pages/interview/answers.js'
import { interviewTexts } from '../../src/pages/interview/texts.js'
import { accessible, fits, test } from './harness.js'
import { conclusion, enter, focusComesTo, follow, interview, press, tabTo } from './steps.js'

const withoutScripts = { javaScriptEnabled: false }
const included = (field: string) => (field.includes('/ambulant.') ? 'nej' : 'ja')

for (const [name, options] of [
  ['with scripts', {}],
  ['without scripts', withoutScripts],
] as const) {
  test(
    `in the target group, then the level of care, ${name}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/sag`)
      t.match(await page.locator('.alert-warning').innerText(), /CPR/)
      t.match(await page.locator('#trin').innerText(), /^Spørgsmål 1 af højst 18$/)
      const asked = await interview(page, included)
      t.ok(asked.length < 18, `settled after ${String(asked.length)} of 18 questions`)
      t.match(await conclusion(page), 'er omfattet af målgruppen')

      await follow(page, page.getByRole('button', { name: interviewTexts.da.goOn }))
      t.match(await page.locator('.step-subheading').innerText(), 'indsatsniveau')
      await interview(page, () => 'ja')
      t.match(await conclusion(page), 'peger på en forstærket ambulant indsats')
      t.match(await page.locator('main').innerText(), 'er omfattet af målgruppen')
    },
    options,
  )
}

test('the other levels of care', async (t, { page, origin }) => {
  const unstable = (field: string) =>
    field.endsWith('/stabilitetHjemmeMedStoette') ? ('nej' as const) : ('ja' as const)
  const levels: [(field: string) => AnswerValue, string][] = [
    [() => 'nej', 'peger på døgnbehandling'],
    [unstable, 'faglig vurdering'],
    [() => 'ved-ikke', 'endnu ikke på et bestemt indsatsniveau'],
  ]
  for (const [answer, text] of levels) {
    await page.goto(`${origin}/sag`)
    await interview(page, included)
    await follow(page, page.getByRole('button', { name: interviewTexts.da.goOn }))
    await interview(page, answer)
    t.match(await conclusion(page), text)
  }
})

test('the level of effort helps with what a professional decides last', async (t, visit) => {
  const { page, origin } = visit
  const { da } = interviewTexts
  await page.goto(`${origin}/sag`)
  const last = page.locator('input[name=spoergsmaal][value$="/behovForDoegnbehandling"]')
  while ((await last.count()) === 0) {
    const field = await page.locator('input[name=spoergsmaal]').inputValue()
    await page.locator(`#svar-${included(field)}`).check()
    await press(page, 'videre')
  }
  await accessible(t, page, 'help is offered')
  t.match(await page.locator('.question-help button').innerText(), /højst \d/)
  t.match(await page.locator('fieldset').getAttribute('aria-describedby'), 'svar-hjaelp')
  await follow(page, page.locator('.question-help button'))
  t.match(await page.locator('.step-subheading').innerText(), 'indsatsniveau')
  await follow(page, page.getByRole('button', { name: da.back }))
  t.equal(await last.count(), 1, 'Back leads to the question that is helped')
  await follow(page, page.locator('.question-help button'))
  let helping = 0
  while ((await last.count()) === 0) {
    helping += 1
    await page.locator('#svar-nej').check()
    await press(page, 'videre')
  }
  t.ok(helping > 0 && helping <= 6)
  t.match(await page.locator('#svar-hjaelp').innerText(), 'peger på døgnbehandling')
  t.equal(await page.locator('.question-help button').count(), 0, 'there is no more to ask')
  await accessible(t, page, 'help is given')
  await page.reload()
  await page.locator('#svar-ja').check()
  await press(page, 'videre')
  t.match(await conclusion(page), 'er omfattet af målgruppen')
  await follow(page, page.getByRole('button', { name: da.goOn }))
  t.match(await conclusion(page), 'peger på døgnbehandling', 'nothing is asked again')
})

test('not in the target group, and not settled', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  t.equal((await interview(page, () => 'nej')).length, 1)
  t.match(await conclusion(page), 'ikke er omfattet')
  t.equal(await page.getByRole('button', { name: interviewTexts.da.goOn }).count(), 0)

  await follow(page, page.getByRole('link', { name: interviewTexts.da.restart }))
  const asked = await interview(page, () => 'ved-ikke')
  t.equal(new Set(asked).size, asked.length, 'nothing is asked twice')
  t.match(await conclusion(page), 'kan ikke afgøres endnu')

  await follow(page, page.getByRole('button', { name: 'Er kvinden gravid?' }).first())
  await page.locator('#svar-nej').check()
  await press(page, 'videre')
  t.match(await conclusion(page), 'ikke er omfattet')
})

test('back, and a change of an earlier answer', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  const first = await page.locator('legend').innerText()
  await page.locator('#svar-ja').check()
  await press(page, 'videre')
  const second = await page.locator('legend').innerText()
  await follow(page, page.getByRole('button', { name: interviewTexts.da.back }))
  t.equal(await page.locator('legend').innerText(), first)
  t.ok(await page.locator('#svar-ja').isChecked(), 'the answer is still there')
  await press(page, 'videre')
  t.equal(await page.locator('legend').innerText(), second)

  await interview(page, included)
  await page.locator('summary', { hasText: 'Dine svar' }).click()
  await follow(page, page.locator('.answered button').first())
  t.equal(await page.locator('legend').innerText(), first)
  await page.locator('#svar-nej').check()
  await press(page, 'videre')
  t.match(await conclusion(page), 'ikke er omfattet')
  t.ok((await page.locator('.answered dt').count()) > 1, 'the other answers are kept')
})

test('an unanswered question is marked', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  await press(page, 'videre')
  t.match(await page.title(), /^Fejl: /)
  await focusComesTo(page, '.error-summary')
  await accessible(t, page, 'unanswered')
  await page.locator('.error-summary a').click()
  await focusComesTo(page, '[name="maalgruppe-udsatte-gravide/gravid"]')
})

test('with the keyboard only', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  await tabTo(page, '#svar-ja')
  await page.keyboard.press('ArrowDown')
  t.ok(await page.locator('#svar-nej').isChecked())
  await enter(page)
  t.match(
    await conclusion(page),
    'ikke er omfattet',
    'Enter goes on, and does not change the language',
  )
})

test('another reading, and where it leads', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  await interview(page, (field) => (/stoffer|alkohol/.test(field) ? 'nej' : included(field)))
  t.match(await conclusion(page), 'ikke er omfattet')
  await accessible(t, page, 'result with readings')
  const reading = page.locator('.reading', { hasText: 'medicin' })
  await follow(page, reading.getByRole('button'))
  await interview(page, included)
  t.match(await conclusion(page), 'er omfattet af målgruppen')
})

test('in English, also in the middle of it', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag?sprog=en`)
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
  await page.locator('#svar-ja').check()
  await press(page, 'videre')
  const question = await page.locator('input[name=spoergsmaal]').inputValue()
  await follow(page, page.getByRole('button', { name: 'Dansk' }))
  t.equal(await page.locator('html').getAttribute('lang'), 'da')
  t.equal(await page.locator('input[name=spoergsmaal]').inputValue(), question)
  t.equal(await page.locator('.error-summary').count(), 0)
  await interview(page, included)
  await follow(page, page.getByRole('button', { name: 'English' }))
  t.match(await conclusion(page), 'included in the target group')
})

test('a CPR number is refused, and not shown again', async (t, { page, origin }) => {
  await page.goto(`${origin}/sag`)
  await page.evaluate('document.getElementById("svar-nej").value = "010190-1234"')
  await page.locator('#svar-nej').check()
  await press(page, 'videre')
  t.match(await page.locator('.error-summary').innerText(), 'ligner et CPR-nummer')
  t.notMatch(await page.content(), '010190')
  await accessible(t, page, 'refused')
})

for (const sprog of languages) {
  test(`every state is accessible and fits: ${sprog}`, async (t, { page, origin }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${origin}/sag?sprog=${sprog}`)
    await accessible(t, page, 'the first question')
    await fits(t, page, 'the first question')
    await page.locator('#svar-ja').check()
    await press(page, 'videre')
    await page.locator('summary').first().click()
    await accessible(t, page, 'a question with the answers open')
    await fits(t, page, 'a question with the answers open')
    await interview(page, included)
    await accessible(t, page, 'result')
    await fits(t, page, 'result')
    await follow(page, page.getByRole('button', { name: interviewTexts[sprog].goOn }))
    await interview(page, () => 'nej')
    await accessible(t, page, 'the level of care')
    await fits(t, page, 'the level of care')
  })
}
