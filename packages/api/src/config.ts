/** The environment of the process, checked. */
import { isIP } from 'node:net'
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
import { misspeltIn } from './misspelt.js'
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
  CORS_ORIGINS: Optional(
    Str({
      pattern: '^https?://[A-Za-z0-9.:\\[\\]-]+(,https?://[A-Za-z0-9.:\\[\\]-]+)*$',
      description:
        'The sites whose pages may call the service from a browser, such as https://fagsystem.example, with commas between and no slash at the end; none unless set.',
    }),
  ),
  STOP_GRACE_S: Integer({
    minimum: 0,
    maximum: 600,
    default: 5,
    description:
      'How many seconds everything is still answered after SIGTERM, while /readyz says 503; 5 unless set.',
  }),
  DECISION_LOG: Optional(
    Str({
      minLength: 1,
      description: 'A file to which one line is added for each answer, without facts.',
    }),
  ),
  CALLER_HEADER: Optional(
    Str({
      pattern: '^[A-Za-z0-9-]+$',
      description:
        'The header in which what stands in front names the caller, such as X-Forwarded-User, for the decision log.',
    }),
  ),
  RULESETS_DIR: Optional(
    Str({ minLength: 1, description: 'A folder of ruleset documents (*.json) to serve too.' }),
  ),
  ANSWER_KEY: Optional(
    Str({
      minLength: 32,
      description:
        'A secret of 32 characters or more that seals answers in addresses, the same for all processes that share an address; a new one at each start unless set.',
    }),
  ),
  ...publisherSettings,
})
export type Config = Static<typeof Config>

const settingNames = Object.keys(Config.properties) as (keyof Config)[]

/** Thrown if the environment is not valid; the message says what to set. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the configuration from environment variables.
 *
 * @throws {ConfigError} naming the variable and what it may be, never its value
 * @example
 * readConfig({ PORT: '8080' }).PORT // 8080
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const wrong = [...misspeltIn(environment, settingNames), ...blankIn(environment)]
  if (wrong.length > 0) throw new ConfigError(wrong.join(' '))
  try {
    const config = envSchema<Config>({ schema: Config, data: environment, env: false })
    if (config.TRUST_PROXY !== undefined) checkProxies(config.TRUST_PROXY)
    return config
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(problemsOf(error).join(' '))
  }
}

/**
 * Settings that are set to nothing. A text of spaces would be read as a name of spaces, and as the number 0: no limit on
 * requests.
 */
function blankIn(environment: NodeJS.ProcessEnv): string[] {
  return settingNames
    .filter((name) => environment[name]?.trim() === '')
    .map((name) => `${name} must not be empty. ${Config.properties[name].description ?? ''}`)
}

/** @throws {ConfigError} when one of the comma-separated addresses is not valid */
function checkProxies(proxies: string): void {
  const isAddress = (text: string) => {
    const [address = '', prefix, ...more] = text.trim().split('/')
    const bits = isIP(address) === 6 ? 128 : 32
    const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
    return (isIP(address) > 0 && isPrefix && more.length === 0) || namedRanges.has(text.trim())
  }
  const wrong = proxies.split(',').findIndex((text) => !isAddress(text))
  if (wrong < 0) return
  throw new ConfigError(
    `TRUST_PROXY: number ${String(wrong + 1)} is no address. Each is an IP address such as 10.0.0.1, a range such as 10.0.0.0/8, or one of ${[...namedRanges].join(', ')}; with commas between.`,
  )
}

/** Ranges that Fastify knows by name. */
const namedRanges: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

function problemsOf(error: unknown): string[] {
  const { errors = [] } = error as { errors?: { instancePath: string; message?: string }[] }
  return errors.map(({ instancePath, message = '' }) => {
    const name = instancePath.slice(1) as keyof Config
    return `${name} ${message}. ${Config.properties[name].description ?? ''}`
  })
}
