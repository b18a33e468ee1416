/**
 * What a screen reader reads: the accessibility tree in order, with names, roles and states, compared with what each
 * page should say, and announcements of changes.
 */
import { languages } from '@screeningsmodel/core'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { test } from './harness.js'
import { fill, follow, press, specialised } from './steps.js'

/** The tree of a part of the page, one line for each thing that is read, without the marks of the notation. */
async function heard(page: Page, part = 'main'): Promise<readonly string[]> {
  const tree = await page.locator(part).first().ariaSnapshot()
  return tree.split('\n').map((line) => line.trim().replace(/^- '?/, '').replace(/:$/, ''))
}

/** Each of these is read, in this order; others may come between them. */
function inOrder(t: Test, lines: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0
  for (const each of expected) {
    const matches = (line: string) =>
      typeof each === 'string' ? line.startsWith(each) : each.test(line)
    const found = lines.findIndex((line, i) => i >= from && matches(line))
    t.ok(found >= 0, `${String(each)} after: ${lines[from - 1] ?? 'the beginning'}`)
    if (found >= 0) from = found + 1
  }
}

test('every page begins with the skip link, the site, its menu and the content', async (t, {
  page,
  origin,
}) => {
  for (const path of ['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet', '/regler']) {
    await page.goto(origin + path)
    const lines = await heard(page, 'body')
    inOrder(t, lines, [
      'link "Gå til sidens indhold"',
      'banner',
      'link "Screeningsmodellen"',
      /^(?:link|button) "English"/,
      'navigation "Hovedmenu"',
      /^link ".*Vurder et tilbud"/,
      /^link ".*Læs reglerne"/,
      /^main/,
      /^heading ".+" \[level=1\]/,
      'contentinfo',
      'link "Tilgængelighedserklæring"',
    ])
    const headings = lines.filter((line) => /\[level=1\]/.test(line))
    t.equal(headings.length, 1, `${path}: one heading of the first level`)
    const levels = lines.flatMap((line) => /\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number)
    const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
    t.same(skipped, [], `${path}: no level of headings is left out`)
  }
})

test('the start page: four ways, each with its audience', async (t, { page, origin }) => {
  await page.goto(origin)
  inOrder(t, await heard(page), [
    'heading "Screeningsmodellen" [level=1]',
    'heading "Hvad vil du?" [level=2]',
    'heading "Vurder jeres tilbud"',
    'link "Vurder jeres tilbud"',
    /Til ledere og medarbejdere i et tilbud/,
    'link "Screen en sag"',
    'link "Lav regionens afrapportering"',
    /^link "Læs reglerne/,
  ])
})

test('the self-assessment: every field has its question, the table its rows and columns', async (t, {
  page,
  origin,
}) => {
  await page.goto(`${origin}/selvvurdering`)
  const table = [
    'radio "Specialiseret lægelig rusmiddelbehandling: Indgår i arbejdet med borgerne"',
    'radio "Specialiseret lægelig rusmiddelbehandling: Ved ikke"',
    'radio "Social støtte: Indgår i arbejdet med borgerne"',
  ]
  inOrder(t, await heard(page), [
    'heading "Selvvurdering: højt specialiseret tilbud" [level=1]',
    /^textbox "Tilbuddets navn eller nummer/,
    'textbox "Kalenderår"',
    /^textbox "Hvor mange borgere i målgruppen/,
    'heading "Medarbejderne"',
    /^textbox "Hvor mange årsværk/,
    /^textbox "Hvor mange medarbejdere er/,
    /^textbox "Hvor mange af medarbejderne har fire/,
    'button "Udfyld medarbejderlisten i stedet"',
    ...table,
    /^button "Vis resultat/,
  ])
  const described = await page.evaluate<string>(
    `document.getElementById(document.querySelector('[name="0.borgere"]').getAttribute('aria-describedby').split(' ')[0]).textContent`,
  )
  t.match(described, 'Tæl hver kvinde én gang', 'the hint is read with the field')
})

test('errors come first, get the focus, and link to their fields', async (t, { page, origin }) => {
  await page.goto(`${origin}/selvvurdering`)
  await fill(page, { '0.borgere': '-1', '0.aarsvaerk': 'tre' })
  await press(page, 'vis')
  await page.locator('.error-summary:focus').waitFor()
  t.match(await page.title(), /^Fejl: /, 'the title says it first')
  inOrder(t, await heard(page), [
    'alert',
    'heading "Der er fejl i svarene"',
    'link "Borgere i målgruppen"',
    'link "Årsværk"',
    /^heading ".+" \[level=1\]/,
  ])
  const field = page.locator('[name="0.borgere"]')
  t.equal(await field.getAttribute('aria-invalid'), 'true')
  const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
  const read = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))
  t.match(
    read.join(' '),
    'Antallet kan ikke være negativt.',
    'what is wrong is read with the field',
  )
})

