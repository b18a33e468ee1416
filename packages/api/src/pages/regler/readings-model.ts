/** The readings of a ruleset, as a model for the template of its page. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { conclusionTitle, type ReadingSheet } from '@screeningsmodel/core/regler'
import { referenceOf } from '../../http/reference.js'
import { differencePath, readingAnchor } from '../../http/rule-links.js'
import { readingsOf } from '../kit/facts.js'
import { sourceModel } from '../kit/source.js'
import { upperFirst } from '../kit/texts/both.js'
import { chosenQuery } from './chosen.js'

/** A reading of the conditions, each option with what it changes. */
export function readingSheetModel(ruleset: Ruleset, reading: ReadingSheet, sprog: Language) {
  const ownDifference = differencePath(referenceOf(ruleset), referenceOf(ruleset))
  return {
    ...reading,
    title: upperFirst(reading.phrase),
    options: reading.options.map((option) => ({
      ...option,
      label: upperFirst(option.label),
      change: option.isDefault
        ? undefined
        : `${ownDifference}?${chosenQuery({ laesninger: { [reading.id]: option.id } })}`,
      outcomes: option.outcomes.map(({ id, when }) => ({
        title: conclusionTitle(ruleset, id, sprog),
        when,
      })),
    })),
    anchor: readingAnchor(reading.id),
    source: sourceModel(reading.source, sprog),
  }
}

/** The reading of several years, which changes no condition; none if a ruleset is not about years. */
export function periodReadingModels(ruleset: Ruleset, sprog: Language) {
  return readingsOf(ruleset)
    .slice(ruleset.readings?.length ?? 0)
    .map(({ id, phrase, options }) => ({
      anchor: readingAnchor(id),
      title: upperFirst(phrase[sprog]),
      options: options.map(({ label, begrundelse }) => ({
        label: upperFirst(label[sprog]),
        begrundelse: begrundelse?.[sprog],
      })),
    }))
}
