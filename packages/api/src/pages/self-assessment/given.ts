/** Every answer of a self-assessment in words: given, computed from a list, or not given. */
import type { Fact, Language, ListInput } from '@screeningsmodel/core'
import type { AnswerRow, AnswerTable } from '../result/document.js'
import type { ResultContext } from '../result/criteria.js'
import { unknownAnswer, type Answers, type YearAnswers } from './answers.js'
import { typedNumber } from '../kit/typed-number.js'
import { yearTitle } from './form-model.js'
import { derivedFacts, derivedPaths, isBlank } from './request.js'

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
      ...(context.ruleset.lists ?? []).flatMap((list) => rowsOf(context, list, year)),
    ],
  }))
}

/** The rows of an open list by their numbers in the form, so that what follows from them can be checked. */
function rowsOf({ sprog, t }: ResultContext, list: ListInput, { lists }: YearAnswers): AnswerRow[] {
  return (lists[list.path] ?? []).flatMap((row, i): AnswerRow[] => {
    if (isBlank(row)) return []
    const cells = list.columns.map(({ path, label }) => {
      const typed = row[path]?.trim() ?? ''
      return `${label[sprog]}: ${typed === '' ? t.result.unknown : numberIn(sprog, typed)}`
    })
    return [
      { question: `${list.label[sprog]}, ${t.form.rowNumber(i + 1)}`, answer: cells.join('; ') },
    ]
  })
}

function numberIn(sprog: Language, typed: string): string {
  return written(sprog, Number(typedNumber(typed)))
}

function written(sprog: Language, value: number): string {
  return new Intl.NumberFormat(sprog, { maximumFractionDigits: 9 }).format(value)
}

function answerOf({ ruleset, sprog, t }: ResultContext, fact: Fact, year: YearAnswers): string {
  if (derivedPaths(ruleset, year.lists).has(fact.path)) {
    const value = derivedFacts(ruleset, year, sprog).get(fact.path)
    return value === undefined ? t.result.unknown : written(sprog, value)
  }
  const typed = year.facts[fact.path]?.trim() ?? ''
  if (typed === '' || typed === unknownAnswer) return t.result.unknown
  if (fact.type === 'boolean') return typed === 'ja' ? t.form.yes : t.form.no
  if (fact.type !== 'choice') return numberIn(sprog, typed)
  const choice = ruleset.choices?.[fact.choices]?.find(({ value }) => value === typed)
  return choice?.label[sprog] ?? typed
}
