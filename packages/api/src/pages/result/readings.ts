/**
 * "Can the criteria be interpreted in another way?": the readings that were used, and the conclusions under the others.
 */
import type { Language, ReadingAnswer } from '@screeningsmodel/core'
import { readingsOf } from '../kit/facts.js'
import { upperFirst } from '../kit/texts/both.js'
import type { ResultContext } from './criteria.js'
import { firstSentence } from './heading.js'

/** A reading and the option of it that was used. */
export interface ReadingModel {
  /** The form for the middle of a sentence. */
  readonly phrase: string
  /** The form for a heading. */
  readonly title: string
  readonly used: string
  /** The same by itself. */
  readonly usedTitle: string
  /** The default option, and the action that goes back to it; undefined if it is used. */
  readonly usual: { readonly label: string; readonly action: string } | undefined
  readonly others: readonly {
    readonly label: string
    /** The same at the beginning of a sentence. */
    readonly title: string
    /** The conclusion that it leads to, in the core's words; undefined if it is the same. */
    readonly konklusionTekst: string | undefined
    /** Whether facts are missing to say what it leads to. */
    readonly isOpen: boolean
    /** The facts that can still change it. */
    readonly facts: readonly string[]
    /** The choice of it, by the reading's id. */
    readonly chosen: Readonly<Record<string, string>>
    /** The action that makes that choice. */
    readonly action: string
  }[]
}

export interface ReadingsModel {
  /** The one sentence that answers the question. */
  readonly verdict: string
  /** Whether another reading leads to another conclusion; null if it is not known. */
  readonly sensitive: boolean | null
  readonly readings: readonly ReadingModel[]
  /** The options that cannot be settled, although the used ones can. */
  readonly open: ReadingModel['others']
}

/**
 * @param answer the readings of an answer, and its conclusion
 * @param sensitive whether the conclusion depends on a reading; null if it is not known
 * @param retell gives the text of the conclusion under another reading
 */
export function readingsModel(
  context: ResultContext,
  answer: { readonly konklusion: string; readonly laesninger: readonly ReadingAnswer[] },
  sensitive: boolean | null,
  retell: (reading: string, option: string) => string,
): ReadingsModel | undefined {
  const { ruleset, t } = context
  const described = readingsOf(ruleset)
  const models = answer.laesninger.flatMap((each) => {
    const reading = described.find(({ id }) => id === each.id)
    return reading ? [readingModel(context, reading, each, answer.konklusion, retell)] : []
  })
  if (models.length === 0) return undefined
  const open = models.flatMap(({ others }) =>
    answer.konklusion === 'uafklaret' ? [] : others.filter(({ isOpen }) => isOpen),
  )
  return { verdict: verdictOf(sensitive, t), sensitive, readings: models, open }
}

function readingModel(
  { sprog }: ResultContext,
  { id, phrase, options }: ReturnType<typeof readingsOf>[number],
  { valgt, andre }: ReadingAnswer,
  konklusion: string,
  retell: (reading: string, option: string) => string,
): ReadingModel {
  const label = (option: string) =>
    options.find((each) => each.id === option)?.label[sprog] ?? option
  const action = (option: string) => `laes:${id}=${option}`
  // The first option in a document is the default.
  const usual = options[0]?.id
  return {
    phrase: phrase[sprog],
    title: upperFirst(phrase[sprog]),
    used: label(valgt),
    usedTitle: upperFirst(label(valgt)),
    usual:
      usual === undefined || usual === valgt
        ? undefined
        : { label: label(usual), action: action(usual) },
    others: andre.map((other) => ({
      label: label(other.id),
      title: upperFirst(label(other.id)),
      konklusionTekst:
        other.konklusion === konklusion ? undefined : toldOf(other, retell(id, other.id), sprog),
      isOpen: other.konklusion === 'uafklaret',
      chosen: { [id]: other.id },
      action: action(other.id),
      facts: other.mangler,
    })),
  }
}

/** Facts that an open option lacks are asked for, so they are not listed here too. */
function toldOf({ konklusion }: { konklusion: string }, text: string, sprog: Language): string {
  return konklusion === 'uafklaret' ? firstSentence(text, sprog) : text
}

function verdictOf(sensitive: boolean | null, t: ResultContext['t']): string {
  if (sensitive === null) return t.result.sensitivityUnknown
  return sensitive ? t.result.sensitive : t.result.insensitive
}
