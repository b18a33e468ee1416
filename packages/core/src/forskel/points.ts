/** A document as a list of points in words, which two documents are compared by; the rules come first. */
import { formatNumber } from '../errors/messages.js'
import { conditionWords, criterionName } from '../regler/condition-words.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { effectOf } from '../regler/reading-effects.js'
import { openSentence } from '../regler/open-sentence.js'
import { otherRulesets, type OtherRulesets } from '../regler/other-rulesets.js'
import { wordingLines, type Wording } from '../regler/wording.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { unitAfter } from '../ruleset/unit.js'
import type { Fact, ListInput, Outcome, Reading, Remark, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { Side } from './side.js'
import { point, type Point } from './point.js'
import { textPoints } from './text-points.js'
import { topicWords } from './topics.js'

/**
 * The points of one side, under its readings and with its numbers.
 *
 * @param others the rulesets that the side refers to
 */
export function pointsOf(
  side: Side,
  language: Language,
  others: OtherRulesets = otherRulesets([], language),
): readonly Point[] {
  return [...rulePoints(side, others, language), ...textPoints(side, language, others)]
}

function rulePoints(
  { program: { ruleset }, variant }: Side,
  others: OtherRulesets,
  language: Language,
): Point[] {
  const told = conditionWords(ruleset, variant.choice, language)
  const said = topicWords[language]
  const lines = (wording: Wording) => wordingLines(wording)
  return [
    ...ruleset.criteria.map((criterion) =>
      point(
        'kriterium',
        criterion.id,
        criterionName(criterion, language),
        lines(told.whole({ condition: criterion.condition })),
      ),
    ),
    ...ruleset.outcomes.map(({ id, when, naeste }) =>
      point('konklusion', id, conclusionTitle(ruleset, id, language), [
        ...lines(told.byCriteria(when)),
        ...nextLines(ruleset, naeste, others, language),
      ]),
    ),
    point(
      'konklusion',
      ruleset.otherwise.id,
      conclusionTitle(ruleset, ruleset.otherwise.id, language),
      [said.otherwise, ...nextLines(ruleset, ruleset.otherwise.naeste, others, language)],
    ),
    ...told.long().map(({ name, says }) => point('betingelse', name, name, lines(says))),
    ...(ruleset.checks ?? []).map(({ id, text, when }) =>
      point('afvises', id, text[language], lines(told.whole(when))),
    ),
    ...(ruleset.bemaerkninger ?? []).map(({ id, text, when, beside }) =>
      point('bemaerkning', id, openSentence(text[language]), [
        ...lines(told.whole(when)),
        ...(beside ? [besideLine(beside, others, language)] : []),
      ]),
    ),
    ...(ruleset.parametre ?? []).map((parameter) => {
      const { id, label, value, minimum, maximum } = parameter
      return point('tal', id, label[language], [
        `${formatNumber(language, value)} ${unitAfter(parameter, value, language)}`,
        said.choosable(formatNumber(language, minimum), formatNumber(language, maximum)),
      ])
    }),
    ...(ruleset.readings ?? []).map((reading, r) =>
      readingPoint(reading, variant.choice[r] ?? 0, language),
    ),
    ...(ruleset.readings ?? []).flatMap((reading) => otherRules(ruleset, reading, language)),
    // How several years are taken together is chosen in a request for several years, not for a side.
    ...(ruleset.periods ? [readingPoint(ruleset.periods.reading, 0, language)] : []),
    ...ruleset.facts.map((fact) =>
      point('oplysning', fact.path, fact.label[language], [valuesOf(ruleset, fact, language)]),
    ),
    ...(ruleset.lists ?? []).map((list) =>
      point('oplysning', list.path, list.label[language], listLines(ruleset, list, language)),
    ),
  ]
}

/** A reading with its chosen option, the reason for it, and who else uses it. */
function readingPoint(
  { id, phrase, options }: Pick<Reading, 'id' | 'phrase'> & { readonly options: readonly Option[] },
  chosen: number,
  language: Language,
): Point {
  const said = topicWords[language]
  const used = options[chosen]
  const others = options.filter((option) => option !== used)
  return {
    ...point('fortolkning', id, phrase[language], [
      `${said.chosen}: ${used?.label[language] ?? ''}`,
      ...others.map(({ label }) => `${said.possible}: ${label[language]}`),
    ]),
    enkeltvis: true,
    derfor: [
      ...(used?.begrundelse ? [`${said.why}: ${used.begrundelse[language]}`] : []),
      ...(used?.hvem ? [`${said.who}: ${used.hvem[language]}`] : []),
    ],
  }
}

type Option = Pick<Reading['options'][number], 'label' | 'begrundelse' | 'hvem'>

/** The criteria under each option other than the default, whichever option is chosen here. */
function otherRules(ruleset: Ruleset, reading: Reading, language: Language): Point[] {
  const { readings = [] } = ruleset
  const { criteria } = effectOf(ruleset, reading)
  return reading.options.slice(1).flatMap((option, i) => {
    const choice = readings.map((each) => (each === reading ? i + 1 : 0))
    const told = conditionWords(ruleset, choice, language)
    return criteria.map((criterion) =>
      point(
        'fortolkning',
        `${reading.id}=${option.id} ${criterion.id}`,
        topicWords[language].option(criterionName(criterion, language), option.label[language]),
        wordingLines(told.whole({ condition: criterion.condition })),
      ),
    )
  })
}

/** The ruleset that a conclusion leads on to, and the facts that carry over. */
function nextLines(
  { facts }: Ruleset,
  naeste: Outcome['naeste'],
  others: OtherRulesets,
  language: Language,
): string[] {
  if (!naeste) return []
  const carried = (naeste.fakta ?? []).flatMap(
    ({ fra }) => facts.find(({ path }) => path === fra)?.label[language] ?? [],
  )
  return [topicWords[language].leadsTo(others.title(naeste.ruleset), carried)]
}

/** The conclusions of another ruleset that a remark is kept for. */
function besideLine(
  { ruleset, konklusion }: NonNullable<Remark['beside']>,
  { title, conclusion }: OtherRulesets,
  language: Language,
): string {
  return topicWords[language].beside(
    title(ruleset),
    konklusion.map((id) => conclusion(ruleset, id)),
  )
}

/** The possible values of a fact: its unit and bounds, or its answers. */
function valuesOf(ruleset: Ruleset, fact: Fact, language: Language): string {
  const said = topicWords[language]
  if (isNumeric(fact)) {
    const [from, to] = [fact.minimum, fact.maximum].map((each) => formatNumber(language, each))
    return said.number(from ?? '', to ?? '', unitAfter(fact, fact.maximum, language))
  }
  if (fact.type === 'boolean') return said.yesNo
  const choices = ruleset.choices?.[fact.choices] ?? []
  return choices.map(({ label }) => label[language]).join(' · ')
}

/** The columns of a list, and the facts that are derived from it. */
function listLines({ facts }: Ruleset, list: ListInput, language: Language): string[] {
  const said = topicWords[language]
  const number = (value: number) => formatNumber(language, value)
  return [
    ...list.columns.map(
      ({ label, minimum, maximum, unit }) =>
        `${label[language]}: ${said.number(number(minimum), number(maximum), unit[language])}`,
    ),
    said.gives(
      list.derives.flatMap(
        ({ fact }) => facts.find(({ path }) => path === fact)?.label[language] ?? [],
      ),
    ),
    said.atMostRows(number(list.maxItems)),
  ]
}
