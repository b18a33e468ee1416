/** The pages, the API and the library give the same answer to every vector that a page can be asked. */
import {
  InputError,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type PeriodsScreening,
  type Screening,
  type ScreenOptions,
} from '@screeningsmodel/core'
import { readVectors, requestOf, type Vector } from '@screeningsmodel/fixtures'
import { decodeHTML } from 'entities'
import tap, { type Test } from 'tap'
import { stepsFrom, type Step } from '../../src/pages/interview/steps.js'
import { shared } from '../support/app.js'
import { assessmentFields, interviewFields, type Fields } from '../support/form-fields.js'

/** A page: where its form is posted to, and with what. */
interface Asked {
  readonly url: string
  readonly fields: Fields
}
type Answer = Screening | PeriodsScreening
/** The remark about two interviews together; the API answers one at a time. */
const beside = 'doegnbehandling-mod-indsatsniveau'

const registry = registryOf(rulesets)
const steps = stepsFrom(registry, registry.asked('sag', {}).document) as [Step, Step]
const { app } = await shared(tap)

/** The page and the library function for an address of the API. */
interface Asker {
  readonly page: (request: unknown) => Asked | undefined
  readonly ask: (request: never, options: ScreenOptions) => Answer
}
const askers: Readonly<Record<string, Asker>> = {
  'screen-tilbud': { page: assessment, ask: screenTilbud },
  'screen-tilbud/perioder': { page: assessmentOfYears, ask: screenTilbudPerioder },
  'screen-case': { page: interview, ask: screenCase },
}

/** A ruleset with an address and an interview of its own. */
function ofRuleset(endpoint: string): Asker | undefined {
  const [, id] = /^rulesets\/(.+)\/screening$/.exec(endpoint) ?? []
  const screener = id === undefined ? undefined : registry.find(id)
  if (!screener) return undefined
  const [step] = stepsFrom(registry, screener.document)
  const page = (request: unknown) => {
    const fields = step && interviewFields(step, request)
    return fields && { url: step.url, fields }
  }
  return { page, ask: screener.screen }
}

function assessment(request: unknown): Asked | undefined {
  const fields = assessmentFields(registry.asked('tilbud', {}).ruleset, request)
  return fields && { url: '/selvvurdering', fields }
}

function assessmentOfYears(request: unknown): Asked | undefined {
  return 'perioder' in (request as object) ? assessment(request) : undefined
}

function interview(request: unknown): Asked | undefined {
  const { ruleset } = request as { ruleset?: unknown }
  const step = steps.find(
    ({ screener }) => screener.ruleset.id === (ruleset ?? steps[0].screener.ruleset.id),
  )
  const fields = step && interviewFields(step, request)
  return (
    fields && { url: step.url, fields: { ...(step === steps[1] && inTargetGroup()), ...fields } }
  )
}

/** The previous interview: a case that belongs to the target group. */
function inTargetGroup(): Fields {
  const [step] = steps
  return { ...interviewFields(step, step.screener.ruleset.typicalCase) }
}

/**
 * Vectors that no page can ask, by their sentence: values of a wrong type, unknown names, both a list and its
 * numbers, and personal data in a name that is not asked for.
 */
const inexpressible: Readonly<Record<string, readonly string[]>> = {
  'screen-case': [
    'Ja som tekst afvises.',
    'Et CPR-nummer uden bindestreg afvises.',
    'Et ukendt regelsæt afvises.',
  ],
  'rulesets/maalgruppe-fornyet-behandling/screening': [
    'Den ambulante indsats spørger dette regelsæt ikke om.',
  ],
  'screen-tilbud': [
    'Liste og tal, der stemmer overens, må gerne stå sammen.',
    'Et tal som tekst afvises. Det gættes der ikke på.',
    'Et ukendt felt afvises med et forslag.',
    'En ukendt kompetenceværdi afvises.',
    'En medarbejderliste, der modsiger tallet, afvises.',
    'Et CPR-nummer i en reference afvises og gentages ikke.',
    'Et CPR-nummer som nøgle afvises og gentages ikke.',
    'Flere fejl fortælles på én gang.',
    'En nøgle, der hedder __proto__, er et ukendt felt.',
    'Et regelsæt om noget andet kan ikke bruges på et tilbud.',
    'Med kravene sat ned til 2 borgere og 2,5 årsværk opfylder tilbuddet dem, og svaret siger, at tallene er ændret.',
    'Kræves der 5 års erfaring, er 2 af 4 medarbejdere på listen erfarne, og det er ikke en overvægt.',
  ],
  'screen-tilbud/perioder': [
    'Der skal være mindst én periode.',
    'Perioderne kan ikke udelades.',
    'Årene skal fortolkes ens.',
  ],
}

for (const file of readVectors()) {
  const asker = askers[file.endpoint] ?? ofRuleset(file.endpoint)
  await tap.test(file.name, async (t) => {
    if (!asker) return t.fail(`nothing asks ${file.endpoint}`)
    const left: string[] = []
    for (const vector of file.vectors) {
      const request = requestOf(vector)
      const asked = asker.page(request)
      if (!asked) left.push(vector.sentence)
      else
        await t.test(vector.sentence, (t) => sameAnswer(t, file.endpoint, vector, asked, asker.ask))
    }
    const pages = file.vectors.length - left.length
    t.strictSame(
      left,
      inexpressible[file.endpoint] ?? [],
      `${String(pages)} asked of a page, the rest of none`,
    )
  })
}

async function sameAnswer(
  t: Test,
  endpoint: string,
  { request, sprog = 'da' }: Vector,
  { url, fields }: Asked,
  ask: Asker['ask'],
): Promise<void> {
  const api = await app.inject({
    method: 'POST',
    url: `/${endpoint}`,
    headers: { 'accept-language': sprog },
    payload: request as object,
  })
  const post = async (handling: string) => {
    const posted = await app.inject({
      method: 'POST',
      url: `${url}?sprog=${sprog}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...fields, handling }).toString(),
    })
    const { location } = posted.headers
    return location === undefined ? posted : app.inject({ url: location })
  }
  const page = await post('vis')
  const library = outcome(() => ask(request as never, { sprog }))

  if (library instanceof InputError) {
    t.strictSame(api.json().errors, library.errors)
    t.equal(page.statusCode, 422)
    for (const { detail } of library.errors) t.ok(textOf(page.body).includes(detail), detail)
    return
  }
  t.strictSame(api.json(), library)
  t.equal(page.statusCode, 200)
  t.ok(textOf(page.body).includes(sentenceOf(library)), sentenceOf(library))
  const { reference, ...answer } = library
  const taken = (await post('hent')).json<Answer>()
  t.strictSame(withoutBeside(taken), answer, `without ${reference ?? 'a name'}`)
  if (url !== steps[1].url || !('konklusion' in answer)) return
  // The previous case needs residential treatment.
  const differs = ['forstaerket-ambulant', 'faglig-vurdering'].includes(answer.konklusion)
  t.equal(JSON.stringify(taken).includes(beside), differs, 'odd beside the interview before')
}

function withoutBeside(answer: Answer): Answer {
  if ('samlet' in answer) return answer
  return { ...answer, bemaerkninger: answer.bemaerkninger.filter(({ id }) => id !== beside) }
}

function outcome(ask: () => Answer): Answer | InputError {
  try {
    return ask()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

function sentenceOf(answer: Answer): string {
  return 'samlet' in answer ? answer.samlet.konklusionTekst : answer.konklusionTekst
}

/** The text of a page, without tags. */
function textOf(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''))
}
