/** The report in a browser: a spreadsheet in, the report to read by its headers, files to take along. */
import { languages } from '@screeningsmodel/core'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import type { Page } from 'playwright-core'
import t from 'tap'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { pageTexts } from '../../src/pages/afrapportering/texts.js'
import { accessible, fits, test } from './harness.js'
import { follow } from './steps.js'
import { printed } from './pdf.js'

const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const syddanmark = opgoerelser.input
const lines = [
  'Kommune;År;Behandling;Døgnbehandling',
  ...syddanmark.opgoerelser.map((row) => Object.values(row).join(';')),
]
const good = join(folder, 'tal.csv')
const bad = join(folder, 'fejl.csv')
const large = join(folder, 'stor.csv')
await writeFile(good, lines.join('\r\n'))
await writeFile(
  bad,
  [...lines.slice(0, 60), 'Kommune 30;2017;-1;0', 'Kommune 31;2017;1;2'].join('\n'),
)
await writeFile(large, 'x'.repeat(3 * 1024 * 1024))

async function make(page: Page, origin: string, file: string, sprog: 'da' | 'en' = 'da') {
  await page.goto(`${origin}/afrapportering?sprog=${sprog}`)
  await page.locator('#f-fil').setInputFiles(file)
  await page.locator('#f-region').fill('Syddanmark')
  await follow(page, page.getByRole('button', { name: pageTexts[sprog].submit }))
  await page.locator('.report-read, .error-summary').waitFor()
}

for (const javaScriptEnabled of [true, false]) {
  test(
    `a spreadsheet in, the report out${javaScriptEnabled ? '' : ', without JavaScript'}`,
    async (t, { page, origin }) => {
      await make(page, origin, good)
      t.equal(await page.locator('h1').innerText(), afrapportering(syddanmark).titel)
      for (const format of ['md', 'html', 'docx'] as const) {
        const download = page.waitForEvent('download')
        await page.locator(`button[value="hent:${format}"]`).click()
        const file = await download
        t.equal(file.suggestedFilename(), `afrapportering-syddanmark-2017-2019.${format}`)
        const bytes = await readFile(await file.path())
        if (format === 'docx') t.equal(bytes.subarray(0, 2).toString(), 'PK')
        else {
          const expected = await writeReport(afrapportering(syddanmark), format, 'da')
          t.equal(bytes.toString(), expected)
        }
      }
    },
    { javaScriptEnabled },
  )
}

test('a table is read in order by its header cells', async (t, { page, origin }) => {
  await make(page, origin, good)
  const read = await page.evaluate<string[]>(readInOrder)
  t.same(read.slice(0, 6), [
    'Behandling (døgn eller ambulant), 2017: 10',
    'Behandling (døgn eller ambulant), 2018: 8',
    'Behandling (døgn eller ambulant), 2019: 8',
    'Heraf døgnbehandling, 2017: 2',
    'Heraf døgnbehandling, 2018: 2',
    'Heraf døgnbehandling, 2019: 2',
  ])
  t.ok(read.includes('ingen af årene, Behandling: 15'))
  t.ok(read.includes('ingen af årene, Døgnbehandling: 18'))
  t.equal(read.filter((cell) => cell.startsWith('Kommune 03, ')).length, 6)
  const tree = await page.locator('.report-figure').ariaSnapshot()
  t.match(tree, 'Visiterede kvinder pr. år')
  t.match(
    await page.locator('svg.report-chart desc').textContent(),
    '10 i 2017, 8 i 2018 og 8 i 2019',
  )
})

/** Every cell as a screen reader tells it: the row's header, the column's, the cell. */
const readInOrder = `[...document.querySelectorAll('.report > .table--responsive-scroll table')].flatMap((table) => {
  const columns = [...table.querySelectorAll('thead th[scope=col]')].map((cell) => cell.innerText)
  return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
    const header = row.querySelector('th[scope=row]').innerText
    return [...row.querySelectorAll('td')].map((cell) => header + ', ' + columns[cell.cellIndex] + ': ' + cell.innerText)
  })
})`

test('what was refused, and the way back', async (t, { page, origin }) => {
  await make(page, origin, bad)
  const rows = await page.locator('.report-read tbody tr').allInnerTexts()
  t.match(rows, [/^61\s+Behandling\s+Antallet kan ikke være negativt/, /^62\s+Døgnbehandling\s+Flere er/])
  await page.getByRole('button', { name: pageTexts.da.edit }).first().click()
  t.match(await page.locator('#beholdt').innerText(), '61 rækker fra den forrige fil')
  t.equal(await page.locator('#f-region').inputValue(), 'Syddanmark')
  await page.getByLabel('Skjul tal under 5').check()
  await follow(page, page.getByRole('button', { name: pageTexts.da.submit }))
  t.match(await page.locator('main').innerText(), 'Antal fra 1 til 4 er skjult')
  await page.getByRole('button', { name: 'English' }).click()
  t.match(await page.locator('main').innerText(), 'Counts from 1 to 4 are hidden')
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
})

test('errors take the focus and lead to their fields', async (t, { page, origin }) => {
  await page.goto(`${origin}/afrapportering`)
  await follow(page, page.getByRole('button', { name: pageTexts.da.submit }))
  t.match(await page.title(), /^Fejl: /)
  t.match(await page.evaluate('document.activeElement.className'), 'error-summary')
  await page.locator('.error-summary a').first().click()
  t.equal(await page.evaluate('document.activeElement.id'), 'f-fil')
  await make(page, origin, large)
  t.match(await page.locator('.error-summary').innerText(), 'Filen er for stor')
})

test('the keyboard alone, and the template', async (t, { page, origin }) => {
  await page.goto(`${origin}/afrapportering`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'XLSX' }).press('Enter')
  t.equal((await download).suggestedFilename(), 'afrapportering.xlsx')
  await page.locator('#f-fil').setInputFiles(good)
  await page.locator('#f-region').fill('Syddanmark')
  await page.locator('#f-region').press('Enter')
  await page.locator('.report-read').waitFor()
  t.match(page.url(), /afrapportering\/rapport$/, 'Enter shows the report in the same language')
})

for (const sprog of languages) {
  test(`every state is accessible and fits: ${sprog}`, async (t, { page, origin }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${origin}/afrapportering?sprog=${sprog}`)
    await page.locator('summary').first().click()
    await accessible(t, page, 'the form')
    await fits(t, page, 'the form')
    await follow(page, page.getByRole('button', { name: pageTexts[sprog].submit }))
    await accessible(t, page, 'errors')
    await make(page, origin, bad, sprog)
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await accessible(t, page, `the report, ${String(width)}`)
      await fits(t, page, `the report, ${String(width)}`)
    }
    // What is taken along stands alone, without any of the service's files.
    const report = afrapportering({ ...syddanmark, taerskel: 3 }, { sprog })
    await page.goto('about:blank')
    await page.setContent(String(await writeReport(report, 'html', sprog)))
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await accessible(t, page, `the page that stands alone, ${String(width)}`)
      await fits(t, page, `the page that stands alone, ${String(width)}`)
    }
  })
}

test('it is printed without buttons', async (t, { page, origin }) => {
  await make(page, origin, good)
  const sheets = await printed(page)
  t.match(sheets[0], 'Tema 1. Målgruppen')
  for (const sheet of sheets) {
    t.notMatch(sheet, /Hent rapporten|Ret oplysningerne|Begynd forfra/)
    t.ok(sheet.trim().length > 100, 'no empty sheet')
  }
})
