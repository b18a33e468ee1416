/** A ruleset as a sheet of rules in words: everything that a person checks against the sources. */
import { checkLanguage } from '../errors/language.js'
import { cite } from '../ruleset/cite.js'
import type { Source } from '../answer/criterion-schema.js'
import { resolved } from '../program/parameters.js'
import type { Criterion, Remark, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { replaceAt } from '../support/replace-at.js'
import { conditionWords, criterionName, roleName } from './condition-words.js'
import { openSentence } from './open-sentence.js'
import { effectOf, type Effect } from './reading-effects.js'
import type { Wording } from './wording.js'

/** A criterion with its requirement in words. */
export interface CriterionSheet {
  /** The id of the criterion. */
  readonly id: string
  /** Its role in the ruleset. */
  readonly role: Criterion['role']
  /** Its role and number: "Kriterium 1". */
  readonly name: string
  /** Its title. */
  readonly title: string
  /** What it requires. */
  readonly asks: Wording
  /** Where its wording can be looked up. */
  readonly sources: readonly Source[]
  /** The readings that change what it requires, by id. */
  readonly readings: readonly string[]
}

interface OutcomeSheet {
  /** The id of the conclusion. */
  readonly id: string
  /** When it follows. */
  readonly when: Wording
}

/** A phrase that can be read in more than one way, and what each way changes. */
export interface ReadingSheet {
  /** The id of the reading. */
  readonly id: string
  /** The phrase, as the source has it. */
  readonly phrase: string
  /** Where the phrase can be looked up. */
  readonly source: Source
  /** The ways to read it, in the order of the document. */
  readonly options: readonly {
    /** The id of the option. */
    readonly id: string
    /** The option in words. */
    readonly label: string
    /** Whether it is used if none is chosen. */
    readonly isDefault: boolean
    /** Why it can be read so, if the document says. */
    readonly begrundelse: string | undefined
    /** Who reads it so, if the document says. */
    readonly hvem: string | undefined
    /** What the affected criteria require under this option. */
    readonly criteria: readonly {
      /** The role and number of the criterion. */
      readonly name: string
      /** What it requires. */
      readonly asks: Wording
    }[]
    /** When the affected conclusions follow under this option. */
    readonly outcomes: readonly OutcomeSheet[]
  }[]
}

/** The rules of a ruleset in words. */
export interface Sheet {
  /** Its criteria, in the order of the document. */
  readonly criteria: readonly CriterionSheet[]
  /** Its conclusions, in the order in which they are tried; the last, which needs nothing, is left out. */
  readonly outcomes: readonly OutcomeSheet[]
  /** The phrases that can be read in more than one way. */
  readonly readings: readonly ReadingSheet[]
  /** Facts that cannot all be true. */
  readonly checks: readonly {
    /** What is wrong with them. */
    readonly text: string
    /** When they are refused. */
    readonly when: Wording
  }[]
  /** What is odd but possible. */
  readonly remarks: readonly {
    /** The id of the remark. */
    readonly id: string
    /** The text with "…" for whatever depends on the facts of a case. */
    readonly text: string
    /** When it is made. */
    readonly when: Wording
    /** The conclusions of another ruleset in the same case that the remark is made for. */
    readonly beside: Remark['beside']
  }[]
  /** Conditions that are too long to be written out where they are used, by name. */
  readonly named: readonly {
    /** The name of the condition. */
    readonly name: string
    /** What it says. */
    readonly says: Wording
  }[]
}

/**
 * The rules of a document in words, in one language.
 *
 * @param document one that `parseRuleset` has accepted
 * @example
 * sheetOf(rulesets[0], 'da').criteria[0].asks // { kind: 'statement', text: 'Antal borgere: mindst 3 borgere om året' }
 */
export function sheetOf(document: Ruleset, language: Language): Sheet {
  checkLanguage(language)
  const ruleset = resolved(document)
  const readings = (ruleset.readings ?? []).map((reading) => ({
    ...reading,
    effect: effectOf(ruleset, reading),
  }))
  const defaults = readings.map(() => 0)
  const told = conditionWords(ruleset, defaults, language)
  const citation = cite(ruleset)

  return {
    criteria: ruleset.criteria.map((criterion) => ({
      id: criterion.id,
      role: criterion.role,
      name: roleName(criterion, language),
      title: criterion.title[language],
      asks: told.whole({ condition: criterion.condition }),
      sources: [criterion.source, ...(criterion.otherSources ?? [])].map(citation),
      readings: readings.flatMap(({ id, effect }) =>
        effect.criteria.includes(criterion) ? [id] : [],
      ),
    })),
    outcomes: ruleset.outcomes.map(({ id, when }) => ({ id, when: told.byCriteria(when) })),
    readings: readings.map(({ id, phrase, source, options, effect }, r) => ({
      id,
      phrase: phrase[language],
      source: citation(source),
      options: options.map((option, o) => ({
        id: option.id,
        label: option.label[language],
        isDefault: o === 0,
        begrundelse: option.begrundelse?.[language],
        hvem: option.hvem?.[language],
        ...changesUnder(ruleset, effect, replaceAt(defaults, r, o), language),
      })),
    })),
    checks: (ruleset.checks ?? []).map(({ text, when }) => ({
      text: text[language],
      when: told.whole(when),
    })),
    remarks: (ruleset.bemaerkninger ?? []).map(({ id, text, when, beside }) => ({
      id,
      text: openSentence(text[language]),
      when: told.whole(when),
      beside,
    })),
    named: told.long(),
  }
}

/** What criteria require, and when conclusions follow, under a choice of readings. */
function changesUnder(
  ruleset: Ruleset,
  { criteria, outcomes }: Effect,
  choice: readonly number[],
  language: Language,
) {
  const under = conditionWords(ruleset, choice, language)
  return {
    criteria: criteria.map((criterion) => ({
      name: criterionName(criterion, language),
      asks: under.whole({ condition: criterion.condition }),
    })),
    outcomes: outcomes.map(({ id, when }) => ({ id, when: under.byCriteria(when) })),
  }
}
