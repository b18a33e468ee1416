/** The model of the template of a question: the question, and everything that the page carries. */
import { inputErrorTexts, type Language } from '@screeningsmodel/core'
import type { Complaint } from '../kit/complaints.js'
import { answerValues, askedName, fieldOf, questionsOf, type AnswerValue } from './answers.js'
import { factTexts, type Hidden } from '../kit/fields.js'
import { texts as pageTexts } from '../kit/texts.js'
import {
  answeredOf,
  hiddenFields,
  wayTo,
  type Answered,
  type InterviewPage,
  type Way,
} from './carried.js'
import { actions } from './action.js'
import { helpOf, type Help } from './help.js'
import { placeOf } from './interview.js'
import { interviewTexts, textsOf, type InterviewTexts } from './texts.js'

export interface QuestionModel {
  readonly texts: InterviewTexts
  /** What the interview is about. */
  readonly heading: string
  /** The same in a sentence. */
  readonly description: string
  readonly url: string
  readonly field: string
  readonly question: string
  readonly hint: string | undefined
  /** Why it is asked, and how its words are understood. */
  readonly background: readonly string[]
  readonly options: readonly {
    readonly id: string
    readonly value: AnswerValue
    readonly label: string
    readonly checked: boolean
  }[]
  readonly help: Help | undefined
  /** The first page of all introduces the interview. */
  readonly isFirst: boolean
  readonly progress: string
  /** For `aria-describedby`: the progress, the hint, the error and the help. */
  readonly describedBy: string
  readonly complaints: readonly Pick<Complaint, 'href' | 'about' | 'detail'>[]
  readonly isUnanswered: boolean
  readonly next: string
  readonly back: Way | undefined
  /** Remarks about the answers so far. */
  readonly remarks: readonly string[]
  readonly answered: readonly Answered[]
  readonly hidden: readonly Hidden[]
}

/** The error of a posted form: a CPR number, or no answer to its question. */
export type ComplaintKind = 'personal' | 'unanswered'

/** @param path the fact that the page asks for */
export function questionModel(
  page: InterviewPage,
  path: string,
  wrong?: ComplaintKind,
): QuestionModel {
  const { interview, sprog } = page
  const { step, answers } = interview
  const { ruleset } = step.screener
  const texts = textsOf(step, sprog)
  const field = fieldOf(step, path)
  const fact = questionsOf(step).find((each) => each.path === path)
  const { number, atMost, before } = placeOf(interview, path)
  const stepBefore = step.after?.step
  const hint = fact?.hint?.[sprog]
  const { background } = fact ? factTexts(fact, sprog, pageTexts[sprog]) : { background: [] }
  const help = helpOf(page, path)
  const isUnanswered = wrong === 'unanswered'
  const options = answerValues.map((value) => ({
    id: `svar-${value}`,
    value,
    label: texts.options[value],
    checked: value === answers.get(path),
  }))
  const toStepBefore = stepBefore && { action: actions.show, url: stepBefore.url }
  return {
    texts,
    heading: ruleset.title[sprog],
    description: ruleset.description[sprog],
    url: step.url,
    field,
    question: fact?.question[sprog] ?? '',
    hint,
    background,
    options,
    help,
    isFirst: number === 1 && !stepBefore,
    progress: texts.progress(number, number - 1 + atMost),
    describedBy: [
      'trin',
      ...(hint === undefined ? [] : ['svar-hint']),
      ...(isUnanswered ? ['svar-error'] : []),
      ...(help ? ['svar-hjaelp'] : []),
    ].join(' '),
    complaints: complaintsOf(wrong, fact?.label[sprog], options[0]?.id, sprog),
    isUnanswered,
    next: actions.next,
    back: before === undefined ? toStepBefore : wayTo(step, before),
    remarks: interview.screening.bemaerkninger.map(({ tekst }) => tekst),
    answered: answeredOf(page, path),
    hidden: [...hiddenFields(page, field), { name: askedName, value: field }],
  }
}

function complaintsOf(
  wrong: ComplaintKind | undefined,
  about: string | undefined,
  option: string | undefined,
  sprog: Language,
): QuestionModel['complaints'] {
  if (!wrong) return []
  return wrong === 'personal'
    ? [{ href: undefined, about: undefined, detail: inputErrorTexts.personoplysning[sprog] }]
    : [{ href: `#${option ?? ''}`, about, detail: interviewTexts[sprog].unanswered }]
}
