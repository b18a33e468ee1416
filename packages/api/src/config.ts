/** The environment of the process, checked. */
import {
  Integer,
  Object as Shape,
  Optional,
  String as Str,
  Unsafe,
  type Static,
} from '@sinclair/typebox'
import { envSchema } from 'env-schema'
import { batchLimits } from './limits.js'
import { publisherSettings } from './publisher.js'

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting; `docs/reference/configuration.md` has the same as a table. */
export const Config = Shape({
  HOST: Str({
    minLength: 1,
    default: '127.0.0.1',
    description: 'The address to listen on; 127.0.0.1 unless set.',
  }),
  PORT: Integer({
    minimum: 0,
    maximum: 65535,
    default: 3000,
    description:
      'The port to listen on: a whole number up to 65535, or 0 for any that is free; 3000 unless set.',
  }),
  LOG_LEVEL: Unsafe<(typeof levels)[number]>({
    type: 'string',
    enum: levels,
    default: 'info',
    description: `How much to log: ${levels.join(', ')}; info unless set.`,
  }),
  BASE_PATH: Str({
    pattern: '^(/[A-Za-z0-9._~-]+)*$',
    default: '',
    description:
      'The path that a proxy serves the service under, such as /screening, with no slash at the end; none unless set.',
  }),
  RATE_LIMIT: Integer({
    minimum: 0,
    maximum: 1_000_000,
    default: 0,
    description: 'How many requests a minute one address may send; 0, no limit, unless set.',
  }),
  TRUST_PROXY: Optional(
    Str({
      minLength: 1,
      description:
        'The addresses of proxies, with commas between, whose X-Forwarded-For is believed; none unless set.',
    }),
  ),
  BATCH_MAX_MB: Integer({
    minimum: 1,
    maximum: 1_000_000,
    default: batchLimits.megabytes,
    description: `How many MB of rows one batch may hold; ${String(batchLimits.megabytes)} unless set.`,
  }),
  STOP_GRACE_S: Integer({
    minimum: 0,
    maximum: 600,
    default: 5,
    description:
      'How many seconds everything is still answered after SIGTERM, while /readyz says 503; 5 unless set.',
  }),
  RULESETS_DIR: Optional(
    Str({ minLength: 1, description: 'A folder of ruleset documents (*.json) to serve too.' }),
  ),
  ...publisherSettings,
})
export type Config = Static<typeof Config>

/** The environment is not valid; the message says what to set. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the configuration from environment variables.
 *
 * @throws {ConfigError} naming the variable and what it may be, never its value
 * @example
 * readConfig({ PORT: '8080' }) // { HOST: '127.0.0.1', PORT: 8080, …}
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  try {
    return envSchema<Config>({ schema: Config, data: environment, env: false })
  } catch (error) {
    throw new ConfigError(problemsOf(error).join(' '))
  }
}

function problemsOf(error: unknown): string[] {
  const { errors = [] } = error as { errors?: { instancePath: string; message?: string }[] }
  return errors.map(({ instancePath, message = '' }) => {
    const name = instancePath.slice(1) as keyof typeof Config.properties
    return `${name} ${message}. ${Config.properties[name].description ?? ''}`
  })
}
