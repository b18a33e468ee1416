/** Who publishes the service: the settings, and what the pages say about the publisher. */
import { Optional, String as Str, type Static } from '@sinclair/typebox'

const text = (description: string) => Optional(Str({ minLength: 1, maxLength: 200, description }))

/** The settings, all optional by themselves; `publisherOf` says which belong together. */
export const publisherSettings = {
  UDGIVER_NAVN: text('The authority or organisation that publishes the service.'),
  UDGIVER_TELEFON: text('The telephone number at which users reach it.'),
  UDGIVER_EMAIL: Optional(
    Str({
      pattern: '^[^@\\s]+@[^@\\s]+$',
      maxLength: 200,
      description: 'The e-mail address at which users reach it, such as post@kommune.example.',
    }),
  ),
  UDGIVER_DATAANSVARLIG: text('The data controller of what users send to the service.'),
  UDGIVER_TILGAENGELIGHED: Optional(
    Str({
      pattern: '^https://\\S+$',
      maxLength: 500,
      description: 'The address of the accessibility statement, beginning with https://.',
    }),
  ),
  UDGIVER_LOGO: text('The text that stands where a logo would; UDGIVER_NAVN unless set.'),
} as const

type Settings = {
  readonly [K in keyof typeof publisherSettings]?: Static<(typeof publisherSettings)[K]> | undefined
}

export interface Publisher {
  readonly name: string
  readonly telephone: string
  readonly email: string
  readonly dataController: string
  /** The address of the accessibility statement. */
  readonly accessibility: string
  readonly logo: string
}

const needed = [
  'UDGIVER_NAVN',
  'UDGIVER_TELEFON',
  'UDGIVER_EMAIL',
  'UDGIVER_DATAANSVARLIG',
  'UDGIVER_TILGAENGELIGHED',
] as const

/** The missing settings, and the meaning of each. */
export class PublisherMissing extends Error {
  override readonly name = 'PublisherMissing'
}

/**
 * The publisher; undefined for an installation without one, which its pages then say.
 *
 * @param isProduction whether people use the installation, so that it must have one
 * @throws {PublisherMissing} naming the settings that are missing: all are needed in production, and
 *   elsewhere too as soon as one of them is set
 * @example
 * publisherOf({}, false) // undefined
 */
export function publisherOf(settings: Settings, isProduction: boolean): Publisher | undefined {
  const missing = needed.filter((name) => settings[name] === undefined)
  const anySet = Object.keys(publisherSettings).some((name) => settings[name as keyof Settings])
  if (missing.length > 0 && (isProduction || anySet)) throw new PublisherMissing(wordsOf(missing))
  const { UDGIVER_NAVN: name, UDGIVER_TELEFON: telephone, UDGIVER_EMAIL: email } = settings
  const { UDGIVER_DATAANSVARLIG: dataController, UDGIVER_TILGAENGELIGHED: accessibility } = settings
  if (!name || !telephone || !email || !dataController || !accessibility) return undefined
  const { UDGIVER_LOGO: logo = name } = settings
  return { name, telephone, email, dataController, accessibility, logo }
}

function wordsOf(missing: readonly (typeof needed)[number][]): string {
  const each = missing.map((name) => `${name}: ${publisherSettings[name].description ?? ''}`)
  return [
    'The pages must say who publishes them (NODE_ENV=production, or other settings of the publisher are set). Missing:',
    ...each,
  ].join('\n  ')
}
