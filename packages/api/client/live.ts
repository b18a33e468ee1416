/** The summary beside the form. It is updated when the person pauses, and announced only if it has changed. */
import type { PeriodsScreening, Ruleset, Screening } from '@screeningsmodel/core'
import { InputError, screenerOf, type Screener } from '@screeningsmodel/core/browser'
import { ruleset as bundled, sha256 } from 'virtual:ruleset'
import { postedOf, readAnswers } from '../src/pages/self-assessment/answers.js'
import { requestOf } from '../src/pages/self-assessment/request.js'

/** Milliseconds without a change before the summary is updated; long enough to finish a number. */
const pause = 700

type Answer = Screening | PeriodsScreening | undefined

export async function startLive(form: HTMLFormElement): Promise<void> {
  const screener = screenerOf(await rulesetOf(form))
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = () => show(answer(screener, form))
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(update, pause)
  })
  form.addEventListener('swapped', update)
  update()
}

/** The ruleset of the page: the bundled one, unless the service has another. */
async function rulesetOf(form: HTMLFormElement): Promise<Ruleset> {
  if (form.dataset.sha256 === sha256) return bundled
  const { rulesets = '', ruleset = '' } = form.dataset
  return (await (await fetch(rulesets + ruleset)).json()) as Ruleset
}

/** Undefined where an answer can't be used as it stands. */
function answer(screener: Screener, form: HTMLFormElement): Answer {
  const request = requestOf(
    screener.ruleset,
    readAnswers(screener.ruleset, postedOf(new FormData(form))),
  )
  const options = { sprog: document.documentElement.lang === 'en' ? 'en' : 'da' } as const
  try {
    return 'perioder' in request
      ? screener.screenPerioder(request, options)
      : screener.screen(request, options)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function show(answer: Answer): void {
  const live = document.getElementById('live')
  const text = document.getElementById('live-text')
  const criteria = document.getElementById('live-criteria')
  if (!live || !text || !criteria) return
  live.hidden = false
  const summary = summaryOf(answer, live)
  // A live region is read out on every write, even of the same text.
  if (text.textContent !== summary) text.textContent = summary
  criteria.replaceChildren(...itemsOf(answer, live))
}

/** Kept short while it is unsettled: a list of all missing facts is too much to hear at every change. */
function summaryOf(answer: Answer, { dataset }: HTMLElement): string {
  if (!answer) return dataset.problem ?? ''
  return 'perioder' in answer ? answer.samlet.konklusionTekst : summaryOfYear(answer, dataset)
}

function summaryOfYear(
  { konklusion, konklusionTekst, mangler }: Screening,
  dataset: DOMStringMap,
): string {
  return konklusion === 'uafklaret'
    ? `${dataset.open ?? ''} ${String(mangler.length)}.`
    : konklusionTekst
}

/** The criteria of one year, or the conclusion of each of several. */
function itemsOf(answer: Answer, { dataset }: HTMLElement): HTMLElement[] {
  if (!answer) return []
  if ('perioder' in answer) {
    const names = document.querySelectorAll('.year > legend')
    return answer.perioder.map((year, i) => {
      const name = year.aar === undefined ? names[i]?.textContent.trim() : String(year.aar)
      return item(undefined, `${name ?? ''}: ${summaryOfYear(year, dataset)}`)
    })
  }
  return answer.kriterier.map(({ titel, udfald, rolle }) =>
    item(toneOf(udfald, rolle), `${titel}: ${wordOf(udfald)}`),
  )
}

function toneOf(udfald: string, rolle: string): string {
  if (udfald === 'uafklaret') return 'open'
  return (udfald === 'opfyldt') === (rolle === 'eksklusion') ? 'no' : 'yes'
}

function item(tone: string | undefined, text: string): HTMLElement {
  const element = document.createElement('li')
  const symbol = template(`live-${tone ?? ''}`)
  if (symbol) element.append(symbol.cloneNode(true))
  element.append(text)
  return element
}

function wordOf(udfald: string): string {
  const words = template('live-words')
  return words?.querySelector(`[data-udfald="${udfald}"]`)?.textContent.toLowerCase() ?? udfald
}

function template(id: string): DocumentFragment | undefined {
  return (document.getElementById(id) as HTMLTemplateElement | null)?.content
}
