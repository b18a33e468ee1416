/** Every page and state below a base path: accessible, fitting, calm, visible in any colours, printable. */
import { languages } from '@screeningsmodel/core'
import { accessible, fits, holdsSpacing, readableInTheDark, test } from './harness.js'
import { printed } from './pdf.js'
import { app, furtherStates, states } from './states.js'
import { conclusion, fill, follow, press, specialised } from './steps.js'

for (const sprog of languages) {
  test(
    `every state is accessible: ${sprog}`,
    async (t, { page, origin }) => {
      for (const [state, reach] of Object.entries(states)) {
        await reach(page, (path) => `${origin}${path}?sprog=${sprog}`)
        await accessible(t, page, state)
        if (sprog === 'da') await readableInTheDark(t, page, state)
        t.match(page.url(), `${origin}/`, 'below the base path')
      }
    },
    { app },
  )
}

test(
  'every state fits a narrow window, also at 400 %, and no heading is larger than the page’s own',
  async (t, { page, origin }) => {
    for (const [state, reach] of Object.entries(states)) {
      await reach(page, (path) => origin + path)
      for (const [zoom, width, height] of [
        ['a small phone', 320, 640],
        // 1280 × 1024 px at 400 %.
        ['400 %', 320, 256],
        ['a tablet', 768, 1024],
        ['a desk', 1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height })
        await fits(t, page, `${state}, ${zoom}`)
        t.same(await page.evaluate(largerThanTheFirst), [], `${state}, ${zoom}`)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      await holdsSpacing(t, page, state)
    }
  },
  { app },
)

test(
  'every state fits with letters of twice the size',
  async (t, { page, origin }) => {
    for (const [state, reach] of Object.entries({ ...states, ...furtherStates })) {
      await reach(page, (path) => origin + path)
      await page.evaluate("document.documentElement.style.fontSize = '20px'")
      // Half of 1280 px, as with zoom; the rest of the page grows with the letters. And a small phone.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await fits(t, page, `${state}, 200 %, ${String(width)} px`)
      }
    }
  },
  { app },
)

/** Headings in larger letters than the page’s own. */
const largerThanTheFirst = `(() => {
  const size = (heading) => parseFloat(getComputedStyle(heading).fontSize)
  const first = document.querySelector('main h1')
  return [...document.querySelectorAll('main :is(h2, h3, h4)')]
    .filter((heading) => size(heading) > size(first))
    .map(({ textContent }) => textContent)
})()`

test(
  'nothing moves for those who prefer that, and nothing depends on colours',
  async (t, { page, origin }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
    for (const [state, reach] of Object.entries(states)) {
      await reach(page, (path) => origin + path)
      t.same(await page.evaluate(moving), [], `${state} is still`)
      await accessible(t, page, `${state}, forced colours`)
    }
    await states['a result with gaps']?.(page, (path) => origin + path)
    const icons = await page.evaluate<number[]>(drawnWidths)
    t.ok(icons.length >= 6 && icons.every((width) => width > 0), 'each icon is drawn')
    const colours = await page.evaluate<string[]>(iconColours)
    t.equal(new Set(colours).size, 1, 'in the reader’s own colour')
    const outcomes = await page.locator('.outcome').allInnerTexts()
    t.equal(outcomes.length, 4)
    t.ok(outcomes.every((word) => word.trim() !== ''))
    await states['the empty form']?.(page, (path) => origin + path)
    const lines = await page.evaluate<string[]>(menuLines)
    t.equal(lines.filter((line) => line !== 'rgb(255, 255, 255)').length, 1, 'one entry is marked')
    await page.goto(`${origin}/afrapportering`)
    t.match(await page.evaluate(arrow), { mask: /chevron/, ground: 'rgb(0, 0, 0)' })
    t.equal(await page.evaluate(chosen), '6px', 'what is chosen is drawn by a border')
  },
  { app },
)

