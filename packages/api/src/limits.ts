/** How much and how long the service bears with one client. Times in milliseconds, sizes in bytes. */

export const bodyLimit = 1024 * 1024

export const serverLimits = {
  bodyLimit,
  /** A socket on which nothing happens. */
  connectionTimeout: 30_000,
  /** From the first byte of a request to its last. */
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  http: { headersTimeout: 10_000 },
  /** The longest parameter is `id@version` of a ruleset: 91 characters. */
  routerOptions: { maxParamLength: 128 },
} as const

/** What is in flight when the process is told to stop may take so long to finish. */
export const drainLimit = 10_000
