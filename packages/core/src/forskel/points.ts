/** A document as a list of points in words: all that two documents are compared by, rules first. */
import { cite, placeOf } from '../answer/citation.js'
import { formatNumber } from '../errors/messages.js'
import { conditionWords, criterionName } from '../regler/condition-words.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { openSentence } from '../regler/open-sentence.js'
import { wordingLines, type Wording } from '../regler/wording.js'
import { isNumeric } from '../ruleset/fact-values.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Citation, Criterion, Fact, Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { caseWords } from './case-words.js'
import type { Side } from './side.js'
import { topicWords, type Topic } from './topics.js'

export interface Point {
  readonly emne: Topic
  /** What tells it from other points of its topic, the same in every version. */
  readonly id: string
  readonly navn: string
  /** What the document says of it, in lines. */
  readonly siger: readonly string[]
}

/** The points of one side, in its readings and with its numbers. */
export function pointsOf(side: Side, language: Language): readonly Point[] {
  return [...rulePoints(side, language), ...textPoints(side.program.ruleset, language)]
}

function rulePoints({ program: { ruleset }, variant }: Side, language: Language): Point[] {
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
    ...ruleset.outcomes.map(({ id, when }) =>
      point('konklusion', id, conclusionTitle(ruleset, id, language), lines(told.byCriteria(when))),
    ),
    point(
      'konklusion',
      ruleset.otherwise.id,
      conclusionTitle(ruleset, ruleset.otherwise.id, language),
      [said.otherwise],
    ),
    ...told.long().map(({ name, says }) => point('betingelse', name, name, lines(says))),
    ...(ruleset.checks ?? []).map(({ id, text, when }) =>
      point('afvises', id, text[language], lines(told.whole(when))),
    ),
    ...(ruleset.bemaerkninger ?? []).map(({ id, text, when, beside }) =>
      point('bemaerkning', id, openSentence(text[language]), [
        ...lines(told.whole(when)),
        ...(beside ? [said.beside(beside.ruleset, beside.konklusion)] : []),
      ]),
    ),
    ...(ruleset.parametre ?? []).map(({ id, label, value, unit }) =>
      point('tal', id, label[language], [`${formatNumber(language, value)} ${unit[language]}`]),
    ),
    ...(ruleset.readings ?? []).map(({ id, phrase, options }, r) => {
      const used = options[variant.choice[r] ?? 0]
      const others = options.filter((option) => option !== used)
      return point('fortolkning', id, phrase[language], [
        `${said.chosen}: ${used?.label[language] ?? ''}`,
        ...others.map(({ label }) => `${said.possible}: ${label[language]}`),
      ])
    }),
    ...ruleset.facts.map((fact) =>
      point('oplysning', fact.path, fact.label[language], [valuesOf(ruleset, fact, language)]),
    ),
  ]
}

function textPoints(ruleset: Ruleset, language: Language): Point[] {
  const said = topicWords[language]
  const citation = cite(ruleset)
  const at = (source: Citation) => {
    const cited = citation(source)
    return [cited.dokument, placeOf(cited, language)].filter(Boolean).join(', ')
  }
  const text = (id: string, navn: string, ...texts: readonly (Text | undefined)[]) =>
    point(
      'tekst',
      id,
      navn,
      texts.flatMap((each) => each?.[language] ?? []),
    )
  const { gaelderFra, gaelderTil, erstatter } = ruleset
  return [
    ...[
      [said.from, gaelderFra] as const,
      [said.to, gaelderTil] as const,
      [said.replaces, erstatter] as const,
    ].flatMap(([navn, value]) =>
      value === undefined ? [] : point('gyldighed', navn, navn, [value]),
    ),
    ...(ruleset.retsgrundlag ?? []).map((each) =>
      point('retsgrundlag', each.text.da, each.text[language], each.adresse ? [each.adresse] : []),
    ),
    ...ruleset.sources.map(({ id, document, adresse, laest }) =>
      point('kilde', id, document, [
        ...(adresse ? [adresse] : []),
        laest === false ? said.notRead : said.read,
      ]),
    ),
    ...ruleset.criteria.map((criterion) =>
      point(
        'kilde',
        `kriterium ${criterion.id}`,
        criterionName(criterion, language),
        sourcesOf(criterion).map(at),
      ),
    ),
    text('titel', said.title, ruleset.title, ruleset.description),
    text('definition', said.definition, ruleset.definition?.text, ruleset.definition?.begrundelse),
    ...ruleset.criteria.map((each) =>
      text(`kriterium ${each.id}`, criterionName(each, language), ...Object.values(each.texts)),
    ),
    ...[...ruleset.outcomes, ruleset.otherwise].map(({ id, text: told, elements = [] }) =>
      text(`konklusion ${id}`, conclusionTitle(ruleset, id, language), told, ...elements),
    ),
    ...ruleset.facts.map(({ path, label, question, hint, hvorfor, definition }) =>
      text(
        path,
        label[language],
        question,
        hint,
        hvorfor,
        definition?.text,
        definition?.begrundelse,
      ),
    ),
    ...(ruleset.readings ?? []).map(({ id, phrase, options }) =>
      text(
        `fortolkning ${id}`,
        phrase[language],
        ...options.flatMap(({ begrundelse, hvem }) => [begrundelse, hvem]),
      ),
    ),
    ...ruleset.cases.map((example) =>
      point('eksempel', example.sentence, example.sentence, [
        ...caseWords([ruleset], factsOfCase(ruleset, example), language),
        `${said.conclusion}: ${conclusionTitle(ruleset, example.expected.konklusion, language)}`,
      ]),
    ),
  ]
}

function point(emne: Topic, id: string, navn: string, siger: readonly string[]): Point {
  return { emne, id, navn, siger }
}

function sourcesOf({ source, otherSources = [] }: Criterion): readonly Citation[] {
  return [source, ...otherSources]
}

/** What a fact can be: its unit and bounds, or its answers. */
function valuesOf(ruleset: Ruleset, fact: Fact, language: Language): string {
  const said = topicWords[language]
  if (isNumeric(fact)) {
    const [from, to] = [fact.minimum, fact.maximum].map((each) => formatNumber(language, each))
    return said.number(from ?? '', to ?? '', fact.unit[language])
  }
  if (fact.type === 'boolean') return said.yesNo
  const choices = ruleset.choices?.[fact.choices] ?? []
  return choices.map(({ label }) => label[language]).join(' · ')
}
