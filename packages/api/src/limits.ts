/** How much and how long the service bears with one client. Times in milliseconds, sizes in bytes. */

export const bodyLimit = 1024 * 1024

/** Rows of a batch: bytes in all unless configured, characters of one line, and how long it may take. */
export const batchLimits = {
  megabytes: 1024,
  line: 1024 * 1024,
  time: 3_600_000,
} as const

export const serverLimits = {
  bodyLimit,
  /** A socket on which nothing happens, because its client neither sends nor reads. */
  connectionTimeout: 30_000,
  /** From the first byte of a request to its last: of a batch too, so no tighter than its limit. */
  requestTimeout: batchLimits.time + 30_000,
  keepAliveTimeout: 10_000,
  http: { headersTimeout: 10_000 },
  /** The longest parameter is `id@version` of a ruleset: 91 characters. */
  routerOptions: { maxParamLength: 128 },
} as const

/** From the headers of a request with content to its answer, unless its route says another limit. */
export const contentLimit = 30_000

/** What is in flight when the process is told to stop may take so long to finish. */
export const drainLimit = 10_000

/** What a client still sends after its answer is read and dropped for so long, so that the answer arrives. */
export const lingerLimit = 10_000
