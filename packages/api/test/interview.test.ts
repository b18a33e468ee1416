/** The interview about a case: what it asks, when it stops, and what its form carries. */
import { test } from 'tap'
import { registryOf, rulesets } from '@screeningsmodel/core'
import {
  fieldOf,
  questionsOf,
  readForm,
  type Answers,
  type AnswerValue,
} from '../src/interview/answers.js'
import { interviewOf } from '../src/interview/interview.js'
import { stepsOf, type Step } from '../src/interview/steps.js'

const steps = stepsOf(registryOf(rulesets))
const [maalgruppe, indsatsniveau] = steps as [Step, Step]
const none: Answers = new Map()

/** Answers every question as it comes. */
function hold(step: Step, answer: (path: string) => AnswerValue) {
  const answers = new Map<string, AnswerValue>()
  for (;;) {
    const interview = interviewOf(step, answers, 'da')
    if (interview.next === undefined) return { ...interview, answers }
    answers.set(interview.next, answer(interview.next))
  }
}

test('the interviews', async (t) => {
  t.strictSame(
    steps.map(({ screener, url }) => [screener.ruleset.id, url]),
    [
      ['maalgruppe-udsatte-gravide', '/sag'],
      ['indsatsniveau', '/sag/indsatsniveau'],
    ],
  )
  t.strictSame(stepsOf(registryOf(rulesets.filter(({ subject }) => subject === 'tilbud'))), [])
})

test('the most informative question comes first, and “don’t know” is asked once', async (t) => {
  const first = interviewOf(maalgruppe, none, 'da')
  t.equal(first.next, first.screening.naesteSpoergsmaal[0]?.fakta)
  t.equal(first.atMost, first.screening.mangler.length)

  const { answered, screening, atMost } = hold(maalgruppe, () => 'ved-ikke')
  t.equal(screening.konklusion, 'uafklaret')
  t.strictSame([...answered].sort(), [...first.screening.mangler].sort())
  t.equal(atMost, 0)
})

test('it stops as soon as the conclusion is settled', async (t) => {
  const notPregnant = hold(maalgruppe, (path) => (path === 'gravid' ? 'nej' : 'ved-ikke'))
  t.equal(notPregnant.screening.konklusion, 'ikke-omfattet')
  t.equal(notPregnant.answered.at(-1), 'gravid')

  const benefits = (path: string) => (path.startsWith('ambulant.') ? 'nej' : 'ja')
  const included = hold(maalgruppe, benefits)
  t.equal(included.screening.konklusion, 'omfattet')
  t.ok(included.answered.length < questionsOf(maalgruppe).length)

  for (const [answer, konklusion] of [
    ['ja', 'doegnbehandling'],
    ['nej', 'faglig-vurdering'],
    ['ved-ikke', 'uafklaret'],
  ] as const) {
    t.equal(hold(indsatsniveau, () => answer).screening.konklusion, konklusion)
  }
  const stable = hold(indsatsniveau, (path) => (path.startsWith('stabilitet') ? 'ja' : 'nej'))
  t.equal(stable.screening.konklusion, 'forstaerket-ambulant')
})

test('the answers alone tell where the interview stands, whatever their order', async (t) => {
  const { answers, answered, screening } = hold(maalgruppe, (path) =>
    path.startsWith('ambulant.') ? 'nej' : 'ja',
  )
  const backwards = interviewOf(maalgruppe, new Map([...answers].reverse()), 'da')
  t.strictSame(backwards.answered, answered)
  t.equal(backwards.screening.fingeraftryk, screening.fingeraftryk)

  const changed = interviewOf(maalgruppe, new Map([...answers, ['gravid', 'nej']]), 'da')
  t.equal(changed.screening.konklusion, 'ikke-omfattet')
  t.equal(changed.answered.length, answers.size, 'the other answers are still there')
})

test('never more questions than were promised', async (t) => {
  for (const step of steps) {
    for (const choose of [0, 1, 2]) {
      const answers = new Map<string, AnswerValue>()
      let { next, atMost } = interviewOf(step, answers, 'en')
      while (next !== undefined) {
        answers.set(next, (['ja', 'nej', 'ved-ikke'] as const)[(choose + answers.size) % 3]!)
        const now = interviewOf(step, answers, 'en')
        t.ok(now.atMost < atMost, `${step.url}: ${String(now.atMost)} after ${String(atMost)}`)
        ;({ next, atMost } = now)
      }
      t.equal(atMost, 0)
    }
  }
})

test('a posted form', async (t) => {
  const field = fieldOf(maalgruppe, 'skadeligtForbrug.stoffer')
  t.equal(field, 'maalgruppe-udsatte-gravide/skadeligtForbrug.stoffer')
  const posted = readForm({ [field]: 'ja', spoergsmaal: field, vis: field }, steps)
  t.strictSame(posted.answers.get('maalgruppe-udsatte-gravide'), new Map([[field.slice(27), 'ja']]))
  t.match(posted, { asked: field, goTo: field, refused: undefined })
  t.match(readForm(undefined, steps), { asked: undefined, goTo: undefined, refused: undefined })

  const refusals: [Record<string, string | string[]>, string][] = [
    [{ [field]: '010190-1234' }, 'personoplysning'],
    [{ '0101901234': 'ja' }, 'personoplysning'],
    [{ bemaerkning: 'født 010190 1234' }, 'personoplysning'],
    [{ navn: 'x', cpr: ['1', '010190-1234'] }, 'personoplysning'],
    [{ navn: 'x' }, 'ukendt-felt'],
    [{ __proto__x: 'ja' }, 'ukendt-felt'],
    [{ vis: 'andet' }, 'ukendt-felt'],
    [{ [field]: 'måske' }, 'ukendt-vaerdi'],
    [{ [field]: ['ja', 'nej'] }, 'ukendt-vaerdi'],
  ]
  for (const [form, refused] of refusals) {
    const gravid = fieldOf(maalgruppe, 'gravid')
    const read = readForm({ ...form, [gravid]: 'ja' }, steps)
    t.equal(read.refused, refused, JSON.stringify(form))
    t.strictSame(
      read.answers.get('maalgruppe-udsatte-gravide'),
      new Map([['gravid', 'ja']]),
      'sound answers are kept',
    )
  }
})
