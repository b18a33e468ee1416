/** The report in a browser: a spreadsheet in, the report to read by its headers, files to download. */
import { languages } from '@screeningsmodel/core'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import type { Page } from 'playwright-core'
import t from 'tap'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { aflaesningTexts } from '../../src/pages/afrapportering/aflaesning-texts.js'
import { pageTexts } from '../../src/pages/afrapportering/texts.js'
import { accessible, fits, test } from './harness.js'
import { focusComesTo, follow } from './steps.js'
import { printed } from './pdf.js'
import { xlsx } from '../../../rows/test/support/layouts.js'

const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const syddanmark = opgoerelser.input
/** File names with numbers: a program that reads a file knows none of them. */
const ukendteKommuner = syddanmark.opgoerelser.map(({ kommune }) => kommune)
const lines = [
  'Kommune;År;Behandling;Døgnbehandling',
  ...syddanmark.opgoerelser.map((row) => Object.values(row).join(';')),
]
const good = join(folder, 'tal.csv')
const bad = join(folder, 'fejl.csv')
const large = join(folder, 'stor.csv')
const withoutYears = join(folder, 'uden-aar.csv')
await writeFile(withoutYears, 'Kommune;År;Behandling;Døgnbehandling\nVejle;x;1;0\nOdense;y;1;0\n')
const doubtful = join(folder, 'tvivl.csv')
await writeFile(
  doubtful,
  'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018\nOdense;-3;2;1;1\nVejle;2;1,5;0;2\nOdnse;4;2;1;1\nVejle;1;1;0;0\nKilde: kommunerne;;;;\n',
)
await writeFile(good, lines.join('\r\n'))
await writeFile(
  bad,
  [...lines.slice(0, 60), 'Kommune 30;2017;-1;0', 'Kommune 31;2017;1;2'].join('\n'),
)
const unclear = join(folder, 'uklar.csv')
await writeFile(
  unclear,
  'Opgørelse 2017\nKommune;Beh.;Heraf d;Bemærkning\nOdense;3;1;\nNordby;2;0;talt i hånden\nVejle;4;1;\nI alt;9;2;\n',
)
const cases = join(folder, 'sager.csv')
const tilbud = join(folder, 'tilbud.csv')
await writeFile(
  cases,
  'Byen;aar;visiteret;gravid;skadeligtForbrug.alkohol;Hjemløshed;Bemærkning\nKommune 23;2017;doegn;ja;ja;ja;\n',
)
await writeFile(
  tilbud,
  'reference;kommune;aar;anvendelse;borgere;aarsvaerk\nT-17;Kommune 01;2017;benyttet;2;4,5\nT-18;;2017;forventet;5;2,5\n',
)
const heading = ['Kommune', 'Visiteret', 'Gravid', 'Alkohol', 'Hjemløshed']
const casesByYear = join(folder, 'sager-pr-aar.xlsx')
await writeFile(
  casesByYear,
  await xlsx([
    { name: '2017', rows: [heading, ['Odense', 'doegn', 'ja', 'ja', 'ja']], merges: [] },
    {
      name: '2018',
      rows: [
        heading,
        ['Vejle', 'ambulant', 'ja', 'ja', 'ja'],
        ['Vejle', 'doegn', 'ja', 'ja', 'ja'],
      ],
      merges: [],
    },
  ]),
)
const wide = fileURLToPath(new URL('../../../fixtures/cases/bred.xlsx', import.meta.url))
await writeFile(large, 'x'.repeat(3 * 1024 * 1024))

async function upload(
  page: Page,
  origin: string,
  file: string,
  sprog: 'da' | 'en' = 'da',
  lists: Readonly<Record<string, string>> = {},
) {
  await page.goto(`${origin}/afrapportering?sprog=${sprog}`)
  await page.locator('#f-fil').setInputFiles(file)
  for (const [name, list] of Object.entries(lists)) {
    await page.locator(`#f-${name}`).setInputFiles(list)
  }
  await page.locator('#f-region').fill('Syddanmark')
  await follow(page, page.getByRole('button', { name: pageTexts[sprog].submit }))
  await page.locator('.report-read, .error-summary').waitFor()
}

async function make(page: Page, origin: string, file: string, sprog: 'da' | 'en' = 'da') {
  await upload(page, origin, file, sprog)
  if ((await page.locator('.error-summary').count()) === 0) await confirm(page, sprog)
}

async function confirm(page: Page, sprog: 'da' | 'en' = 'da') {
  await follow(page, page.getByRole('button', { name: aflaesningTexts[sprog].confirm }).first())
}

