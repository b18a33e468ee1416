/** What a person does on the pages, in few words. */
import type { Locator, Page } from 'playwright-core'
import type { Fields } from '../support/form-fields.js'

/** Fills in answers by the names of their fields. */
export async function fill(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`)
    if ((await field.first().getAttribute('type')) === 'radio') {
      await page.locator(`[name="${name}"][value="${value}"]`).check()
    } else await field.fill(value)
  }
}

/** Clicks on a link to another page, and waits for the page and its scripts. */
export async function follow(page: Page, way: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), way.click()])
}

/** Presses Enter on a link to another page, and waits for the page and its scripts. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Presses the visible button with this value of `handling`. */
export async function press(page: Page, handling: string): Promise<void> {
  const button = page
    .locator(`main button[name=handling][value="${handling}"]:not([aria-hidden])`)
    .filter({ visible: true })
    .first()
  const stays = handling === 'hent' || (await button.getAttribute('data-swap')) !== null
  await (stays ? button.click() : follow(page, button))
}

/** The conclusion on a result page, and what it depends on. */
export function conclusion(page: Page): Promise<string> {
  return page.locator('.verdict').first().innerText()
}

/**
 * Waits until an element that the selector matches has the focus: a browser sets it some time after the page is
 * loaded, also without scripts. Otherwise the test ends, and names the element that has it.
 */
export async function focusComesTo(page: Page, selector: string): Promise<void> {
  try {
    await page.locator(selector).and(page.locator(':focus')).waitFor()
  } catch (cause) {
    const instead = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)')
    throw new Error(`The focus never comes to ${selector}: it is on ${instead}`, { cause })
  }
}

/** Presses Tab until the element has the focus; fails if it never gets it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const reached = `document.activeElement.matches(${JSON.stringify(selector)})`
    if (await page.evaluate<boolean>(reached)) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

/** Answers of a tilbud that meets all four criteria in one year. */
export function specialised(year = 0, aar = '2019'): Fields {
  const competences = [
    'laegelig-rusmiddelbehandling',
    'social-rusmiddelbehandling',
    'psykologbehandling',
    'familiebehandling',
    'psykiatrisk-behandling',
    'social-stoette',
  ]
  const facts = {
    aar,
    borgere: '3',
    aarsvaerk: '3,5',
    medarbejdere: '9',
    medarbejdereMedErfaring: '5',
    ...Object.fromEntries(competences.map((id) => [`kompetencer.${id}`, 'indgaar'])),
  }
  return Object.fromEntries(
    Object.entries(facts).map(([path, value]) => [`${String(year)}.${path}`, value]),
  )
}

/** Answers the interview question by question, until it asks no more. */
export async function interview(
  page: Page,
  answer: (field: string) => 'ja' | 'nej' | 'ved-ikke',
): Promise<readonly string[]> {
  const asked: string[] = []
  const question = page.locator('input[name=spoergsmaal]')
  while ((await question.count()) > 0) {
    const field = await question.inputValue()
    asked.push(field)
    await page.locator(`#svar-${answer(field)}`).check()
    await press(page, 'videre')
  }
  return asked
}
