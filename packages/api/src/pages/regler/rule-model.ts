/** The model of the page of a ruleset. */
import { type Language, type Registry, type Ruleset, type Screener } from '@screeningsmodel/core'
import {
  casesOf,
  cite,
  conclusionTitle,
  dayIn,
  sheetOf,
  unitAfter,
  type CaseSheet,
  type Sheet,
} from '@screeningsmodel/core/regler'
import { referenceOf } from '../../http/reference.js'
import {
  criterionAnchor,
  differencePath,
  parameterAnchor,
  readingAnchor,
} from '../../http/rule-links.js'
import { sourceModel } from '../kit/source.js'
import { texts as kitTexts } from '../kit/texts.js'
import { outcomeOf } from '../result/criteria.js'
import { conclusionTone } from '../result/tone.js'
import { definitionModel, factsModel } from './facts-model.js'
import { periodReadingModels, readingSheetModel } from './readings-model.js'
import {
  besideModel,
  editionModel,
  inForceText,
  nextModel,
  versionModels,
} from './related-model.js'
import { pageTexts } from './texts.js'

/**
 * @param registry what it is served with: its other versions, and the rulesets that it names
 * @param tryPath where the rule can be tried
 */
export function ruleModel(
  { document, ruleset, sha256 }: Screener,
  registry: Registry,
  tryPath: string,
  sprog: Language,
) {
  const texts = pageTexts[sprog]
  const sheet = sheetOf(ruleset, sprog)
  const reference = referenceOf(ruleset)
  return {
    texts,
    reference,
    sha256,
    tryPath,
    ...documentModel(ruleset, registry, sprog),
    vary: differencePath(reference, reference),
    parametre: parameterModels(ruleset, sprog),
    outcomes: sheet.outcomes.map(({ id, when }, i) => ({
      title: conclusionTitle(ruleset, id, sprog),
      when,
      next: nextModel(ruleset.outcomes[i], registry, sprog),
    })),
    otherwise: conclusionTitle(ruleset, ruleset.otherwise.id, sprog),
    otherwiseNext: nextModel(ruleset.otherwise, registry, sprog),
    criteria: sheet.criteria.map((criterion) => criterionModel(criterion, sheet, sprog)),
    readings: sheet.readings.map((reading) => readingSheetModel(ruleset, reading, sprog)),
    periods: periodReadingModels(ruleset, sprog),
    facts: factsModel(ruleset, sprog),
    checks: sheet.checks,
    remarks: sheet.remarks.map(({ beside, ...remark }) => ({
      ...remark,
      beside: beside && besideModel(beside, registry, sprog),
    })),
    named: sheet.named,
    caseHeads: sheet.criteria.map(({ name, title }) => ({ name, title })),
    cases: casesOf(ruleset, sprog).map((each) => caseModel(ruleset, each, sprog)),
    sources: ruleset.sources.map(({ document, adresse, laest, laestDato }) => ({
      document,
      adresse,
      isRead: laest !== false,
      readOn: laestDato && texts.readOn(dayIn(laestDato, sprog)),
    })),
    versions: versionModels(document, registry, sprog),
  }
}

/** What the document says about itself. */
function documentModel(ruleset: Ruleset, registry: Registry, sprog: Language) {
  const { title, description, definition, erstatter, basedOn, maalgruppe } = ruleset
  return {
    title: title[sprog],
    description: description[sprog],
    definition: definitionModel(definition, sprog),
    inForce: inForceText(ruleset, registry.rulesets, sprog, pageTexts[sprog]),
    replaces: erstatter && editionModel(erstatter, registry, sprog),
    replacedBy: registry.rulesets
      .filter((each) => each.erstatter === referenceOf(ruleset))
      .map((each) => editionModel(referenceOf(each), registry, sprog)),
    basedOn: basedOn && editionModel(basedOn.ruleset, registry, sprog),
    maalgruppe: maalgruppe?.title[sprog],
    retsgrundlag: (ruleset.retsgrundlag ?? []).map(({ text, adresse, laest }) => ({
      text: text[sprog],
      adresse,
      isRead: laest !== false,
    })),
  }
}

function parameterModels(ruleset: Ruleset, sprog: Language) {
  const citation = cite(ruleset)
  const number = new Intl.NumberFormat(sprog)
  return (ruleset.parametre ?? []).map((parameter) => ({
    id: parameter.id,
    anchor: parameterAnchor(parameter.id),
    label: parameter.label[sprog],
    value: `${number.format(parameter.value)} ${unitAfter(parameter, parameter.value, sprog)}`,
    source: parameter.source && sourceModel(citation(parameter.source), sprog),
  }))
}

function criterionModel(
  criterion: Sheet['criteria'][number],
  { readings }: Sheet,
  sprog: Language,
) {
  return {
    ...criterion,
    anchor: criterionAnchor(criterion.id),
    asksText: pageTexts[sprog].asks[criterion.role],
    sources: criterion.sources.map((source) => sourceModel(source, sprog)),
    readings: criterion.readings.map((id) => ({
      anchor: readingAnchor(id),
      phrase: readings.find((reading) => reading.id === id)?.phrase,
    })),
  }
}

function caseModel(ruleset: Ruleset, each: CaseSheet, sprog: Language) {
  const { sentence, readings, title, konklusion, udfald } = each
  return {
    sentence,
    readings,
    title,
    tone: conclusionTone(ruleset, konklusion),
    udfald: ruleset.criteria.map(({ role }, i) =>
      outcomeOf({ ruleset, t: kitTexts[sprog] }, { rolle: role, udfald: udfald[i] ?? 'uafklaret' }),
    ),
  }
}