/** A picture for people who work on the pages: `PICTURES=folder`. */
async function picture(page: Page, name: string) {
  const pictures = process.env['PICTURES']
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
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
          const report = afrapportering({ ...syddanmark, ukendteKommuner })
          const expected = await writeReport(report, format, 'da')
          t.equal(bytes.toString(), expected)
        }
      }
    },
    { javaScriptEnabled },
  )
}

for (const [javaScriptEnabled, width] of [
  [true, 1280],
  [false, 1280],
  [true, 320],
  [false, 320],
] as const) {
  const name = `${javaScriptEnabled ? 'script' : 'no-script'}-${String(width)}`
  test(
    `upload, a question, a correction, the report and its DOCX: ${name}`,
    async (t, { page, origin }) => {
      const look = async (state: string) => {
        await picture(page, `${state}-${name}`)
        // Axe itself is a script.
        if (javaScriptEnabled) await accessible(t, page, state)
        if (javaScriptEnabled) await fits(t, page, state)
      }
      await upload(page, origin, unclear)
      await look('question')
      t.match(await page.locator('.aflaesning-question').innerText(), 'Hvilket år er tallene')
      t.equal(await page.locator('button[value="vis"]').count(), 0)
      await page.getByLabel('2017', { exact: true }).check()
      await follow(page, page.locator('.aflaesning-question button'))
      t.match(await page.locator('.aflaesning-question').innerText(), 'Hvad er tallene i kolonne C')
      await page.getByLabel('visiteret til døgnbehandling', { exact: true }).check()
      await follow(page, page.locator('.aflaesning-question button'))

      await look('aflaesning')
      t.match(await page.locator('.report-read').innerText(), '3 kommuner, 2017')
      t.match(await page.locator('.report-read').innerText(), '»I alt« (række 6) er en sum')
      t.match(await page.locator('.report-read').innerText(), 'Nordby')
      const column = page.getByLabel('B: Beh.')
      t.equal(await column.locator('option:checked').innerText(), 'Behandling i alt')
      await page.locator('summary').last().click()
      await look('aflaesning, all of it')
      await page.getByLabel('»Nordby« (række 4)').selectOption('Bruges ikke')
      // Confirm and change at once: the changed reading is shown first.
      await confirm(page)
      t.match(await page.locator('.report-read').innerText(), '2 kommuner, 2017')
      await confirm(page)

      await look('report')
      t.match(await page.locator('.report table').first().innerText(), /døgn eller ambulant\)\s+7/)
      const download = page.waitForEvent('download')
      await page.locator('button[value="hent:docx"]').click()
      const file = await download
      t.equal(file.suggestedFilename(), 'afrapportering-syddanmark-2017.docx')
      t.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK')

      await follow(page, page.getByRole('button', { name: pageTexts.da.aflaesning }))
      t.match(await page.locator('.report-read').innerText(), '2 kommuner, 2017', 'kept')
      await follow(page, page.getByRole('button', { name: 'English' }))
      t.match(await page.locator('h1').innerText(), 'How we read your sheet')
      t.match(await page.locator('.report-read').innerText(), '2 municipalities, 2017')

      await upload(page, origin, wide, 'da', { sagerFil: cases, tilbudFil: tilbud })
      t.match(await page.locator('[aria-labelledby=liste-sager]').innerText(), 'Én sag er læst')
      await look('a wide sheet, a case and tilbud')
      await page
        .getByLabel('A: Byen', { exact: true })
        .selectOption('Kommunen, som sagen hører til')
      await confirm(page)
      t.match(await page.locator('.font-lead').innerText(), aflaesningTexts.da.changed)
      const chosen = page.getByLabel('A: Byen', { exact: true }).locator('option:checked')
      t.equal(await chosen.innerText(), 'Kommunen, som sagen hører til')
      await look('a column of the cases, changed')
      await confirm(page)
      t.match(await page.locator('.report table').first().innerText(), /11\s+mindst 8/)
      const main = await page.locator('main').innerText()
      for (const reference of ['T-17', 'T-18']) t.match(main, reference)
      await look('a report with a case and tilbud')
      await follow(page, page.getByRole('button', { name: pageTexts.da.edit }).first())
      t.equal(await page.locator('#f-tilbudUden').count(), 1, 'the lists are kept too')
      await look('the form again')
    },
    { javaScriptEnabled, viewport: { width, height: 800 } },
  )
}

