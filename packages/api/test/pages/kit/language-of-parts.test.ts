/**
 * The language of parts (WCAG 3.1.2) on every page that links lead to, in both languages, and on the answers to
 * forms; detected by words that exist in only one of the languages.
 */
import { HTMLElement, type Node } from 'node-html-parser'
import { languages, type Language } from '@screeningsmodel/core'
import t, { type Test } from 'tap'
import { languageParts } from '../../../src/pages/kit/danish.js'
import { shared } from '../../support/app.js'
import { get, oneLine, post, type Shown } from '../../support/pages.js'

const { app } = await shared(t)

/** Danish nouns of the domain, from the documents and the sources, and words that join Danish sentences. */
const onlyDanish = new Set(
  `tilbud tilbuddet tilbuddets målgruppe målgruppen indsats indsatsen indsatser indsatserne borger borgere
  borgerne årsværk årsværkene medarbejder medarbejdere kompetence kompetencer kriterium kriterier kriterierne
  udfald konklusion fortolkning læsning døgnbehandling socialstyrelsen boligstyrelsen tilbudsportalen kommune
  kommuner kommunen udmelding udmeldinger afrapportering bilag tema forløbsbeskrivelse familieambulatoriet
  screeningsmodellen inklusionskriterier elementer anbefalingerne
  og ikke eller af når hun der som på til skal kan det den hvis hvor fx`.split(/\s+/),
)
const onlyEnglish = new Set('the of and is are with which that this from not by what'.split(' '))
const others = {
  en: (word: string) => onlyDanish.has(word) || /[æøå]/.test(word),
  da: (word: string) => onlyEnglish.has(word),
}

/** Not running text: code, drawings (whose text is repeated below), and where no element is possible. */
const apart = 'SCRIPT STYLE TITLE PRE CODE SVG OPTION TEXTAREA'.split(' ')

/** The texts of a page that are marked as this language. */
function texts(node: Node, language: string): [language: string, text: string][] {
  if (!(node instanceof HTMLElement)) {
    const text = oneLine(node.text)
    return text === '' ? [] : [[language, text]]
  }
  if (apart.includes(node.tagName)) return []
  const here = node.getAttribute('lang') ?? language
  return node.childNodes.flatMap((child) => texts(child, here))
}

/** Unmarked texts that contain a word of the other language. */
function unmarked({ page }: Shown): string[] {
  return texts(page.querySelector('html') ?? page, 'none').flatMap(([language, text]) => {
    const words = text.toLowerCase().match(/(?<![\p{L}\d@/_{-])\p{L}+(?![\p{L}\d@_-])/gu) ?? []
    const isOther = others[language as Language]
    return words.some((word) => isOther(word)) ? [`${language}: ${text}`] : []
  })
}

function check(t: Test, page: Shown, name: string): void {
  t.strictSame(unmarked(page), [], name)
}

for (const sprog of languages) {
  const address = (path: string) => `${path}?sprog=${sprog}`

  t.test(`every page, ${sprog}`, async (t) => {
    const known = ['/', '/tilgaengelighed', '/findes-ikke'].map(address)
    for (const url of known) {
      const page = await get(app, url)
      if (!/html/.test(String(page.headers['content-type']))) continue
      check(t, page, url)
      for (const link of page.all('a[href^="/"]')) {
        const [path = ''] = (link.getAttribute('href') ?? '').split('#')
        // A Danish page has no language in its addresses; the language switch is followed in the other round.
        const isOfThis = link.getAttribute('hreflang') === undefined
        // The address of a version shows the same page.
        const isSame = /^\/regler\/[^/]+@[^/]+$/.test(path.split('?')[0] ?? '')
        if (isOfThis && !isSame && !/\.\w+(?:$|\?)/.test(path) && !known.includes(path))
          known.push(path)
      }
    }
    t.ok(known.length > 25, `${String(known.length)} pages`)
  })

  t.test(`answers, ${sprog}`, async (t) => {
    const form = address('/selvvurdering')
    const met = { '0.borgere': '3', '0.aarsvaerk': '3', '0.nyeBorgere': '2', '0.medarbejdere': '9' }
    check(t, await post(app, { '0.borgere': '-1', '0.aarsvaerk': 'x' }, form), 'errors')
    check(t, await post(app, { '0.borgere': '2', handling: 'vis' }, form), 'not met')
    check(t, await post(app, { ...met, handling: 'vis' }, form), 'with gaps')
    const chosen = { ...met, handling: 'laes:borgere-taelles=nye-visiterede' }
    check(t, await post(app, chosen, form), 'another interpretation')
    const years = { '0.aar': '2018', '1.aar': '2020', '0.borgere': '2', '1.borgere': '3' }
    check(t, await post(app, { ...years, handling: 'vis' }, form), 'years')
    const id = 'maalgruppe-udsatte-gravide'
    const sag = address('/sag')
    const gravid = { [`${id}/gravid`]: 'ja' }
    check(
      t,
      await post(app, { handling: 'videre', spoergsmaal: `${id}/gravid` }, sag),
      'unanswered',
    )
    check(t, await post(app, { ...gravid, handling: 'vis' }, sag), 'the second question')
    const sober = { ...gravid, [`${id}/skadeligtForbrug.stoffer`]: 'nej' }
    const dry = { ...sober, [`${id}/skadeligtForbrug.alkohol`]: 'nej' }
    check(t, await post(app, { ...dry, handling: 'vis' }, sag), 'not included')
    check(t, await post(app, { [`${id}/gravid`]: 'nej', handling: 'vis' }, sag), 'not pregnant')
    check(t, await get(app, `/sag?sprog=${sprog}&svar=udløbet`), 'expired')
  })
}

t.test('a text is divided, and the same when joined again', (t) => {
  const danish = (text: string) =>
    languageParts(text).flatMap((part) => (part.isDanish ? [part.text] : []))
  const quoted = 'she cannot be “fastholdes og hjælpes tilstrækkeligt” (retained and helped enough)'
  t.strictSame(danish(quoted), ['“fastholdes og hjælpes tilstrækkeligt”'])
  t.strictSame(danish('The tilbud’s indsatser'), ['tilbud', 'indsatser'])
  t.strictSame(danish('Does “social support” take part?'), [])
  t.strictSame(danish('Leads on to “Level of care” (version 2022-09)'), [])
  t.strictSame(danish('hoejt-specialiseret-tilbud@2019-11-26'), [])
  t.strictSame(danish('Choose “Yes”, “No” or “Don’t know”.'), [])
  t.strictSame(danish('Er kvinden gravid, og har hun et forbrug?').length, 1)
  for (const text of [quoted, '', 'tilbud', 'A tilbud', ' Årsværk ', 'Bilag 2 and Tema 1']) {
    const parts = languageParts(text)
    t.equal(parts.map((part) => part.text).join(''), text)
  }
  t.end()
})
