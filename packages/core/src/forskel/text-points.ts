/** What a document says about its rules (dates, law, texts, examples) as points to compare. */
import { isToldByLabel } from '../regler/comparison-words.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { criterionName } from '../regler/condition-words.js'
import { dayIn } from '../regler/day-words.js'
import { openSentences } from '../regler/open-sentence.js'
import type { OtherRulesets } from '../regler/other-rulesets.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { caseWords } from './case-words.js'
import { point, type Point } from './point.js'
import { withRequirement } from './requirement.js'
import type { Side } from './side.js'
import { sourcePoints } from './source-points.js'
import { topicWords } from './topics.js'

export function textPoints(
  { program: { ruleset }, published }: Side,
  language: Language,
  others: OtherRulesets,
): Point[] {
  return [
    ...frame(ruleset, others, language),
    ...sourcePoints(ruleset, language),
    ...ownTexts(ruleset, language),
    ...optionTexts(ruleset, language),
    ...periodTexts(ruleset, language),
    ...examples(published, language),
  ]
}

/** A text with arguments is compared as the sentences that it can become. */
function text(
  id: string,
  navn: string,
  language: Language,
  ...texts: readonly (Text | undefined)[]
): Point {
  const lines = texts.flatMap((each) => (each ? openSentences(each[language], language) : []))
  // A sentence that several outcomes share is listed once.
  return { ...point('tekst', id, navn, [...new Set(lines)]), enkeltvis: true }
}

function frame(ruleset: Ruleset, others: OtherRulesets, language: Language): Point[] {
  const said = topicWords[language]
  const { gaelderFra, gaelderTil, erstatter } = ruleset
  return [
    ...[
      [said.from, gaelderFra && dayIn(gaelderFra, language)] as const,
      [said.to, gaelderTil && dayIn(gaelderTil, language)] as const,
      [said.replaces, erstatter && others.title(erstatter)] as const,
    ].flatMap(([navn, value]) =>
      value === undefined ? [] : point('gyldighed', navn, navn, [value]),
    ),
    ...(ruleset.retsgrundlag ?? []).map((each) =>
      point('retsgrundlag', each.text.da, each.text[language], each.adresse ? [each.adresse] : []),
    ),
  ]
}

function ownTexts(ruleset: Ruleset, language: Language): Point[] {
  const said = topicWords[language]
  const told = (id: string, navn: string, ...texts: readonly (Text | undefined)[]) =>
    text(id, navn, language, ...texts)
  const { title, description, maalgruppe, definition, criteria, facts, undetermined } = ruleset
  return [
    told('titel', said.title, title, description, maalgruppe?.title),
    told('definition', said.definition, definition?.text, definition?.begrundelse),
    ...criteria.map((each) =>
      told(
        `kriterium ${each.id}`,
        criterionName(each, language),
        ...Object.values(withRequirement(ruleset, each, each.texts)),
      ),
    ),
    ...[...ruleset.outcomes, ruleset.otherwise].map(({ id, text: own, elements = [] }) =>
      told(`konklusion ${id}`, conclusionTitle(ruleset, id, language), own, ...elements),
    ),
    told(
      'konklusion uafklaret',
      conclusionTitle(ruleset, 'uafklaret', language),
      undetermined.text,
    ),
    ...facts.map((fact) =>
      told(
        fact.path,
        fact.label[language],
        // The names of other facts are compared in the conditions.
        isToldByLabel(fact) ? fact.name : undefined,
        fact.question,
        fact.hint,
        fact.hvorfor,
        fact.definition?.text,
        fact.definition?.begrundelse,
        ...('change' in fact ? [fact.change, fact.unitOne] : []),
      ),
    ),
    ...(ruleset.parametre ?? []).map(({ id, label, unitOne }) =>
      told(`tal ${id}`, label[language], unitOne),
    ),
    ...(ruleset.groups ?? []).map(({ id, title, hint, definition: own }) =>
      told(`gruppe ${id}`, title[language], hint, own?.text, own?.begrundelse),
    ),
    ...(ruleset.lists ?? []).map(({ path, label, hint, columns }) =>
      told(path, label[language], hint, ...columns.map((column) => column.hint)),
    ),
  ]
}

/** The reasons for choosing a reading, and its options' own texts about criteria. */
function optionTexts(ruleset: Ruleset, language: Language): Point[] {
  const said = topicWords[language]
  return (ruleset.readings ?? []).flatMap(({ id, phrase, options }) => [
    text(
      `fortolkning ${id}`,
      phrase[language],
      language,
      ...options.flatMap(({ begrundelse, hvem }) => [begrundelse, hvem]),
    ),
    ...options.flatMap((option) =>
      ruleset.criteria.flatMap((criterion) => {
        const own = option.texts?.[criterion.id]
        if (!own) return []
        const texts = withRequirement(ruleset, criterion, own, option)
        const navn = said.option(criterionName(criterion, language), option.label[language])
        const named = `kriterium ${criterion.id} ${id}=${option.id}`
        return [text(named, navn, language, ...Object.values(texts))]
      }),
    ),
  ])
}

function periodTexts(ruleset: Ruleset, language: Language): Point[] {
  const { periods } = ruleset
  if (!periods) return []
  const said = topicWords[language]
  const { reading } = periods
  const conclusions = (id: string, own: Readonly<Record<string, Text>>, option?: string) =>
    Object.entries(own).map(([konklusion, each]) => {
      const title = said.severalPeriods(conclusionTitle(ruleset, konklusion, language))
      const navn = option === undefined ? title : said.option(title, option)
      return text(`${id} ${konklusion}`, navn, language, each)
    })
  return [
    text(
      `fortolkning ${reading.id}`,
      reading.phrase[language],
      language,
      ...reading.options.flatMap(({ begrundelse, hvem }) => [begrundelse, hvem]),
    ),
    ...conclusions('perioder', periods.texts),
    ...reading.options.flatMap(({ id, label, texts = {} }) =>
      conclusions(`perioder ${reading.id}=${id}`, texts, label[language]),
    ),
  ]
}

/** The examples with the document's own numbers, since they are not about other numbers. */
function examples(ruleset: Ruleset, language: Language): Point[] {
  const said = topicWords[language]
  return ruleset.cases.map((example) =>
    point('eksempel', example.sentence, example.sentence, [
      ...caseWords([ruleset], factsOfCase(ruleset, example), language),
      `${said.conclusion}: ${conclusionTitle(ruleset, example.expected.konklusion, language)}`,
    ]),
  )
}
