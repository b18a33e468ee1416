/** Every answer of a self-assessment in words: given, computed from a list, or not given. */
import type { Fact } from '@screeningsmodel/core'
import type { AnswerTable } from '../result/document.js'
import type { ResultContext } from '../result/criteria.js'
import { unknownAnswer, type Answers, type YearAnswers } from './answers.js'
import { typedNumber } from '../kit/typed-number.js'
import { yearTitle } from './form-model.js'
import { derivedFacts, derivedPaths } from './request.js'

export function answersGiven(context: ResultContext, { years }: Answers): readonly AnswerTable[] {
  return years.map((year, i) => ({
    title: years.length > 1 ? yearTitle(context, i, year) : undefined,
    rows: [
      {
        question: context.t.form.year,
        answer: year.aar === '' ? context.t.result.unknown : year.aar,
      },
      ...context.ruleset.facts.map((fact) => ({
        question: fact.label[context.sprog],
        answer: answerOf(context, fact, year),
      })),
    ],
  }))
}

function answerOf({ ruleset, sprog, t }: ResultContext, fact: Fact, year: YearAnswers): string {
  const number = (value: number) =>
    new Intl.NumberFormat(sprog, { maximumFractionDigits: 9 }).format(value)
  if (derivedPaths(ruleset, year.lists).has(fact.path)) {
    const value = derivedFacts(ruleset, year, sprog).get(fact.path)
    return value === undefined ? t.result.unknown : number(value)
  }
  const typed = year.facts[fact.path]?.trim() ?? ''
  if (typed === '' || typed === unknownAnswer) return t.result.unknown
  if (fact.type === 'boolean') return typed === 'ja' ? t.form.yes : t.form.no
  if (fact.type !== 'choice') return number(Number(typedNumber(typed)))
  const choice = ruleset.choices?.[fact.choices]?.find(({ value }) => value === typed)
  return choice?.label[sprog] ?? typed
}
