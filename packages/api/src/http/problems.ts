/** Any error -> the problem document that the client gets (RFC 9457). */
import { InputError, type InputErrorCode, type Language, type Ruleset } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import type { FastifyError } from 'fastify'
import { InvalidJson } from './json.js'
import { problemGuide, type ProblemDocument, type ProblemItem } from './problem-document.js'
import { pageOf, placesOf } from './problem-places.js'
import { problemTexts, type ProblemKind } from './problem-texts.js'
import { queryProblems } from './query-errors.js'

interface ProblemDetails {
  /** The methods that are allowed, for a 405. */
  readonly allow?: string
  /** Seconds after which to try again, for a 503. */
  readonly retryAfter?: number
  /** The question that must be answered first, and the possible answers. */
  readonly unclear?: Pick<ProblemDocument, 'errors' | 'muligheder' | 'laest'>
}

/** A problem with the request itself, such as its address, method or media type, not with the facts in it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly kind: ProblemKind
  readonly details: ProblemDetails

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(kind)
    this.kind = kind
    this.details = details
  }
}

/** Refused rows of files: the reason may be how the files were read. */
export class ReadRefused extends InputError {
  readonly laest: object

  constructor(errors: InputError['errors'], laest: object) {
    super(errors)
    this.laest = laest
  }
}

/** The request that failed. */
interface FailedRequest {
  /** Its id. */
  readonly instance: string
  /** The path that a proxy serves the service under. */
  readonly basePath?: string
  /** The ruleset that was asked. */
  readonly ruleset?: Ruleset | undefined
}

/**
 * The problem document for an error. It contains no value that was sent, and nothing about the inside of the service.
 *
 * @example
 * problemOf(new ProblemError('findes-ikke'), 'da', { instance: 'urn:uuid:…' }).status // 404
 */
export function problemOf(
  error: unknown,
  sprog: Language,
  { instance, basePath = '', ruleset }: FailedRequest,
): ProblemDocument {
  const kind = kindOf(error)
  const { title, status, detail } = problemTexts[kind]
  const errors = itemsOf(error, sprog, ruleset)
  const page = pageOf(kind, errors, ruleset)
  const regel = page && `${basePath}${page}`
  const steder = placesOf(errors, regel, ruleset)
  return {
    type: `${basePath}${problemGuide}#${kind}`,
    title: title[sprog],
    status,
    detail: detail[sprog],
    instance,
    ...(errors && { errors }),
    ...(regel !== undefined && { regel }),
    ...(steder.length > 0 && { steder }),
    ...(error instanceof ProblemError && error.details.unclear),
    ...(error instanceof ReadRefused && { laest: error.laest }),
  }
}

export function kindOf(error: unknown): ProblemKind {
  if (error instanceof ProblemError) return error.kind
  if (error instanceof InvalidJson) return 'ugyldig-json'
  if (error instanceof InputError) return kindOfInput(error)
  if (error instanceof RowsError) return isPersonal(error) ? 'personoplysning' : 'ugyldigt-input'
  const known = fastifyKinds.get(codeOf(error))
  if (known) return known
  const { statusCode } = error as { readonly statusCode?: unknown }
  // A path that leads out of the folder of files, or to the folder itself.
  if (statusCode === 403) return 'findes-ikke'
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? 'ugyldigt-http'
    : 'serverfejl'
}

/** The stable name of an error for the log: its code if it has one, otherwise its class. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const fastifyKinds: ReadonlyMap<string, ProblemKind> = new Map<string, ProblemKind>([
  ['FST_ERR_BAD_URL', 'ugyldig-adresse'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'for-stort'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'forkert-indholdstype'],
  ['FST_ERR_HANDLER_TIMEOUT', 'for-langsom'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'for-lang-adresse'],
  ['FST_ERR_VALIDATION', 'ugyldig-parameter'],
])

/** Well-formed input that cannot be true is answered with 422, other wrong input with 400. */
const impossible: ReadonlySet<InputErrorCode> = new Set<InputErrorCode>([
  'umulig-kombination',
  'modstrid',
  'aar-to-gange',
  'kommune-aar-to-gange',
  'modstrid-med-sager',
  'sag-to-gange',
  'andele-antal',
  'andele-sum',
  'sum-over-maksimum',
  'forskellige-valg',
])

function isPersonal({ errors }: InputError | RowsError): boolean {
  return errors.some(({ code }) => code === 'personoplysning')
}

function kindOfInput(error: InputError): ProblemKind {
  if (isPersonal(error)) return 'personoplysning'
  return error.errors.some(({ code }) => impossible.has(code))
    ? 'umulige-oplysninger'
    : 'ugyldigt-input'
}

function itemsOf(
  error: unknown,
  sprog: Language,
  ruleset: Ruleset | undefined,
): readonly ProblemItem[] | undefined {
  if (error instanceof InputError) return error.errors
  if (error instanceof RowsError) {
    const { errors, linje } = error
    return errors.map((each) => ({ ...each, linje }))
  }
  if (codeOf(error) === 'FST_ERR_VALIDATION') {
    const problems = queryProblems(error as FastifyError, sprog, ruleset)
    return problems.length > 0 ? problems : undefined
  }
  if (!(error instanceof InvalidJson)) return undefined
  const { linje, kolonne } = error
  const place = linje !== undefined && kolonne !== undefined && { linje, kolonne }
  return [{ pointer: '', code: 'ugyldig-json', detail: error.detail(sprog), ...place }]
}
