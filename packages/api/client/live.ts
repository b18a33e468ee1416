/** The summary beside the form. It is updated when the person pauses, and announced only if it has changed. */
import type {
  Language,
  PeriodsScreening,
  Ruleset,
  RulesetData,
  Screening,
} from '@screeningsmodel/core'
import { InputError, screenerOfData, type DataScreener } from '@screeningsmodel/core/browser'
import { ruleset as bundled } from 'virtual:ruleset'
import { languageParts } from '../src/pages/kit/danish.js'
import { partsOf } from '../src/pages/kit/ids.js'
import { postedOf, readAnswers, type Answers } from '../src/pages/self-assessment/answers.js'
import { derivedFacts, requestOf } from '../src/pages/self-assessment/request.js'
import { toneOf } from '../src/pages/result/tone.js'

/** Milliseconds without a change before the summary is updated; long enough to finish a number. */
const pause = 700

/** The reason why answers can't be used: the years of several periods, one answer, or several answers. */
type Wrong = 'years' | 'problem' | 'problems'
type Answer = Screening | PeriodsScreening | Wrong

export async function startLive(form: HTMLFormElement): Promise<void> {
  const data = await rulesetOf(form)
  if (!data) return
  const { ruleset } = data
  const screener = screenerOfData(data)
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = () => {
    show(answer(screener, ruleset, form), ruleset)
    showDerived(ruleset, form)
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(update, pause)
  })
  form.addEventListener('swapped', update)
  update()
}

/**
 * The ruleset of the page: the bundled one, unless the service has another. Undefined if that one can't be loaded, and
 * the page then works as it does without this script.
 */
async function rulesetOf({ dataset }: HTMLFormElement): Promise<RulesetData | undefined> {
  if (dataset.sha256 === bundled.sha256) return bundled
  const { rulesets = '', ruleset = '', compiler = '' } = dataset
  try {
    const [response, compile] = await Promise.all([
      fetch(rulesets + ruleset),
      import(compiler) as Promise<typeof import('./compile.js')>,
    ])
    return response.ok ? compile.rulesetData((await response.json()) as Ruleset) : undefined
  } catch {
    return undefined
  }
}

function answer(screener: DataScreener, ruleset: Ruleset, form: HTMLFormElement): Answer {
  const request = requestOf(ruleset, answersOf(ruleset, form), language())
  const options = { sprog: language() }
  try {
    return 'perioder' in request
      ? screener.screenPerioder(request, options)
      : screener.screen(request, options)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return wrong(error)
  }
}

/** A year that is not written yet, or that stands twice, is no answer that cannot be used. */
function wrong({ errors }: InputError): Wrong {
  const unusable = errors.filter(({ code }) => code !== 'mangler-felt' && code !== 'aar-to-gange')
  if (unusable.length === 0) return 'years'
  return new Set(unusable.map(({ pointer }) => pointer)).size === 1 ? 'problem' : 'problems'
}

function answersOf(ruleset: Ruleset, form: HTMLFormElement): Answers {
  return readAnswers(ruleset, postedOf(new FormData(form)))
}

function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'da'
}

/** The numbers that follow from the current rows of a list. */
function showDerived(ruleset: Ruleset, form: HTMLFormElement): void {
  const years = answersOf(ruleset, form).years.map((year) =>
    derivedFacts(ruleset, year, language()),
  )
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 9 })
  for (const output of form.querySelectorAll<HTMLOutputElement>('[data-derived]')) {
    const { year, segments } = partsOf(output.dataset.derived ?? '')
    const value = years[year]?.get(segments.join('.'))
    const unknown = document.getElementById('live')?.dataset.unknown ?? ''
    output.value = value === undefined ? unknown : number.format(value)
  }
}

function show(answer: Answer, ruleset: Ruleset): void {
  const live = document.getElementById('live')
  const text = document.getElementById('live-text')
  const criteria = document.getElementById('live-criteria')
  if (!live || !text || !criteria) return
  live.hidden = false
  const summary = summaryOf(answer, live)
  // A live region is read out on every write, even of the same text.
  if (text.textContent !== summary) text.replaceChildren(...worded(summary))
  criteria.replaceChildren(...itemsOf(answer, ruleset, live))
  showRemarks(answer)
}

/** Remarks about the answers; outside the region that is read out, since they change no outcome. */
function showRemarks(answer: Answer): void {
  const place = document.getElementById('live-remarks')
  if (!place) return
  const remarks = isWrong(answer)
    ? []
    : 'perioder' in answer
      ? [answer.samlet, ...answer.perioder].flatMap(({ bemaerkninger }) => bemaerkninger)
      : answer.bemaerkninger
  const texts = [...new Set(remarks.map(({ tekst }) => tekst))]
  place.hidden = texts.length === 0
  place.querySelector('ul')?.replaceChildren(...texts.map((text) => item(undefined, text)))
}

/** Short as long as the conclusion is not settled: a list of all missing facts is too much to hear at every change. */
function summaryOf(answer: Answer, { dataset }: HTMLElement): string {
  if (isWrong(answer)) return dataset[answer] ?? ''
  return 'perioder' in answer ? answer.samlet.konklusionTekst : summaryOfYear(answer, dataset)
}

function summaryOfYear(
  { konklusion, konklusionTekst, mangler }: Screening,
  dataset: DOMStringMap,
): string {
  if (konklusion !== 'uafklaret') return konklusionTekst
  return mangler.length === 1
    ? (dataset.openOne ?? '')
    : (dataset.open ?? '').replace('{antal}', String(mangler.length))
}

/** The criteria of one year, or the conclusion of each of several. */
function itemsOf(answer: Answer, ruleset: Ruleset, { dataset }: HTMLElement): HTMLElement[] {
  if (isWrong(answer)) return []
  if ('perioder' in answer) {
    const names = document.querySelectorAll('.year > legend')
    return answer.perioder.map((year, i) => {
      const name = year.aar === undefined ? names[i]?.textContent.trim() : String(year.aar)
      return item(undefined, `${name ?? ''}: ${summaryOfYear(year, dataset)}`)
    })
  }
  return answer.kriterier.map(({ titel, udfald, rolle }) =>
    item(toneOf(ruleset, { udfald, rolle }), `${titel}: ${wordOf(udfald, rolle)}`),
  )
}

function isWrong(answer: Answer): answer is Wrong {
  return typeof answer === 'string'
}

function item(tone: string | undefined, text: string): HTMLElement {
  const element = document.createElement('li')
  const symbol = template(`live-${tone ?? ''}`)
  if (symbol) element.append(symbol.cloneNode(true))
  // In one piece: the symbol stands beside the text, and each marked word would stand beside the next.
  const words = document.createElement('span')
  words.append(...worded(text))
  element.append(words)
  return element
}

/** A text whose Danish words are marked if the page is in English. */
function worded(text: string): readonly (string | HTMLElement)[] {
  if (language() === 'da') return [text]
  return languageParts(text).map((part) => {
    if (!part.isDanish) return part.text
    const word = document.createElement('span')
    word.lang = 'da'
    word.textContent = part.text
    return word
  })
}

function wordOf(udfald: string, rolle: string): string {
  const word = template('live-words')?.querySelector(`[data-outcome="${rolle} ${udfald}"]`)
  return word?.textContent.toLowerCase() ?? udfald
}

function template(id: string): DocumentFragment | undefined {
  return (document.getElementById(id) as HTMLTemplateElement | null)?.content
}
