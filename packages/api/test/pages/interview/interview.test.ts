/** The interview about a case: its questions, when it stops, and the state in its form. */
import t from 'tap'
import { registryOf, rulesets, type Ruleset } from '@screeningsmodel/core'
import {
  answerValues,
  fieldOf,
  questionOf,
  questionsOf,
  readForm,
  type Answers,
  type AnswerValue,
} from '../../../src/pages/interview/answers.js'
import { actionOf, withChoice } from '../../../src/pages/interview/action.js'
import { interviewOf, placeOf } from '../../../src/pages/interview/interview.js'
import { interviewResultModel } from '../../../src/pages/interview/result-model.js'
import {
  interviewsOf,
  stepAfter,
  stepsFrom,
  type Step,
} from '../../../src/pages/interview/steps.js'

const registry = registryOf(rulesets)
const steps = stepsFrom(registry, registry.asked('sag', {}).document)
const [maalgruppe, indsatsniveau] = steps as [Step, Step]
const none: Answers = new Map()
const numbers: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6 }

/** Answers every question in turn. */
function hold(step: Step, answer: (path: string) => AnswerValue) {
  const answers = new Map<string, AnswerValue>()
  for (;;) {
    const interview = interviewOf(step, answers, 'da')
    const [next] = interview.open
    if (next === undefined) return { ...interview, answers }
    answers.set(next, answer(next))
  }
}

t.test('the interviews', async (t) => {
  t.strictSame(
    steps.map(({ screener, url }) => [screener.ruleset.id, url]),
    [
      ['maalgruppe-udsatte-gravide', '/sag'],
      ['indsatsniveau', '/sag/indsatsniveau'],
    ],
  )
  t.strictSame(
    steps.map(({ after }) => after?.konklusioner),
    [undefined, ['omfattet']],
  )
  t.equal(stepAfter(steps, maalgruppe, 'omfattet'), indsatsniveau)
  t.equal(stepAfter(steps, maalgruppe, 'ikke-omfattet'), undefined)
  t.strictSame(
    interviewsOf(registry).map((each) => each.map(({ url }) => url)),
    [
      ['/sag', '/sag/indsatsniveau'],
      ['/regler/indsatsniveau/proev'],
      ['/regler/samarbejdsaftale/proev'],
      [
        '/regler/maalgruppe-fornyet-behandling/proev',
        '/regler/maalgruppe-fornyet-behandling/proev/indsatsniveau',
      ],
      ['/regler/national-koordination/proev'],
      ['/regler/anbefalinger/proev'],
    ],
    'every ruleset of yes and no, and what its document leads on to',
  )
  t.strictSame(interviewsOf(registryOf(rulesets.filter(({ subject }) => subject === 'tilbud'))), [])
})

t.test('rulesets that lead on to each other are each asked once, in every case', async (t) => {
  const [, one, other] = rulesets
  const leading = (ruleset: Ruleset, to: Ruleset): Ruleset => {
    const naeste = { ruleset: `${to.id}@${to.version}` }
    const { outcomes, otherwise } = ruleset
    return {
      ...ruleset,
      outcomes: outcomes.map((each) => ({ ...each, naeste })),
      otherwise: { ...otherwise, naeste },
    }
  }
  const round = registryOf([leading(one, other), leading(other, one)])
  const [first = []] = interviewsOf(round)
  t.strictSame(
    first.map(({ screener, after }) => [screener.ruleset.id, after?.konklusioner]),
    [
      [one.id, undefined],
      [other.id, ['omfattet', 'ikke-omfattet']],
    ],
  )
})

t.test('easy and informative questions come first; “don’t know” is asked once', async (t) => {
  const first = interviewOf(maalgruppe, none, 'da')
  const core = first.screening.naesteSpoergsmaal.map(({ fakta }) => fakta)
  t.strictSame([...first.open].sort(), [...core].sort())
  const weights = first.open.map(
    (path) => questionsOf(maalgruppe).find((fact) => fact.path === path)?.vaegt ?? 0,
  )
  t.strictSame(weights, [...weights].sort(), 'what is easily known first')
  const known = first.open.filter((path) => path.startsWith('skadeligtForbrug.'))
  t.strictSame(
    known,
    core.filter((path) => known.includes(path)),
    'and then the most informative',
  )
  t.equal(first.open.at(-1), 'behovForDoegnbehandling', 'last what a professional concludes')

  const { answered, screening, open } = hold(maalgruppe, () => 'ved-ikke')
  t.equal(screening.konklusion, 'uafklaret')
  t.strictSame([...answered].sort(), [...first.screening.mangler].sort())
  t.strictSame(open, [])
})