for (const width of [1280, 320]) {
  test(
    `cases on a sheet for each year: asked, read together, counted: ${String(width)}`,
    async (t, { page, origin }) => {
      await upload(page, origin, good, 'da', { sagerFil: casesByYear })
      const asked = page.locator('#liste-sager-svar, [aria-labelledby=liste-sager]').first()
      await picture(page, `sheets-${String(width)}`)
      await accessible(t, page, 'sheets')
      await fits(t, page, 'sheets')
      t.equal(await asked.locator('select').count(), 0, 'no columns before the sheets are chosen')
      await page.getByLabel('Arkene »2017« og »2018« sammen', { exact: true }).check()
      await follow(page, asked.getByRole('button'))
      await picture(page, `sheets-read-${String(width)}`)
      await accessible(t, page, 'sheets, read')
      await fits(t, page, 'sheets, read')
      t.match(await asked.innerText(), 'Tre sager er læst')
      t.match(await asked.innerText(), 'Året er taget fra arkets navn')
      await confirm(page)
      // By hand: 10, 8, 2 and 2 of the counts, plus one in 2017 and two in 2018, one of whom is in residential
      // treatment.
      const read = await page.evaluate<string[]>(readInOrder)
      for (const [i, told] of [/2017: .*11\b/, /2018: .*10\b/, /2019: .*8\b/].entries())
        t.match(read[i], told)
      for (const [i, told] of [/2017: .*3\b/, /2018: .*3\b/, /2019: .*2\b/].entries())
        t.match(read[i + 3], told)
    },
    { viewport: { width, height: 800 } },
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

/** Every cell as a screen reader reads it: row header, column header, cell. */
const readInOrder = `[...document.querySelectorAll('.report > .table--responsive-scroll table')].flatMap((table) => {
  const columns = [...table.querySelectorAll('thead th[scope=col]')].map((cell) => cell.innerText)
  return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
    const header = row.querySelector('th[scope=row]').innerText
    return [...row.querySelectorAll('td')].map((cell) => header + ', ' + columns[cell.cellIndex] + ': ' + cell.innerText)
  })
})`

test('refused rows, and the way back', async (t, { page, origin }) => {
  await make(page, origin, bad)
  const rows = await page.locator('.report-read tbody tr').allInnerTexts()
  t.match(rows, [
    /^61\s+C: Behandling\s+Antallet kan ikke være negativt/,
    /^62\s+D: Døgnbehandling\s+Flere er/,
  ])
  await follow(page, page.getByRole('button', { name: pageTexts.da.edit }).first())
  t.match(await page.locator('#f-fil-beholdt').innerText(), 'Den forrige fil er stadig med')
  t.equal(await page.locator('#f-region').inputValue(), 'Syddanmark')
  await page.getByLabel('Skjul tal under 5', { exact: true }).check()
  await follow(page, page.getByRole('button', { name: pageTexts.da.submit }))
  await confirm(page)
  t.match(await page.locator('main').innerText(), 'Antal fra 1 til 4 er skjult')
  await follow(page, page.getByRole('button', { name: 'English' }))
  t.match(await page.locator('main').innerText(), 'Counts from 1 to 4 are hidden')
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
})

for (const [width, sprog] of [
  [1280, 'da'],
  [320, 'en'],
] as const) {
  test(
    `what is wrong with the rows stands before the report: ${String(width)}`,
    async (t, { page, origin }) => {
      const cells = () => page.locator('.refused-rows tbody tr').allInnerTexts()
      await upload(page, origin, doubtful, sprog, { sagerFil: cases })
      await picture(page, `refused-before-${String(width)}`)
      await accessible(t, page, 'refused rows before the report')
      await fits(t, page, 'refused rows before the report')
      const before = await cells()
      const counts = before.filter((row) => /^\d/.test(row))
      t.match(counts, [
        /^2\s+B: Behandling 2017\s/,
        /^3\s+B: Behandling 2017\s/,
        /^3\s+C: Behandling 2018\s/,
        /^5\s+B: Behandling 2017\s/,
        /^5\s+C: Behandling 2018\s/,
      ])
      await confirm(page, sprog)
      // In the report’s own list the cases come first.
      t.strictSame((await cells()).sort(), before.sort())
      await upload(page, origin, withoutYears, sprog)
      await picture(page, `refused-all-${String(width)}`)
      await accessible(t, page, 'no row can be used')
      t.equal(await page.locator('button[value="vis"]').count(), 0)
      t.equal((await cells()).length, 2)
      await follow(page, page.locator('button[value="ret"]').first())
      t.equal(await page.locator('#f-fil-beholdt').innerText(), pageTexts[sprog].keptUnusable)
    },
    { viewport: { width, height: 900 } },
  )
}

test('errors get the focus and link to their fields', async (t, { page, origin }) => {
  await page.goto(`${origin}/afrapportering`)
  await follow(page, page.getByRole('button', { name: pageTexts.da.submit }))
  t.match(await page.title(), /^Fejl: /)
  await focusComesTo(page, '.error-summary')
  await page.locator('.error-summary a').first().click()
  await focusComesTo(page, '#f-fil')
  await make(page, origin, large)
  t.match(await page.locator('.error-summary').innerText(), 'Filen er for stor')
})

for (const javaScriptEnabled of [true, false]) {
  test(
    `all that is wrong with a field stands at it${javaScriptEnabled ? '' : ', without JavaScript'}`,
    async (t, { page, origin }) => {
      await page.goto(`${origin}/afrapportering`)
      await page.locator('#f-fil').setInputFiles(good)
      await page.locator('#f-region').fill('Syddanmark')
      const field = page.locator('#f-forventede')
      // Folded until requested.
      await page.locator('details', { has: field }).locator('summary').click()
      await field.fill('T-1; Odense; 1800\nT-2; Odense; 1801')
      await follow(page, page.getByRole('button', { name: pageTexts.da.submit }))
      const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
      const read = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))
      t.match(read, [
        pageTexts.da.usedHint,
        /^Fejl:\s+Linje 1: Skriv et årstal/,
        /^Fejl:\s+Linje 2: Skriv et årstal/,
      ])
      const messages = page.locator('.form-error-message')
      const [first, second, ...more] = await Promise.all(
        (await messages.all()).map((message) => message.boundingBox()),
      )
      t.same(more, [])
      t.ok(first && second && first.y + first.height <= second.y, 'each begins a line of its own')
      await picture(page, `errors of a field-${javaScriptEnabled ? 'script' : 'no-script'}`)
      if (javaScriptEnabled) await accessible(t, page, 'several errors of a field')
      await page.setViewportSize({ width: 320, height: 640 })
      await fits(t, page, 'several errors of a field')
    },
    { javaScriptEnabled },
  )
}

