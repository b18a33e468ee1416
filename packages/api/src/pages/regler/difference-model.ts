/** The model of the page of a comparison. */
import type { Language, Screener } from '@screeningsmodel/core'
import {
  alikeCases,
  changedOutcome,
  topicTitle,
  type Comparison,
  type Difference,
  type SideOptions,
} from '@screeningsmodel/core/forskel'
import { referenceOf } from '../../http/reference.js'
import { differencePath, rulePath } from '../../http/rule-links.js'
import type { Complaint } from '../kit/complaints.js'
import { upperFirst } from '../kit/texts/both.js'
import { chosenFields, chosenInWords, chosenQuery } from './chosen.js'
import { differenceTexts } from './difference-texts.js'

/** What the page was asked besides the two rulesets. */
export interface Asked {
  /** Exactly as in the address. */
  readonly query: Readonly<Record<string, unknown>>
  /** The choices for the second ruleset. */
  readonly chosen: SideOptions
}

/** @param found the comparison, or the errors of the choices */
export function differenceModel(
  [one, other]: readonly [Screener, Screener],
  { query, chosen }: Asked,
  found: Comparison | readonly Complaint[],
  sprog: Language,
) {
  const texts = differenceTexts[sprog]
  const [comparison, complaints] = 'regler' in found ? [found, []] : [undefined, found]
  const isOne = one.document === other.document
  const isChosen = comparison !== undefined && comparison.til !== referenceOf(other.document)
  const titles = [one, other].map(({ ruleset }) => ruleset.title[sprog]) as [string, string]
  const title = isOne ? texts.titleChosen(titles[0]) : texts.title(...titles)
  const inWords = isChosen ? chosenInWords(other.document, chosen, sprog) : ''
  const { readings = [], parametre = [] } = other.document
  const address = `/rulesets/${nameOf(one)}/forskel/${nameOf(other)}`
  return {
    texts,
    title,
    // What is chosen tells one tab of a browser from another.
    pageTitle: inWords === '' ? title : `${title} (${inWords})`,
    complaints,
    isOne,
    isChosen,
    sides: [one, other].map((screener, i) => ({
      title: titles[i],
      name: nameOf(screener),
      chosen: i === 1 ? inWords : '',
      path: rulePath(nameOf(screener)),
    })),
    turned: isOne || isChosen ? undefined : differencePath(nameOf(other), nameOf(one)),
    fields:
      readings.length + parametre.length > 0
        ? chosenFields(other.document, { query, complaints }, sprog, texts.sourceSays)
        : undefined,
    ...(comparison && comparedModel(comparison, one.document.id === other.document.id, sprog)),
    data: isChosen ? `${address}?${chosenQuery(chosen)}` : address,
  }
}

function nameOf({ document }: Screener): string {
  return referenceOf(document)
}

/** @param areVersions whether both are versions of one ruleset: the examples of different rulesets always differ */
function comparedModel(comparison: Comparison, areVersions: boolean, sprog: Language) {
  const { regler, andet, alleSager, hverForSig, eksempler } = comparison
  const texts = differenceTexts[sprog]
  const byTopic = (differences: readonly Difference[]) =>
    [...new Set(differences.map(({ emne }) => emne))].map((emne) => ({
      title: topicTitle(emne, sprog),
      differences: differences
        .filter((each) => each.emne === emne)
        .map((each) => ({ ...each, navn: upperFirst(each.navn) })),
    }))
  const others = andet.filter(({ emne }) => areVersions || emne !== 'eksempel')
  return {
    rules: byTopic(regler),
    others: byTopic(others),
    othersCount: texts.othersCount(
      others.length,
      others.some(({ emne }) => emne === 'eksempel'),
    ),
    isSame: regler.length === 0,
    statements: alleSager,
    // A ruleset that is compared with itself, unchanged, is named once.
    alone: hverForSig.slice(0, comparison.fra === comparison.til ? 1 : 2).map(({ udsagn }, i) => ({
      title: i === 0 ? texts.firstAlone : texts.secondAlone,
      statements: udsagn,
    })),
    cases: {
      count: eksempler.antal,
      changedCount: eksempler.aendrede.length,
      changed: alikeCases(eksempler.aendrede).map((each) => ({
        ...each,
        why: each.kriterier.map((criterion) => changedOutcome(criterion, sprog)),
      })),
    },
  }
}
