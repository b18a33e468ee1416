/** A ruleset as the template of its page shows it. */
import { type Language, type Registry, type Ruleset, type Screener } from '@screeningsmodel/core'
import {
  casesOf,
  cite,
  conclusionTitle,
  sheetOf,
  type CaseSheet,
  type Sheet,
} from '@screeningsmodel/core/regler'
import { referenceOf } from '../../http/reference.js'
import { readingsOf } from '../kit/facts.js'
import { sourceModel } from '../kit/source.js'
import { upperFirst } from '../kit/texts/both.js'
import type { PageTexts } from '../kit/texts.js'
import { outcomeOf } from '../result/criteria.js'
import { conclusionTone } from '../result/tone.js'
import {
  criterionAnchor,
  differencePath,
  parameterAnchor,
  readingAnchor,
  rulePath,
} from '../../http/rule-links.js'
import { chosenQuery } from './chosen.js'
import { dayIn } from './day.js'
import { definitionModel, factsModel } from './facts-model.js'
import { pageTexts, type RulesPageTexts } from './texts.js'

/**
 * @param registry what it is served with: its other versions, and the rulesets that it names
 * @param tryPath where the rule can be tried
 */
export function ruleModel(
  { document, ruleset, sha256 }: Screener,
  registry: Registry,
  tryPath: string,
  sprog: Language,
  t: PageTexts,
) {
  const texts = pageTexts[sprog]
  const sheet = sheetOf(ruleset, sprog)
  const citation = cite(ruleset)
  const reference = referenceOf(ruleset)
  const versions = registry.rulesets.filter(({ id }) => id === document.id)
  const phraseOf = (id: string) => sheet.readings.find((reading) => reading.id === id)?.phrase
  return {
    texts,
    reference,
    sha256,
    tryPath,
    title: ruleset.title[sprog],
    description: ruleset.description[sprog],
    definition: definitionModel(ruleset.definition, sprog),
    inForce: inForceText(ruleset, sprog, texts),
    replaces: ruleset.erstatter && { name: ruleset.erstatter, path: rulePath(ruleset.erstatter) },
    basedOn: ruleset.basedOn && {
      name: ruleset.basedOn.ruleset,
      path: rulePath(ruleset.basedOn.ruleset),
    },
    maalgruppe: ruleset.maalgruppe?.title[sprog],
    retsgrundlag: (ruleset.retsgrundlag ?? []).map(({ text, adresse, laest }) => ({
      text: text[sprog],
      adresse,
      isRead: laest !== false,
    })),
    vary: differencePath(reference, reference),
    parametre: (ruleset.parametre ?? []).map(({ id, label, unit, value, source }) => ({
      id,
      anchor: parameterAnchor(id),
      label: label[sprog],
      value: `${new Intl.NumberFormat(sprog).format(value)} ${unit[sprog]}`,
      source: source && sourceModel(citation(source), sprog),
    })),
    outcomes: sheet.outcomes.map(({ id, when }, i) => ({
      title: conclusionTitle(ruleset, id, sprog),
      when,
      next: nextModel(ruleset.outcomes[i], registry, sprog),
    })),
    otherwise: conclusionTitle(ruleset, ruleset.otherwise.id, sprog),
    otherwiseNext: nextModel(ruleset.otherwise, registry, sprog),
    criteria: sheet.criteria.map((criterion) => ({
      ...criterion,
      anchor: criterionAnchor(criterion.id),
      asksText: texts.asks[criterion.role],
      sources: criterion.sources.map((source) => sourceModel(source, sprog)),
      readings: criterion.readings.map((id) => ({
        anchor: readingAnchor(id),
        phrase: phraseOf(id),
      })),
    })),
    readings: sheet.readings.map((reading) => ({
      ...reading,
      title: upperFirst(reading.phrase),
      options: reading.options.map((option) => ({
        ...option,
        label: upperFirst(option.label),
        change: option.isDefault
          ? undefined
          : `${differencePath(reference, reference)}?${chosenQuery({ laesninger: { [reading.id]: option.id } })}`,
        outcomes: option.outcomes.map(({ id, when }) => ({
          title: conclusionTitle(ruleset, id, sprog),
          when,
        })),
      })),
      anchor: readingAnchor(reading.id),
      source: sourceModel(reading.source, sprog),
    })),
    periods: readingsOf(ruleset)
      .slice(sheet.readings.length)
      .map(({ id, phrase, options }) => ({
        anchor: readingAnchor(id),
        title: upperFirst(phrase[sprog]),
        options: options.map(({ label, begrundelse }) => ({
          label: upperFirst(label[sprog]),
          begrundelse: begrundelse?.[sprog],
        })),
      })),
    facts: factsModel(ruleset, sprog),
    checks: sheet.checks,
    remarks: sheet.remarks.map(({ beside, ...remark }) => ({
      ...remark,
      beside: beside && besideModel(beside, registry, sprog),
    })),
    named: sheet.named,
    caseHeads: sheet.criteria.map(({ name, title }) => ({ name, title })),
    cases: casesOf(ruleset, sprog).map((each) => caseModel(ruleset, each, t)),
    sources: ruleset.sources.map(({ document, adresse, laest, laestDato }) => ({
      document,
      adresse,
      isRead: laest !== false,
      readOn: laestDato && texts.readOn(dayIn(laestDato, sprog)),
    })),
    versions: versions.map((each) => ({
      name: each.version,
      path: rulePath(referenceOf(each)),
      inForce: inForceText(each, sprog, texts),
      isThis: each === document,
    })),
  }
}

/** From when, and perhaps until when, a ruleset is in force. */
export function inForceText(
  { gaelderFra, gaelderTil }: Ruleset,
  sprog: Language,
  texts: RulesPageTexts,
): string | undefined {
  const parts = [
    ...(gaelderFra === undefined ? [] : [texts.from(dayIn(gaelderFra, sprog))]),
    ...(gaelderTil === undefined ? [] : [texts.to(dayIn(gaelderTil, sprog))]),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** The ruleset that a conclusion leads on to. */
function nextModel(
  conclusion: Partial<Ruleset['otherwise']> | undefined,
  registry: Registry,
  sprog: Language,
) {
  const name = conclusion?.naeste?.ruleset
  if (name === undefined) return undefined
  return { name: registry.find(name)?.ruleset.title[sprog] ?? name, path: rulePath(name) }
}

/** The conclusions of another ruleset that a remark is kept for, by their names where it is known. */
function besideModel(
  { ruleset, konklusion }: NonNullable<Sheet['remarks'][number]['beside']>,
  registry: Registry,
  sprog: Language,
) {
  const other = registry.find(ruleset)?.ruleset
  return {
    title: other?.title[sprog] ?? ruleset,
    path: other && rulePath(ruleset),
    conclusions: konklusion.map((id) => (other ? conclusionTitle(other, id, sprog) : id)),
  }
}

function caseModel(ruleset: Ruleset, each: CaseSheet, t: PageTexts) {
  const { sentence, readings, title, konklusion, udfald } = each
  return {
    sentence,
    readings,
    title,
    tone: conclusionTone(ruleset, konklusion),
    udfald: ruleset.criteria.map(({ role }, i) =>
      outcomeOf({ ruleset, t }, { rolle: role, udfald: udfald[i] ?? 'uafklaret' }),
    ),
  }
}
