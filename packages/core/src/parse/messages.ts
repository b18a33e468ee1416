/** Checks messages: valid ICU, and only with arguments that they are given, and words that these can be. */
import { periodArguments } from '../answer/period-texts.js'
import { changeArguments } from '../answer/changes.js'
import { conclusionArguments, countOf, criterionArguments } from '../answer/text-arguments.js'
import { argumentName } from '../errors/messages.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { mapMessages } from '../ruleset/messages-of.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import { escaped } from '../support/json-pointer.js'
import { isLanguage, languages } from '../support/language.js'
import { argumentWords } from './argument-words.js'
import { readMessage } from './icu.js'
import type { Reporter } from './reporter.js'
import { textArguments } from './reserved-names.js'

export function checkMessages(ruleset: Ruleset, report: Reporter): void {
  const parameters = (ruleset.parametre ?? []).map(({ id }) => id)
  const outcomes = [
    ...ruleset.criteria.map(({ id }) => `udfald_${argumentName(id)}`),
    ...(ruleset.readings ?? []).map(({ id }) => `laesning_${argumentName(id)}`),
  ]
  const common = [
    ...ruleset.facts.map(({ path }) => argumentName(path)),
    ...outcomes,
    ...parameters,
  ]

  const { check, checkAll } = checksOf(ruleset, report)
  const inCriterion = [...common, ...Object.keys(criterionArguments)]
  const inConclusion = [...common, ...Object.keys(conclusionArguments)]
  ruleset.criteria.forEach(({ texts }, i) => {
    checkAll(texts, `/criteria/${i}/texts`, inCriterion)
  })
  ruleset.readings?.forEach(({ options }, i) => {
    options.forEach((option, o) => {
      for (const [id, texts] of Object.entries(option.texts ?? {})) {
        checkAll(texts, `/readings/${i}/options/${o}/texts/${id}`, inCriterion)
      }
    })
  })
  ruleset.outcomes.forEach(({ text }, i) => {
    check(text, `/outcomes/${i}/text`, inConclusion)
  })
  check(ruleset.otherwise.text, '/otherwise/text', inConclusion)
  check(ruleset.undetermined.text, '/undetermined/text', inConclusion)
  ruleset.facts.forEach((fact, i) => {
    if (isNumeric(fact)) {
      check(fact.change, `/facts/${i}/change`, [...Object.keys(changeArguments), ...parameters])
    }
  })
  ruleset.checks?.forEach(({ text }, i) => {
    check(text, `/checks/${i}/text`, parameters)
  })
  ruleset.bemaerkninger?.forEach(({ text }, i) => {
    check(text, `/bemaerkninger/${i}/text`, common)
  })
  checkPlain(ruleset, report)
  const { texts = {}, reading } = ruleset.periods ?? {}
  const ofPeriods = [...outcomes, ...parameters, ...Object.keys(periodArguments)]
  checkAll(texts, '/periods/texts', ofPeriods)
  reading?.options.forEach((option, o) => {
    checkAll(option.texts ?? {}, `/periods/reading/options/${o}/texts`, ofPeriods)
  })
}

/** Checks for one message and for several; `names` are the arguments that a message may use. */
function checksOf(ruleset: Ruleset, report: Reporter) {
  const wordsOf = argumentWords(ruleset)
  const reportArgument = (at: string, argument: string, names: readonly string[]) => {
    const muligheder = names.join(', ') || nothing[report.language]
    report(at, 'ukendt-argument', { argument, muligheder })
  }
  const checkOne = (text: string, at: string, names: readonly string[]) => {
    const { names: used, faults, words, numbers } = readMessage(text)
    for (const fault of faults) report(at, 'forkert-besked', { ...fault })
    for (const argument of faults.length > 0 ? [] : used) {
      if (!names.includes(argument)) reportArgument(at, argument, names)
    }
    for (const { argument, ...place } of faults.length > 0 ? [] : numbers) {
      const isList = textArguments.includes(argument) && names.includes(countOf(argument))
      if (wordsOf.has(argument) || isList)
        report(at, 'forkert-besked', { fejl: 'tal', argument, ...place })
    }
    for (const { argument, ord, ...place } of faults.length > 0 ? [] : words) {
      const possible = wordsOf.get(argument)
      if (!possible || possible.includes(ord)) continue
      const muligheder = [...possible, 'other'].join(', ')
      report(at, 'forkert-besked', { fejl: 'ord', argument, ord, muligheder, ...place })
    }
  }
  const check = (text: Text, pointer: string, names: readonly string[]) => {
    for (const language of languages) checkOne(text[language], `${pointer}/${language}`, names)
  }
  const checkAll = (
    texts: Readonly<Record<string, Text>>,
    pointer: string,
    names: readonly string[],
  ) => {
    for (const [key, text] of Object.entries(texts)) check(text, `${pointer}/${key}`, names)
  }
  return { reportArgument, checkOne, check, checkAll }
}

/** Checks texts that are not messages: braces may only contain a parameter. */
function checkPlain(ruleset: Ruleset, report: Reporter): void {
  const parameters = (ruleset.parametre ?? []).map(({ id }) => id)
  const { checkOne, reportArgument } = checksOf(ruleset, report)
  const visit = (part: unknown, pointer: string): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      const at = `${pointer}/${escaped(key)}`
      if (typeof value !== 'string' || !isLanguage(key)) visit(value, at)
      else {
        // Quotation marks mean nothing here: no brace can be shown.
        const argument = /\{\s*([^{},\s']*)/.exec(value)?.[1]
        if (argument === undefined) continue
        if (parameters.includes(argument)) checkOne(value, at, parameters)
        else reportArgument(at, argument || '{', parameters)
      }
    }
  }
  const plain = mapMessages(ruleset, () => ({ da: '', en: '' }))
  // Examples are left out: their keys are names of facts, and a fact may have any name, even `da`.
  visit({ ...plain, cases: [], typicalCase: {} }, '')
}

const nothing: Text = { da: 'ingenting', en: 'nothing' }
