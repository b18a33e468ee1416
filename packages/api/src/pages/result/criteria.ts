/**
 * An answer of the core -> the model of a result, for every page that shows one. The template
 * `views/result/screening.eta` gets it as `it.result`.
 */
import {
  type CriterionAnswer,
  type Language,
  type Ruleset,
  type Screening,
  type Udfald,
} from '@screeningsmodel/core'
import type { Scale } from '@screeningsmodel/core/browser'
import { dayIn } from '@screeningsmodel/core/regler'
import { referenceOf } from '../../http/reference.js'
import { criterionAnchor, rulePath } from '../../http/rule-links.js'
import { isAhead } from '../kit/dates.js'
import { sourceModel, type SourceModel } from '../kit/source.js'
import { changesModel, type ChangesModel } from './changes.js'
import { scaleModel, type ScaleModel } from './scale.js'
import type { PageTexts } from '../kit/texts.js'
import { conclusionTone, toneOf, type Tone } from './tone.js'

export interface CriterionModel {
  readonly number: number
  /** Its role and number, such as "Inklusionskriterium 1". Each role is numbered from 1. */
  readonly name: string
  readonly titel: string
  readonly udfald: Udfald
  /** The outcome in a word: "Opfyldt". */
  readonly ord: string
  readonly tone: Tone
  readonly begrundelse: string
  /** Its place on the page of the rules. */
  readonly rulePath: string
  readonly scale: ScaleModel | undefined
  /** The smallest changes that would meet it. */
  readonly changes: ChangesModel | undefined
  readonly kilder: readonly ListedSource[]
}

/** A document that criteria cite; on paper it is listed once. */
export interface CitedDocument extends Pick<SourceModel, 'dokument' | 'adresse'> {
  /** The number by which criteria refer to it; undefined if it is the only document. */
  readonly number: number | undefined
}

export type ListedSource = SourceModel & CitedDocument

export interface ResultModel {
  readonly tone: Tone
  readonly konklusionTekst: string
  readonly elementer: readonly string[]
  /** Remarks about what is odd but possible, in words. */
  readonly bemaerkninger: readonly string[]
  /** The fewest changes that lead to the first conclusion. */
  readonly vej: ChangesModel | undefined
  readonly kriterier: readonly CriterionModel[]
  readonly dokumenter: readonly CitedDocument[]
  /** The questions in order. `path` is the fact's dotted path, for a link back to its field. */
  readonly spoergsmaal: readonly { readonly path: string; readonly text: string }[]
  /** How few answers could settle it; undefined if it is settled. */
  readonly fewest: string | undefined
  readonly ruleset: string
  readonly fingeraftryk: string
}

export interface ResultContext {
  readonly ruleset: Ruleset
  readonly sprog: Language
  readonly t: PageTexts
}

/**
 * @param scales of the same facts, from `scalesOf`, in the order of the criteria
 * @example
 * resultModel({ ruleset, sprog: 'da', t: texts.da }, screener.screen(facts), scalesOf(ruleset)(facts))
 */
export function resultModel(
  context: ResultContext,
  screening: Screening,
  scales: readonly (Scale | undefined)[],
): ResultModel {
  const { t } = context
  const { naesteSpoergsmaal, faerrestSvar, fingeraftryk } = screening
  const dokumenter = citedDocuments(context, screening.kriterier)
  return {
    tone: conclusionTone(context.ruleset, screening.konklusion),
    konklusionTekst: screening.konklusionTekst,
    elementer: screening.elementer ?? [],
    bemaerkninger: screening.bemaerkninger.map(({ tekst }) => tekst),
    vej: changesModel(screening.vej?.aendringer ?? [], context.sprog, t),
    kriterier: screening.kriterier.map((criterion, i) =>
      criterionModel(context, criterion, scales[i], dokumenter),
    ),
    dokumenter,
    spoergsmaal: naesteSpoergsmaal.map(({ fakta, spoergsmaal }) => ({
      path: fakta,
      text: spoergsmaal,
    })),
    fewest: faerrestSvar > 0 ? t.result.fewest(faerrestSvar) : undefined,
    ruleset: versionText(context, screening),
    fingeraftryk,
  }
}

/** Which version answered, and whether another is newer, or this one is not in force yet: without a year the newest answers. */
function versionText({ ruleset, sprog, t }: ResultContext, { nyere }: Screening): string {
  const reference = referenceOf(ruleset)
  const { gaelderFra } = ruleset
  if (nyere) return t.result.newerThan(reference, nyere.version)
  const isLater = gaelderFra !== undefined && isAhead(gaelderFra)
  return isLater ? t.result.notYet(reference, dayIn(gaelderFra, sprog)) : reference
}

/** The outcome of a criterion in a word and a tone. */
export function outcomeOf(
  { ruleset, t }: Pick<ResultContext, 'ruleset' | 't'>,
  criterion: Pick<CriterionAnswer, 'rolle' | 'udfald'>,
): Outcome {
  const { rolle, udfald } = criterion
  return { udfald, ord: t.result.udfald[rolle][udfald], tone: toneOf(ruleset, criterion) }
}

export interface Outcome {
  /** Undefined if there is none. */
  readonly udfald?: CriterionAnswer['udfald']
  readonly ord: string
  readonly tone: Tone
}

function criterionModel(
  { ruleset, sprog, t }: ResultContext,
  criterion: CriterionAnswer,
  scale: Scale | undefined,
  dokumenter: readonly CitedDocument[],
): CriterionModel {
  const { nummer, rolle, titel, udfald, begrundelse, aendringer, kilder } = criterion
  const { ord, tone } = outcomeOf({ ruleset, t }, criterion)
  return {
    number: nummer,
    name: t.result.criterion[rolle](nummer),
    titel,
    udfald,
    ord,
    tone,
    begrundelse,
    rulePath: `${rulePath(referenceOf(ruleset))}#${criterionAnchor(criterion.id)}`,
    scale: scale && scaleModel(scale, { ruleset, sprog, t, criterion }),
    changes: changesModel(aendringer, sprog, t),
    kilder: kilder.map((kilde) => {
      const source = sourceModel(kilde, sprog)
      return { ...source, number: dokumenter.find((each) => isOf(source, each))?.number }
    }),
  }
}

/** The documents that criteria cite, each once, in the order of the criteria. */
function citedDocuments(
  { sprog }: ResultContext,
  kriterier: Screening['kriterier'],
): readonly CitedDocument[] {
  const sources = kriterier.flatMap(({ kilder }) => kilder.map((each) => sourceModel(each, sprog)))
  const documents = sources.filter(
    (source, i) => sources.findIndex((each) => isOf(source, each)) === i,
  )
  return documents.map(({ dokument, adresse }, i) => ({
    dokument,
    adresse,
    number: documents.length > 1 ? i + 1 : undefined,
  }))
}

function isOf(
  source: SourceModel,
  { dokument, adresse }: Pick<SourceModel, 'dokument' | 'adresse'>,
): boolean {
  return source.dokument === dokument && source.adresse === adresse
}
