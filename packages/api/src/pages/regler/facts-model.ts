/** The facts of a ruleset and how they are counted, as a model for the template of its page. */
import type { Language, Ruleset, Text } from '@screeningsmodel/core'
import { factAnchor } from '../../http/rule-links.js'

export function definitionModel(
  definition: { readonly text: Text; readonly begrundelse: Text } | undefined,
  sprog: Language,
) {
  return definition && { text: definition.text[sprog], reason: definition.begrundelse[sprog] }
}

/** The facts in the groups of the document; facts without a group together, in their own order. */
export function factsModel({ groups = [], facts, choices = {} }: Ruleset, sprog: Language) {
  const factModel = (fact: Ruleset['facts'][number]) => ({
    anchor: factAnchor(fact.path),
    label: fact.label[sprog],
    question: fact.question[sprog],
    unit: 'unit' in fact ? fact.unit[sprog] : undefined,
    answers:
      fact.type === 'choice' ? (choices[fact.choices] ?? []).map(({ label }) => label[sprog]) : [],
    definition: definitionModel(fact.definition, sprog),
    why: fact.hvorfor?.[sprog],
  })
  const groupOf = ({ path }: { path: string }) => groups.find(({ id }) => path.startsWith(`${id}.`))
  const single = facts.filter((fact) => !groupOf(fact))
  return [
    { title: undefined, definition: undefined, facts: single.map(factModel) },
    ...groups.map((group) => ({
      title: group.title[sprog],
      definition: definitionModel(group.definition, sprog),
      facts: facts.filter((fact) => groupOf(fact) === group).map(factModel),
    })),
  ].filter((group) => group.facts.length > 0)
}