test('with the keyboard only, and the template', async (t, { page, origin }) => {
  await page.goto(`${origin}/afrapportering`)
  await page.locator('summary').first().press('Enter')
  await page.getByLabel('Region', { exact: true }).first().selectOption('Region Syddanmark')
  await page.locator('#f-fra').fill('2017')
  await page.locator('#f-til').fill('2019')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hent som XLSX' }).press('Enter')
  t.equal((await download).suggestedFilename(), 'tal-syddanmark-2017-2019.xlsx')
  await page.locator('#f-fil').setInputFiles(good)
  await page.locator('#f-region').fill('Syddanmark')
  await page.locator('#f-region').press('Enter')
  await page.locator('.report-read').waitFor()
  t.match(
    page.url(),
    /afrapportering\/rapport\?svar=[\w-]+$/,
    'Enter reads the sheet, in the same language',
  )
  t.equal(await page.locator('html').getAttribute('lang'), 'da')
})

for (const sprog of languages) {
  test(`every state is accessible and fits: ${sprog}`, async (t, { page, origin }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${origin}/afrapportering?sprog=${sprog}`)
    for (const summary of await page.locator('summary').all()) await summary.click()
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
    // A downloaded file is self-contained, without any of the service’s files.
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

test('a table over several sheets repeats its header, and has its sum at the end', async (t, {
  page,
}) => {
  const opgoerelser = Array.from({ length: 98 }, (_, i) => ({
    ...{ kommune: `Kommune ${String(i + 1).padStart(2, '0')}`, aar: 2017 },
    ...{ behandling: 1, doegn: 0 },
  }))
  const report = afrapportering({ region: 'Nordby', aar: [2017], opgoerelser })
  await page.goto('about:blank')
  await page.setContent(String(await writeReport(report, 'html', 'da')))
  const sheets = await printed(page)
  const heads = sheets.filter((sheet) => /Kommune\s+2017/.test(sheet))
  t.ok(heads.length > 3, 'both tables go on overleaf')
  const sums = sheets.join(' ').match(/I alt\s+\d+/g) ?? []
  t.same(
    sums.map((sum) => Number(sum.replace(/\D+/, ''))),
    [98, 98, 0],
    'of the spread, and of either table of municipalities',
  )
})
