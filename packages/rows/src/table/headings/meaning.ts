/** What the headings of a column mean together, from the top down. */
import type { Heading } from './column.js'
import { isClear, type Indsats, type Label } from '../../words/label.js'
import { nameAndLabel } from '../../words/name-and-label.js'

export interface Said {
  readonly aar?: number
  readonly indsats?: Indsats
  readonly rolle?: Label['rolle']
  readonly total: boolean
  /** The part of the texts that is understood, if not every word is: it is asked about, never used by itself. */
  readonly hint: { readonly aar?: number; readonly indsats?: Indsats }
  /** Texts that are not understood, from the top. */
  readonly texts: readonly string[]
  /** Whether two headings say different things. */
  readonly isContradictory: boolean
}

/**
 * What headings mean together. Residential treatment is a part of all treatment, so »heraf døgn« under »visiteret til
 * behandling« means residential treatment.
 *
 * @param captions texts that stand over all counts, and do not distinguish them
 */
export function said(headings: readonly Heading[], captions: ReadonlySet<string>): Said {
  let aar: number | undefined
  let indsats: Indsats | undefined
  let rolle: Label['rolle']
  let total = false
  let isContradictory = false
  const texts: string[] = []
  const last = headings.at(-1)?.label
  // A text over a column that names the rows is about the columns beside it.
  if (isClear(last) && namesRows(last)) {
    return { rolle: last.rolle, total: false, hint: {}, texts: [], isContradictory: false }
  }
  let hint: Said['hint'] = {}
  for (const { text, label: whole } of headings) {
    const both = isClear(whole) || captions.has(text) ? undefined : nameAndLabel(text)
    const label = both?.label ?? whole
    if (both) texts.push(both.navn)
    if (!label || label.rest !== undefined) {
      if (captions.has(text)) continue
      texts.push(text)
      hint = { ...hint, ...hinted(label) }
      continue
    }
    if (label.aar !== undefined) {
      if (aar !== undefined && aar !== label.aar) isContradictory = true
      aar = label.aar
    }
    if (label.indsats) {
      if (indsats === 'doegn' && label.indsats === 'behandling') isContradictory = true
      indsats = label.indsats
    }
    if (label.rolle) rolle = label.rolle
    if (label.total) total = true
  }
  return {
    ...(aar !== undefined && { aar }),
    ...(indsats && { indsats }),
    ...(rolle && { rolle }),
    total,
    hint,
    texts,
    isContradictory,
  }
}

function namesRows({ rolle }: Label): boolean {
  return rolle === 'kommune' || rolle === 'aar' || rolle === 'indsats'
}

function hinted({ aar, indsats }: Label = {}): Said['hint'] {
  return { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
}
