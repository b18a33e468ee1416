/** How often a page calls the core: the facts of an interview are screened once for each of its rulesets. */
import { registryOf, rulesets, type Registry, type Screener } from '@screeningsmodel/core'
import t, { type Test } from 'tap'
import { answerValues, type AnswerValue } from '../../../src/pages/interview/answers.js'
import { start } from '../../support/app.js'
import { fieldsOf, get, post, type Shown } from '../../support/pages.js'

let screenings = 0

/** The same screener, with its whole answers counted. */
function counted(screener: Screener): Screener {
  return {
    ...screener,
    screen: (...asked) => {
      screenings += 1
      return screener.screen(...asked)
    },
  }
}

const registry = registryOf(rulesets)
const countedRegistry: Registry = {
  ...registry,
  find: (...asked) => {
    const found = registry.find(...asked)
    return found && counted(found)
  },
}
const { app } = await start(t, { registry: countedRegistry })
// The examples of the OpenAPI document are screened here, before the first page.
await app.ready()

/** One for the ruleset of the page, and one for the ruleset that leads to it. */
const most = 2
/** The pages seen, and the largest number of screenings for one of them. */
const seen = { pages: 0, most: 0 }

/** A page; checks that it took no more screenings than allowed. */
async function shown(t: Test, ask: () => Promise<Shown>): Promise<Shown> {
  screenings = 0
  const found = await ask()
  t.equal(found.status, 200)
  // If another reading leads elsewhere, the page shows that conclusion too.
  const otherConclusions = found.all('.readings dd strong').length
  t.ok(
    screenings > 0 && screenings <= most + otherConclusions,
    `${found.text('h1')}: ${String(screenings)} screenings, ${String(otherConclusions)} other conclusions`,
  )
  seen.pages += 1
  seen.most = Math.max(seen.most, screenings - otherConclusions)
  return found
}

/** Goes through an interview and the next one, and back to each answered question on the way. */
async function hold(t: Test, answer: (field: string) => AnswerValue): Promise<string[]> {
  const results: string[] = []
  let url = '/sag'
  let page = await shown(t, () => get(app, url))
  for (;;) {
    const fields = fieldsOf(page)
    for (const change of page.all('.answered button')) {
      const handling = change.getAttribute('value') ?? ''
      await shown(t, () => post(app, { ...fields, handling }, change.getAttribute('formaction')))
    }
    const isResult = page.all('.verdict').length > 0
    // A result may also ask for what would settle it.
    const asked = page.page.querySelector('input[type=radio]')?.getAttribute('name')
    const question = isResult ? undefined : asked
    if (isResult) results.push(page.text('.verdict h1'))
    const next = page.page.querySelector('.next-step button')?.getAttribute('formaction')
    if (question === undefined && next === undefined) return results
    url = next ?? url
    const given: Record<string, string> =
      question === undefined
        ? { handling: 'vis' }
        : { [question]: answer(question), handling: 'videre' }
    page = await shown(t, () => post(app, { ...fields, ...given }, url))
  }
}

t.test('an interview is screened once per page, whatever has been answered', async (t) => {
  for (const value of answerValues) {
    const results = await hold(t, () => value)
    t.ok(results.length > 0, `${value}: ${results.join(' ')}`)
  }
  const results = await hold(t, (field) => (field.includes('/ambulant.') ? 'nej' : 'ja'))
  t.equal(results.length, 2, results.join(' '))
  t.comment(`${String(seen.pages)} pages, at most ${String(seen.most)} screenings each`)
})