t.test('it stops as soon as the conclusion is settled', async (t) => {
  const notPregnant = hold(maalgruppe, (path) => (path === 'gravid' ? 'nej' : 'ved-ikke'))
  t.equal(notPregnant.screening.konklusion, 'ikke-omfattet')
  t.equal(notPregnant.answered.at(-1), 'gravid')

  const benefits = (path: string) => (path.startsWith('ambulant.') ? 'nej' : 'ja')
  const included = hold(maalgruppe, benefits)
  t.equal(included.screening.konklusion, 'omfattet')
  t.ok(included.answered.length < questionsOf(maalgruppe).length)

  for (const [answer, konklusion] of [
    ['ja', 'forstaerket-ambulant'],
    ['nej', 'doegnbehandling'],
    ['ved-ikke', 'uafklaret'],
  ] as const) {
    t.equal(hold(indsatsniveau, () => answer).screening.konklusion, konklusion)
  }
  const unstable = hold(indsatsniveau, (path) => (path.startsWith('stabilitet') ? 'nej' : 'ja'))
  t.equal(unstable.screening.konklusion, 'faglig-vurdering')
})

t.test('the answers alone determine where the interview is, in any order', async (t) => {
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

t.test('never more questions than announced', async (t) => {
  for (const step of steps) {
    for (const choose of [0, 1, 2]) {
      const answers = new Map<string, AnswerValue>()
      let { open } = interviewOf(step, answers, 'en')
      while (open[0] !== undefined) {
        const place = placeOf(interviewOf(step, answers, 'en'), open[0])
        t.match(place, { number: answers.size + 1, atMost: open.length })
        answers.set(open[0], answerValues[(choose + answers.size) % 3]!)
        const now = interviewOf(step, answers, 'en').open
        t.ok(now.length < open.length, `${step.url}: ${String(now.length)} left`)
        open = now
      }
    }
  }
})

t.test('never more questions under a result than it announces', async (t) => {
  /** The most questions that follow a result in any case, by asking them; and what it announces, if that is fewer. */
  const questionsAfter = (answers: Answers): number => {
    const interview = interviewOf(maalgruppe, answers, 'da')
    const posted = readForm(undefined, steps)
    const page = { interview, posted, steps, interviewIn: () => interview, sprog: 'da' } as const
    const { askedAgain } = interviewResultModel(page)
    if (!askedAgain) return 0
    const path = questionOf(
      askedAgain.answers[0]?.action.replace(/^svar:(.*)=.*$/, '$1'),
      steps,
    )?.path
    if (path === undefined) throw new Error('a question of no fact')
    const after = (['ja', 'nej'] as const).map((value) =>
      questionsAfter(new Map([...answers, [path, value]])),
    )
    const most = 1 + Math.max(...after)
    const announced = [...(askedAgain.more?.matchAll(/ (to|tre|fire|fem|seks|\d+) /g) ?? [])].map(
      ([, number = '']) => Number(numbers[number] ?? number),
    )
    t.ok(most <= (announced[0] ?? 1), `${askedAgain.more ?? 'one'}: ${String(most)}`)
    return most
  }
  const ambulant = questionsOf(maalgruppe).filter(({ path }) => path.startsWith('ambulant.'))
  for (const first of ambulant) {
    for (const no of ambulant) {
      const { answers } = hold(maalgruppe, (path) =>
        path === first.path || path === no.path ? 'nej' : 'ja',
      )
      questionsAfter(answers)
    }
  }
  const { answers } = hold(maalgruppe, (path) => (path.startsWith('ambulant.') ? 'nej' : 'ja'))
  t.equal(questionsAfter(answers), 3, 'two interpretations, one of which needs all three')
})

t.test('a question asked again keeps its place', async (t) => {
  const interview = hold(indsatsniveau, (path) => (path.startsWith('stabilitet') ? 'nej' : 'ja'))
  t.equal(interview.answered.length, 2)
  interview.answered.forEach((path, i) => {
    const place = placeOf(interview, path)
    t.match(place, { number: i + 1, atMost: 1 })
    t.equal(place.before, interview.answered[i - 1])
  })
})

t.test('a posted form', async (t) => {
  const gravid = fieldOf(maalgruppe, 'gravid')
  t.equal(gravid, 'maalgruppe-udsatte-gravide/gravid')
  const posted = readForm(
    { [gravid]: 'ja', spoergsmaal: gravid, handling: 'videre', 'laesning.ambulant-samt': 'begge' },
    steps,
  )
  t.strictSame(posted.answers.get('maalgruppe-udsatte-gravide'), new Map([['gravid', 'ja']]))
  t.strictSame(posted.laesninger, { 'ambulant-samt': 'begge' })
  t.match(posted, { asked: { path: 'gravid' }, action: 'videre', personal: false })
  t.match(readForm(undefined, steps), { asked: undefined, action: undefined, personal: false })

  const foreign: Record<string, unknown>[] = [
    { navn: 'x' },
    { [gravid]: 'måske' },
    { [gravid]: '<script>' },
    { spoergsmaal: 'andet', handling: ['a', 'b'] },
    { 'laesning.ambulant-samt': 'andet', 'laesning.andet': 'begge' },
    { 'indsatsniveau/gravid': 'ja' },
  ]
  for (const form of foreign) {
    const read = readForm(form, steps)
    t.match(read, { asked: undefined, laesninger: {}, personal: false }, JSON.stringify(form))
    for (const answers of read.answers.values()) t.equal(answers.size, 0)
  }
  for (const form of [
    { [gravid]: '010190-1234' },
    { '0101901234': 'ja' },
    { bemaerkning: 'født 010190 1234' },
    { navn: ['1', '010190-1234'] },
  ]) {
    t.equal(readForm(form, steps).personal, true, JSON.stringify(form))
  }
})

t.test('the action of each button', async (t) => {
  const gravid = fieldOf(maalgruppe, 'gravid')
  const after = (form: object) => actionOf(readForm({ spoergsmaal: gravid, ...form }, steps), steps)
  t.match(after({ handling: 'videre', [gravid]: 'nej' }), { then: 'proceed' })
  t.match(after({ handling: 'videre' }), { then: 'ask', unanswered: true })
  t.match(after({ [gravid]: 'nej' }), { then: 'proceed' }, 'Enter')
  t.match(after({}), { then: 'ask', unanswered: true }, 'Enter')
  t.match(after({ handling: 'vis' }), { then: 'proceed' })
  t.match(after({ handling: 'hent' }), { then: 'download' })
  t.match(after({ handling: 'ret:indsatsniveau/skaderPaaFosteret' }), {
    then: 'ask',
    question: { path: 'skaderPaaFosteret' },
  })
  // The language switch.
  t.match(after({ handling: 'ret' }), { then: 'ask', question: { path: 'gravid' } })
  t.match(after({ handling: 'ret:andet' }), { question: { path: 'gravid' }, unanswered: false })
  t.match(actionOf(readForm({ handling: 'ret' }, steps), steps), { then: 'proceed' })

  const posted = (action: string) => withChoice(readForm({ handling: action }, steps), steps)
  const chosen = (action: string) => posted(action).laesninger
  t.strictSame(chosen('laes:ambulant-samt=begge'), { 'ambulant-samt': 'begge' })
  t.strictSame(chosen('laes:ambulant-samt=andet'), {})
  t.strictSame(chosen('laes:__proto__=begge'), {})
  const answered = (action: string) => [...(posted(action).answers.get('indsatsniveau') ?? [])]
  const field = 'indsatsniveau/skaderPaaFosteret'
  t.strictSame(answered(`svar:${field}=nej`), [['skaderPaaFosteret', 'nej']])
  t.strictSame(answered(`svar:${field}=maaske`), [])
  t.strictSame(answered('svar:indsatsniveau/andet=nej'), [])
})