const drawnWidths = `[...document.querySelectorAll('main .icon-svg')].map((icon) => icon.getBBox().width)`
const iconColours = `[...document.querySelectorAll('.criterion .icon-svg')].map((icon) => getComputedStyle(icon).fill)`
const menuLines = `[...document.querySelectorAll('.site-menu a')].map((a) => getComputedStyle(a).borderBottomColor)`
const arrow = `(() => {
  const { maskImage, backgroundColor } = getComputedStyle(document.querySelector('.details-summary'), '::before')
  return { mask: maskImage, ground: backgroundColor }
})()`
const chosen = `getComputedStyle(document.querySelector('.form-radio:checked + label'), '::after').borderTopWidth`
test(
  'the words of a diagram stay in their boxes',
  async (t, { page, origin }) => {
    for (const state of [
      'the rules for a tilbud',
      'the rules for a case',
      'a result as a diagram',
    ]) {
      await states[state]?.(page, (path) => origin + path)
      const outside = await page.evaluate(outsideTheirBoxes)
      t.same(outside, [], state)
      t.ok((await page.locator('.graf text').count()) > 20, state)
    }
  },
  { app },
)

test(
  'examples whose conclusion differs in another version fit on one sheet',
  async (t, { page, origin }) => {
    for (const sprog of ['da', 'en']) {
      await furtherStates['what differs between two rulesets']?.(
        page,
        (path) => `${origin}${path}?sprog=${sprog}`,
      )
      const rows = page.locator('.changed-cases tbody tr')
      const words = await rows.locator(':is(th, p, li)').allTextContents()
      const [first = ''] = await printed(page)
      const left = words.map(bare).filter((line) => !bare(first).includes(line))
      t.same(left, [], sprog)
      t.ok(words.length > 32)
      const headers = page.locator('.changed-cases tbody').getByRole('rowheader')
      t.equal(await headers.count(), 2 * (await rows.count()), 'a row is told by its conclusions')
    }
  },
  { app },
)

/** A text without the places where lines may break. */
const bare = (text: string) => text.replace(/\s/g, '')

/** Words closer to the edge of their box than four pixels. */
const outsideTheirBoxes = `[...document.querySelectorAll('.graf g')].flatMap((box) => {
  const frame = box.querySelector('.graf-box').getBoundingClientRect()
  return [...box.querySelectorAll('text')]
    .filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      return left < frame.left + 4 || right > frame.right - 4 || top < frame.top || bottom > frame.bottom
    })
    .map(({ textContent }) => textContent)
})`

/** Elements that move for longer than an eye notices. */
const moving = `[...document.querySelectorAll('*')]
  .filter((element) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
    const longest = Math.max(...[transitionDuration, animationDuration].join().split(',').map(parseFloat))
    return longest > 0.05 || scrollBehavior === 'smooth'
  })
  .map(({ tagName, className }) => tagName + '.' + className)`

test(
  'the focus is visible everywhere',
  async (t, { page, origin }) => {
    await page.goto(`${origin}/selvvurdering`)
    const unseen: string[] = []
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      const [name, seen] = await page.evaluate<[string, boolean]>(focusRing)
      if (name === 'BODY') break
      if (!seen) unseen.push(name)
    }
    t.same(unseen, [])
    await page.locator('.background > summary').first().focus()
    await page.emulateMedia({ media: 'print' })
    const onPaper = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    t.equal(onPaper, 'none', 'and of no use on paper')
  },
  { app },
)

/** The element with the focus, and whether a ring is drawn around it or its label. */
const focusRing = `(async () => {
  await Promise.all(document.getAnimations().map(({ finished }) => finished))
  const element = document.activeElement
  const label = element.labels?.[0]
  const drawn = [
    getComputedStyle(element),
    ...(label ? [getComputedStyle(label), getComputedStyle(label, '::before')] : []),
  ]
  return [
    element === document.body ? 'BODY' : element.outerHTML.slice(0, 120),
    drawn.some(({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'),
  ]
})()`

