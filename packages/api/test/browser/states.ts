/** Every page and state of the service, and how to get there. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { conclusion, fill, follow, interview, press, specialised } from './steps.js'

/** The guide’s document, based on the screening model, is served too. */
const rulesetsDir = fileURLToPath(new URL('../../../../docs/guides/', import.meta.url))
export const app = { basePath: '/screening', rulesetsDir }

/** Brings a page to a state; `address` makes an address from a path. */
export type Reach = (page: Page, address: (path: string) => string) => Promise<void>

/** How to get to each state of each page. */
export const states: Readonly<Record<string, Reach>> = {
  'the start page': async (page, address) => {
    await page.goto(address('/'))
  },
  'the empty form': async (page, address) => {
    await page.goto(address('/selvvurdering'))
  },
  'the form with errors': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    await fill(page, { '0.borgere': '-1', '0.aarsvaerk': 'tre' })
    await press(page, 'vis')
    await page.locator('.error-summary').waitFor()
  },
  'the form with a staff list': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    await press(page, 'aabn:0.medarbejderliste')
    await page.locator('.staff-rows').waitFor()
  },
  'the form with three years': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    for (const year of [1, 2]) {
      await press(page, 'tilfoej-aar')
      await page.locator(`#f-${String(year)}-aar`).waitFor()
    }
  },
  'a result with gaps': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    await fill(page, { '0.borgere': '2', '0.medarbejdere': '9' })
    await press(page, 'vis')
    await conclusion(page)
  },
  'the result of three years': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    for (const year of [1, 2]) {
      await press(page, 'tilfoej-aar')
      await page.locator(`#f-${String(year)}-aar`).waitFor()
    }
    for (const year of [0, 1, 2]) await fill(page, specialised(year, String(2017 + year)))
    await press(page, 'vis')
    await conclusion(page)
  },
  'the accessibility statement': async (page, address) => {
    await page.goto(address('/tilgaengelighed'))
  },
  'an address that does not exist': async (page, address) => {
    await page.goto(address('/findes-ikke'))
  },
  'an address for programs': async (page, address) => {
    await page.goto(address('/screen-tilbud'))
  },
  'the API': async (page, address) => {
    await page.goto(address('/docs'))
    await page.locator('.api-operation > summary').first().click()
    await page.locator('.api-schema > summary').first().click()
    await page.locator('.api-try summary').first().click()
    await page.locator('.api-try button').first().click()
    await page.locator('.api-try pre').filter({ hasText: '"konklusion"', visible: true }).waitFor()
  },
  'what the problem answers mean': async (page, address) => {
    await page.goto(address('/docs/fejl'))
  },
  'the list of rules': async (page, address) => {
    await page.goto(address('/regler'))
  },
  'the rules for a tilbud': async (page, address) => {
    await page.goto(address('/regler/hoejt-specialiseret-tilbud'))
  },
  'the rules for a case': async (page, address) => {
    await page.goto(address('/regler/maalgruppe-udsatte-gravide'))
  },
  'the form of a document based on another': async (page, address) => {
    await page.goto(address('/regler/hoejt-specialiseret-tilbud-eksempel/proev'))
  },
  'the result of a document based on another': async (page, address) => {
    await page.goto(address('/regler/hoejt-specialiseret-tilbud-eksempel/proev'))
    await fill(page, { '0.borgere': '2', '0.medarbejdere': '9' })
    await press(page, 'vis')
    await conclusion(page)
  },
  'the interview of a checklist': async (page, address) => {
    await page.goto(address('/regler/anbefalinger/proev'))
  },
  'the rules for the group described anew': async (page, address) => {
    await page.goto(address('/regler/maalgruppe-fornyet-behandling'))
  },
  'a result as a diagram': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    await fill(page, { '0.borgere': '2', '0.aarsvaerk': '3' })
    await press(page, 'vis')
    await conclusion(page)
    await page.locator('.graf-details > summary').click()
    await page.locator('.graf-words > summary').click()
  },
  'the page on privacy': async (page, address) => {
    await page.goto(address('/privatliv'))
  },
}

async function readSheet(page: Page, address: (path: string) => string): Promise<void> {
  await page.goto(address('/afrapportering'))
  const rows = ['Vejle;2017;3;1', 'Odense;2017;;0', 'Nordby;2018;2;5', 'I alt;2018;2;5']
  const buffer = Buffer.from(['Kommune;År;Behandling;Døgnbehandling', ...rows].join('\n'))
  await page.locator('#f-fil').setInputFiles({ name: 'tal.csv', mimeType: 'text/csv', buffer })
  await page.locator('#f-region').fill('Syddanmark')
  await press(page, 'laes')
}

const included = (field: string) => (field.includes('/ambulant.') ? 'nej' : 'ja')

/** States that have their own tests. */
export const furtherStates: Readonly<Record<string, Reach>> = {
  'the interview, its first question': async (page, address) => {
    await page.goto(address('/sag'))
  },
  'the interview, unanswered': async (page, address) => {
    await page.goto(address('/sag'))
    await press(page, 'videre')
    await page.locator('.error-summary').waitFor()
  },
  'the interview, its second question': async (page, address) => {
    await page.goto(address('/sag'))
    await page.locator('#svar-ja').check()
    await press(page, 'videre')
    await page.locator('summary').first().click()
  },
  'the interview, help with the last question': async (page, address) => {
    await page.goto(address('/sag'))
    const last = page.locator('input[name=spoergsmaal][value$="/behovForDoegnbehandling"]')
    while ((await last.count()) === 0) {
      const field = await page.locator('input[name=spoergsmaal]').inputValue()
      await page.locator(`#svar-${included(field)}`).check()
      await press(page, 'videre')
    }
  },
  'a case that is included': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, included)
  },
  'a case that another interpretation leaves open': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, (field) => (/stoffer|alkohol/.test(field) ? 'nej' : included(field)))
  },
  'a case of which nothing is known': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, () => 'ved-ikke')
  },
  'a case that is not included': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, (field) => (field.endsWith('/gravid') ? 'nej' : 'ja'))
  },
  'a case with a remark': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, (field) => (/fastholdes/.test(field) ? 'nej' : 'ja'))
  },
  'the level of effort': async (page, address) => {
    await page.goto(address('/sag'))
    await interview(page, included)
    await follow(page, page.locator('.next-step button'))
    await interview(page, () => 'nej')
  },
  'a result that meets all': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    await fill(page, specialised())
    await press(page, 'vis')
    await conclusion(page)
  },
  'a result with the longest name and great numbers': async (page, address) => {
    await page.goto(address('/selvvurdering'))
    const reference = 'Behandlingsinstitutionen-'.repeat(5).slice(0, 100)
    await fill(page, { reference, '0.borgere': '9007199254740991', '0.aarsvaerk': '123456789,123' })
    await press(page, 'vis')
    await page.locator('.verdict, .error-summary').waitFor()
  },
  'how a sheet is read': readSheet,
  'a report': async (page, address) => {
    await readSheet(page, address)
    await press(page, 'vis')
  },
  'the report page': async (page, address) => {
    await page.goto(address('/afrapportering'))
  },
  'the capacity': async (page, address) => {
    await page.goto(address('/kapacitet'))
  },
  'the capacity, not a number': async (page, address) => {
    await page.goto(address('/kapacitet?kvinder=mange'))
  },
  'an address whose answers are gone': async (page, address) => {
    await page.goto(address('/sag?svar=gammelt'))
  },
  'what differs between two rulesets': async (page, address) => {
    await page.goto(
      address('/regler/maalgruppe-udsatte-gravide/forskel/maalgruppe-fornyet-behandling'),
    )
  },
}
