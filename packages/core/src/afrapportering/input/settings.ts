/** What a report is about and how it is shown, with defaults for what the input leaves out. */
import { publishedThreshold, type additions } from './bounds.js'
import type { AfrapporteringInput } from './input-schema.js'
import { kredse, type Kreds } from './kreds.js'
import { municipalityKey, shown } from './names.js'

export interface Settings {
  readonly region: string
  readonly years: readonly number[]
  /** Whether the report is to be published. */
  readonly published: boolean
  /** Whether municipalities are named. */
  readonly names: boolean
  /** Counts below it are masked; 0 masks none. */
  readonly threshold: number
  readonly kreds: Kreds
  /** What counts were added up from. */
  readonly added: ReadonlySet<(typeof additions)[number]>
  /** Whether counts had words beside them where they were read from. */
  readonly worded: boolean
  /** Names that are known not to be municipalities, by key. */
  readonly unknown: ReadonlySet<string>
}

export function settingsOf(input: AfrapporteringInput): Settings {
  const published = input.offentliggoeres ?? false
  return {
    region: shown(input.region),
    years: [...input.aar].sort((a, b) => a - b),
    published,
    names: input.navngivKommuner ?? !published,
    threshold: input.taerskel ?? (published ? publishedThreshold : 0),
    kreds: input.laesninger?.['tema1-kreds'] ?? kredse[0],
    added: new Set(input.lagtSammen ?? []),
    worded: input.talMedOrd ?? false,
    unknown: new Set((input.ukendteKommuner ?? []).map(municipalityKey)),
  }
}