test(
  'a result is printed on clean sheets of A4',
  async (t, { page, origin }) => {
    for (const answers of [
      specialised(),
      { ...specialised(), '0.borgere': '2', '0.aarsvaerk': '2,5' },
      { '0.borgere': '2', '0.medarbejdere': '9' },
      {},
    ]) {
      await page.goto(`${origin}/selvvurdering`)
      await fill(page, answers)
      await press(page, 'vis')
      await conclusion(page)
      const [sheet, ...more] = await printed(page)
      t.same(more, [], 'one sheet for one year')
      t.match(sheet, 'højt specialiseret tilbud')
      t.match(sheet, 'vejledende')
      t.match(sheet, /Kriterium 4 .*Kilde.*Svarene.*Social støtte .*Regelsæt: .*Kontrolkode: /)
      t.notMatch(sheet, /Udskriv|Hent som JSON|English|Ret svarene/, 'no buttons')
    }

    await states['the result of three years']?.(page, (path) => origin + path)
    const three = await printed(page)
    t.match(three.join(' '), /2017[^]*2018[^]*2019/)
    for (const sheet of three) t.ok(sheet.trim().length > 100, 'no empty sheet')
    t.ok(three.length <= 3, 'years follow each other on a sheet')

    for (const [sprog, told] of [
      ['da', 'omfattet af målgruppen'],
      ['en', 'included in the target group'],
    ] as const) {
      const own = (path: string) => `${origin}${path}?sprog=${sprog}`
      await furtherStates['a result that meets all']?.(page, own)
      t.equal((await printed(page)).length, 1, `${sprog}: one sheet for a year`)
      await furtherStates['a case that is included']?.(page, own)
      const [sheet, ...more] = await printed(page)
      t.same(more, [], `${sprog}: one sheet for a case`)
      t.match(sheet, told)
      t.equal(sheet?.match(/Bilag 2/g)?.length, 1, 'the source is named once')
      t.notMatch(sheet, /Udskriv|Fortsæt|Dine svar \(|Continue/, 'no buttons')
      await furtherStates['a case that another interpretation leaves open']?.(page, own)
      t.equal((await printed(page)).length, 1, `${sprog}: one sheet for a case that is open`)
    }
  },
  { app },
)

test(
  'a form is printed with the heading of a table on the sheet of its first row',
  async (t, { page, origin }) => {
    for (const [state, heading, row] of [
      ['the empty form', 'Vælg for hver kompetence', 'Specialiseret lægelig rusmiddelbehandling'],
      [
        'the form with a staff list',
        'En række for hver medarbejder',
        'Hele år på årets sidste dag',
      ],
    ] as const) {
      await states[state]?.(page, (path) => origin + path)
      const sheets = (await printed(page)).map(bare)
      const withHeading = sheets.findIndex((sheet) => sheet.includes(bare(heading)))
      t.ok(withHeading >= 0, state)
      t.match(sheets[withHeading], bare(row), state)
    }
  },
  { app },
)

test(
  'a rule is printed as a clean sheet, and a result links to it',
  async (t, { page, origin }) => {
    await page.goto(`${origin}/selvvurdering`)
    await fill(page, specialised())
    await press(page, 'vis')
    await conclusion(page)
    await follow(page, page.getByRole('link', { name: /Læs kriteriet.*Erfaring/ }))
    t.match(page.url(), '/regler/hoejt-specialiseret-tilbud@2019-11-26#kriterium-erfaring')
    t.match(
      await page.locator('#kriterium-erfaring').innerText(),
      'Antal medarbejdere med mindst fire års erfaring: mere end halvdelen af antal medarbejdere',
    )
    const sheets = await printed(page)
    t.match(sheets[0], 'Antal borgere: mindst 3 borgere om året')
    t.match(sheets.join(' '), 'To borgere om året er for få.')
    for (const sheet of sheets) {
      t.notMatch(sheet, /Udskriv|Prøv reglen|English|Alle regelsæt/, 'no buttons')
      t.ok(sheet.trim().length > 100, 'no empty sheet')
    }
  },
  { app },
)
