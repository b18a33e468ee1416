/** A row that two rulesets conclude otherwise about, in words. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import type { RowComparison } from '@screeningsmodel/core/forskel'
import { conclusionTitle } from '@screeningsmodel/core/regler'

export interface ChangedRow extends Omit<RowComparison, 'aendret'> {
  readonly linje: number
}

export function changedRowText(
  { linje, foer, efter, kriterier }: ChangedRow,
  one: Ruleset,
  other: Ruleset,
  sprog: Language,
): string {
  const said = words[sprog]
  const reference = foer.reference === undefined ? '' : ` (${foer.reference})`
  const changes = kriterier.map(({ id, foer, efter }) => {
    const criterion = [...other.criteria, ...one.criteria].find((each) => each.id === id)
    const outcome = (udfald: typeof foer) => (udfald === null ? said.none : said[udfald])
    return `  ${criterion?.title[sprog] ?? id}: ${outcome(foer)} → ${outcome(efter)}`
  })
  const [before, after] = [
    conclusionTitle(one, foer.konklusion, sprog),
    conclusionTitle(other, efter.konklusion, sprog),
  ]
  return [`${said.line} ${String(linje)}${reference}: ${before} → ${after}`, ...changes, ''].join(
    '\n',
  )
}

const words = {
  da: {
    line: 'Linje',
    none: 'findes ikke',
    opfyldt: 'opfyldt',
    'ikke-opfyldt': 'ikke opfyldt',
    uafklaret: 'uafklaret',
  },
  en: {
    line: 'Line',
    none: 'not there',
    opfyldt: 'met',
    'ikke-opfyldt': 'not met',
    uafklaret: 'not settled',
  },
} as const
