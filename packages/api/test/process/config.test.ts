/** The settings: what is read, and what is refused, with words that say what to do. */
import t from 'tap'
import { Config, readConfig } from '../../src/config.js'

const refused = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

t.test('a name that is no setting: the one that was probably meant', async (t) => {
  const meant = {
    UDGIVER_TLF: 'UDGIVER_TELEFON',
    UDGIVER_MAIL: 'UDGIVER_EMAIL',
    UDGIVER_NAME: 'UDGIVER_NAVN',
    UDGIVER_TILGAENGELIGHEDSERKLAERING: 'UDGIVER_TILGAENGELIGHED',
    UDGIVER_DATAANSVAR: 'UDGIVER_DATAANSVARLIG',
    udgiver_logo: 'UDGIVER_LOGO',
    RULESETS_PATH: 'RULESETS_DIR',
    RULESET_DIR: 'RULESETS_DIR',
    TRUST_PROXIES: 'TRUST_PROXY',
    DECISION_LOG_FILE: 'DECISION_LOG',
    RATE_LIMIT_PER_MINUTE: 'RATE_LIMIT',
    STOP_GRACE_SECONDS: 'STOP_GRACE_S',
    CALLER_HEADER_NAME: 'CALLER_HEADER',
    ANSWERKEY: 'ANSWER_KEY',
  }
  for (const [name, setting] of Object.entries(meant)) {
    t.equal(refused({ [name]: 'hemmeligt' }), `${name} is no setting. Did you mean ${setting}?`)
  }
})

t.test('names of others are left alone', async (t) => {
  const others = {
    BATCH_SERVICE_HOST: '10.0.0.1',
    DECISION_PORT_8080_TCP: 'tcp://10.0.0.1:8080',
    NODE_PATH: '/x',
    HOSTNAME: 'x',
    LOG_LEVEL_ROOT: 'x',
    PORTS: 'x',
  }
  t.equal(refused(others), '')
})

t.test('a setting that is set to nothing, or to spaces, is refused and not repeated', async (t) => {
  // To JavaScript spaces are the number 0: no limit on requests.
  for (const name of Object.keys(Config.properties)) {
    for (const blank of ['', '   ', '\u00a0\t']) {
      t.match(refused({ [name]: blank }), new RegExp(`^${name} must not be empty\\. [A-Z]`))
    }
  }
  const several = refused({ UDGIVER_TLF: '1', RATE_LIMIT: ' ', UDGIVER_NAVN: '' })
  for (const name of ['UDGIVER_TELEFON', 'RATE_LIMIT', 'UDGIVER_NAVN']) t.match(several, name)
})
