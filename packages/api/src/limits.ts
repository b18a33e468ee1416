/** Limits on the size and duration of requests. Times in milliseconds, sizes in bytes. */
import { availableParallelism } from 'node:os'

export const bodyLimit = 1024 * 1024

/**
 * A batch: its total size (the default of the setting); characters in one line; the number of refused rows after which
 * it is cut off, if almost all are refused; compressed answers that are kept for a client that sends everything before
 * it reads (those to some 700,000 rows); and how long it may take.
 */
export const batchLimits = {
  megabytes: 1024,
  line: 1024 * 1024,
  refused: 1000,
  spool: 16 * 1024 * 1024,
  time: 3_600_000,
} as const

export const serverLimits = {
  bodyLimit,
  /** For a socket on which the client neither sends nor reads. */
  connectionTimeout: 30_000,
  /** From the first byte of a request to the last. Batches are requests too, so it is longer than theirs. */
  requestTimeout: batchLimits.time + 30_000,
  keepAliveTimeout: 10_000,
  // How often Node looks for connections that are too slow. We refuse a request without `Host` ourselves: Node would
  // answer without any content.
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000, requireHostHeader: false },
  /** The longest parameter is `id@version` of a ruleset: 91 characters. */
  routerOptions: { maxParamLength: 128 },
} as const

/** Work in threads: reading spreadsheets and writing reports. */
export interface WorkLimits {
  readonly threads: number
  /** How many tasks may wait for a thread. */
  readonly waiting: number
  /** From the request to the end of the work. */
  readonly deadline: number
  /** MB of JavaScript objects in one thread. */
  readonly memory: number
}
export const workLimits: WorkLimits = {
  // One processor stays free for short requests.
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  waiting: 8,
  deadline: 25_000,
  memory: 128,
}

/** How long a thread may take to start. */
export const threadStartLimit = 25_000

/** Forms with files: the size of each file, and of all fields together (the largest of which carry earlier files). */
export const uploadLimits = {
  fileSize: 2 * 1024 * 1024,
  fieldSize: 2 * 1024 * 1024,
  // A choice for each column of each sheet.
  fields: 5000,
  files: 4,
} as const

/**
 * A spreadsheet: six times the rows that the largest report needs, to leave room for titles, empty rows and years; and
 * columns for 98 municipalities with both counts in five years.
 */
export const sheetLimits = {
  unfolded: 16 * 1024 * 1024,
  rows: 20_000,
  columns: 1024,
  cells: 1_280_000,
  entries: 500,
  strings: 100_000,
} as const

/** Connections at once; more are closed as soon as they are made. */
export const connectionLimit = 5000

/** From the headers of a request with a body to its answer, unless the route sets its own limit. */
export const contentLimit = 30_000

/** How long requests in progress, and connections that are kept, may last when the process stops. */
export const drainLimit = 20_000

/** How long the rest of a request is read and discarded after its answer; closing at once could lose the answer. */
export const lingerLimit = 10_000