test('the interview: the question is heading and group, and says how far it is', async (t, {
  page,
  origin,
}) => {
  await page.goto(`${origin}/sag`)
  const questions = ['Er kvinden gravid?', 'Har hun et skadeligt forbrug af stoffer?']
  for (const question of questions) {
    t.ok((await page.title()).startsWith(question), 'a new page is announced by its title')
    const lines = await heard(page)
    inOrder(t, lines, [
      `group "${question}"`,
      `heading "${question}" [level=1]`,
      'radio "Ja"',
      'radio "Nej"',
      'radio "Ved ikke"',
      'button "Næste"',
    ])
    t.notOk(
      lines.some((line) => /\[checked\]/.test(line)),
      'nothing is answered beforehand',
    )
    const group = page.locator('fieldset')
    const [place = ''] = ((await group.getAttribute('aria-describedby')) ?? '').split(' ')
    t.match(await page.locator(`#${place}`).innerText(), /^Spørgsmål \d af højst \d+$/)
    await page.locator('#svar-ja').check()
    await press(page, 'videre')
  }
})

test('a result: the conclusion, what it depends on, then each criterion with its outcome', async (t, {
  page,
  origin,
}) => {
  await page.goto(`${origin}/selvvurdering`)
  await fill(page, specialised())
  await press(page, 'vis')
  await page.locator('.verdict').waitFor()
  t.ok((await page.title()).startsWith('Tilbuddet opfylder alle fire kriterier'))
  inOrder(t, await heard(page), [
    'button "Ret svarene"',
    'heading "Tilbuddet opfylder alle fire kriterier for et højt specialiseret tilbud" [level=1]',
    /Det er ikke afklaret, om resultatet bliver et andet/,
    /Svar på det, der mangler/,
    'heading "Kriterierne" [level=2]',
    'heading "Kriterium 1 Borgerflow" [level=3]',
    /Opfyldt/,
    'heading "Kriterium 2 Årsværk" [level=3]',
    /Opfyldt/,
    'heading "Kriterium 3 Erfaring" [level=3]',
    'heading "Kriterium 4 Kompetencer" [level=3]',
    'heading "Kan kriterierne fortolkes på en anden måde?" [level=2]',
    'heading "Svarene" [level=2]',
    'table',
    'heading "Gem eller del resultatet" [level=2]',
    'button "Udskriv"',
    'button "Hent som Word-fil"',
  ])
})

test('changes are announced: the live result, the copy, the capacity', async (t, {
  page,
  origin,
}) => {
  await page.goto(`${origin}/selvvurdering`)
  const live = page.locator('#live-text')
  t.equal(await live.getAttribute('role'), 'status')
  await live.filter({ hasText: 'Der mangler' }).waitFor()
  await fill(page, { '0.borgere': '2' })
  await live.filter({ hasText: 'opfylder ikke' }).waitFor()

  await page.goto(`${origin}/kapacitet?kvinder=6&tilbud=5&taerskel=3`)
  // A region is read out if it stays and its content changes.
  await page.evaluate(`window.before = document.querySelector('[role=status]:has(h1)')`)
  await page.locator('[name=kvinder]').first().fill('9')
  const answer = page.locator('[role=status] h1').filter({ hasText: 'Med 9 kvinder' })
  await answer.waitFor()
  const stays = `window.before === document.querySelector('[role=status]:has(h1)')`
  t.equal(await page.evaluate(stays), true)
})

test('in English, Danish words are read as Danish, also those written by scripts', async (t, {
  page,
  origin,
}) => {
  t.ok(languages.includes('en'))
  await page.goto(`${origin}/selvvurdering?sprog=en`)
  await fill(page, { '0.borgere': '2' })
  const word = page.locator('#live-text [lang=da]').filter({ hasText: /^tilbud$/ })
  await word.first().waitFor()
  t.match(await page.locator('#live-text').innerText(), 'The tilbud does not meet')
  await follow(page, page.getByRole('button', { name: 'Dansk' }))
  t.equal(await page.locator('main [lang=da]').count(), 0)
})
