/**
 * The shipped rules written again from the sources, and from nothing in the documents: all facts known, a reading for
 * each phrase, and the result. Tests compare the documents with it.
 */

export interface Judged {
  readonly konklusion: string
  /** By criterion, in the order of the sources. */
  readonly udfald: readonly boolean[]
  readonly bemaerkninger: readonly string[]
}

export type Facts = Readonly<Record<string, boolean | number | string>>
export type Readings = Readonly<Record<string, string>>
export type Numbers = Readonly<Record<string, number>>

/** The screening model: at least 3 borgere, at least 3 årsværk, a majority experienced, the competences. */
export function tilbud(
  facts: Facts,
  readings: Readings,
  { mindsteBorgere = 3, mindsteAarsvaerk = 3 }: Numbers = {},
): Judged {
  const [borgere, nye, aarsvaerk, heads, experienced, experiencedPosts] = [
    'borgere',
    'nyeBorgere',
    'aarsvaerk',
    'medarbejdere',
    'medarbejdereMedErfaring',
    'aarsvaerkMedErfaring',
  ].map((path) => facts[path] as number) as [number, number, number, number, number, number]
  const counted = readings['borgere-taelles'] === 'nye-visiterede' ? nye : borgere
  const [part, whole] =
    readings['erfaring-opgjort-i'] === 'aarsvaerk'
      ? [experiencedPosts, aarsvaerk]
      : [experienced, heads]
  const counts =
    readings['kompetencer-fra'] === 'eget-personale'
      ? ['indgaar']
      : ['indgaar', 'indgaar-via-samarbejde']
  const decisive = [
    'laegelig-rusmiddelbehandling',
    'social-rusmiddelbehandling',
    'psykologbehandling',
    'familiebehandling',
    'psykiatrisk-behandling',
    'social-stoette',
  ].map((id) => facts[`kompetencer.${id}`] as string)
  const udfald = [
    counted >= mindsteBorgere,
    aarsvaerk >= mindsteAarsvaerk,
    part + part > whole,
    decisive.filter((value) => counts.includes(value)).length === 6,
  ]
  const bemaerkninger = [
    aarsvaerk > 0 && heads === 0 && 'aarsvaerk-uden-medarbejdere',
    experiencedPosts > 0 && experienced === 0 && 'erfarne-aarsvaerk-uden-erfarne-medarbejdere',
    // Only with staff: of nobody it is not said that all are experienced, and posts without staff have a remark of
    // their own.
    heads > 0 &&
      experienced === heads &&
      experiencedPosts < aarsvaerk &&
      'alle-erfarne-men-ikke-alle-aarsvaerk',
    heads > 0 && aarsvaerk > heads && 'flere-aarsvaerk-end-medarbejdere',
    // In hundredths, because 0.3 of 3 is a tenth and 0.3 / 3 is slightly less.
    experienced > heads / 2 &&
      10 * Math.round(100 * experiencedPosts) < Math.round(100 * aarsvaerk) &&
      'erfarent-flertal-med-faa-aarsvaerk',
  ].filter((id) => id !== false)
  return {
    konklusion: udfald.includes(false) ? 'ikke-hoejt-specialiseret' : 'hoejt-specialiseret',
    udfald,
    bemaerkninger,
  }
}

/** Combinations of facts about a tilbud that are impossible. */
export function isImpossibleTilbud(facts: Readonly<Record<string, unknown>>): boolean {
  const above = (part: string, whole: string) =>
    facts[part] != null && facts[whole] != null && Number(facts[part]) > Number(facts[whole])
  return (
    above('medarbejdereMedErfaring', 'medarbejdere') ||
    above('aarsvaerkMedErfaring', 'aarsvaerk') ||
    above('nyeBorgere', 'borgere')
  )
}

/** Whom the central udmelding is about. */
export function maalgruppe(facts: Facts, readings: Readings): Judged {
  const is = (path: string) => facts[path] as boolean
  const use = (kind: string) => is(`skadeligtForbrug.${kind}`)
  const harmful =
    use('stoffer') ||
    use('alkohol') ||
    (readings['medicin-som-rusmiddel'] === 'ja' && use('medicin'))
  const problems = [
    'hjemloeshed',
    'psykisk-saarbarhed',
    'kognitive-forstyrrelser',
    'uden-arbejdsmarkedstilknytning',
    'oekonomiske-vanskeligheder',
    'spinkle-sociale-relationer',
    'prostitution',
    'kriminalitet',
    'andet',
    ...(readings['sociale-problemer'] === 'uden-helbred' ? [] : ['helbredsproblemer']),
  ]
  const [F1, P1, F2, P2] = [
    'fastholdesIRusmiddelbehandling',
    'profitererAfRusmiddelbehandling',
    'fastholdesISvangreomsorg',
    'profitererAfSvangreomsorg',
  ].map((path) => is(`ambulant.${path}`)) as [boolean, boolean, boolean, boolean]
  const enough = (F: boolean, P: boolean) =>
    readings['fastholdes-og-hjaelpes'] === 'en-af-delene' ? F || P : F && P
  const enoughOffers = [enough(F1, P1), enough(F2, P2)].filter(Boolean).length
  const need = is('behovForDoegnbehandling')
  const excluded = F1 && P1 && F2 && P2
  const included = [
    is('gravid') && harmful,
    problems.some((id) => is(`socialeProblemstillinger.${id}`)),
    readings['ambulant-samt'] === 'begge' ? enoughOffers === 0 : enoughOffers < 2,
    need,
  ]
  return {
    konklusion: included.every(Boolean) && !excluded ? 'omfattet' : 'ikke-omfattet',
    udfald: [...included, excluded],
    bemaerkninger: [
      !F1 && P1 && 'udbytte-af-rusmiddelbehandling-uden-fastholdelse',
      !F2 && P2 && 'udbytte-af-svangreomsorg-uden-fastholdelse',
      excluded && need && 'doegnbehandling-trods-ambulant',
    ].filter((id) => id !== false),
  }
}

/** Which level of effort a case points to. */
export function indsatsniveau(facts: Facts, readings: Readings): Judged {
  const benefits = facts.tilstraekkeligtUdbytte as boolean
  const stable = facts.stabilitetHjemmeMedStoette as boolean
  const some = [
    'forbrugForOmfattende',
    'skaderPaaFosteret',
    'livssituationHoejtBelastet',
    'andenManglendeEffekt',
  ].some((path) => facts[path])
  const tooLittle = !benefits || (readings['fx-fordi'] === 'hver-for-sig' && some)
  return {
    konklusion: tooLittle
      ? 'doegnbehandling'
      : stable
        ? 'forstaerket-ambulant'
        : 'faglig-vurdering',
    udfald: [tooLittle, stable],
    bemaerkninger: [],
  }
}

/** What a cooperation agreement should cover: all five. */
export function samarbejdsaftale(facts: Facts): Judged {
  const udfald = [
    'koordinatorPrForloeb',
    'netvaerksmoeder',
    'inddragelseAfGravidOgPartner',
    'indsatsplaner',
    'overgange',
  ].map((path) => facts[path] as boolean)
  return {
    konklusion: udfald.every(Boolean) ? 'daekkende' : 'ikke-daekkende',
    udfald,
    bemaerkninger: [],
  }
}

/** The group as the agency restated it in May 2024: high risk, need of residential treatment. */
export function fornyetBehandling(facts: Facts, readings: Readings): Judged {
  const uses = [facts['skadeligtForbrug.stoffer'], facts['skadeligtForbrug.alkohol']]
  const risk = facts['hoejRisikoForSkade'] as boolean
  const problems = Object.entries(facts).filter(
    ([path, present]) => path.startsWith('socialeProblemstillinger.') && present,
  )
  const required = [
    facts['gravid'] as boolean,
    uses.includes(true) && risk,
    facts['behovForDoegnbehandling'] as boolean,
  ]
  const isVulnerable = problems.length > 0
  const isIncluded = !required.includes(false) && (readings['udsat'] !== 'krav' || isVulnerable)
  return {
    konklusion: isIncluded ? 'omfattet' : 'ikke-omfattet',
    udfald: [...required, isVulnerable],
    bemaerkninger: risk && !uses.includes(true) ? ['hoej-risiko-uden-forbrug'] : [],
  }
}

/** Which target groups the national coordination follows: one of two criteria is enough. */
export function nationalKoordination(facts: Facts): Judged {
  const small = facts['megetLille'] === true && facts['spinkeltVidensgrundlag'] === true
  const isHard = facts['kompleksProblematik'] === true || facts['flereProblematikker'] === true
  const complex = isHard && facts['kraeverSpecialiseretViden'] === true
  return {
    konklusion: small || complex ? 'hoerer-til' : 'hoerer-ikke-til',
    udfald: [small, complex],
    bemaerkninger: [],
  }
}

/** The recommendations that a municipality follows; the third has two parts. */
export function anbefalinger(facts: Facts): Judged {
  const udfald = [
    'tidligOpsporing',
    'hurtigIvaerksaettelse',
    'forstaerketAmbulant',
    'specialiseretDoegnindsats',
    'stoetteEfterFoedslen',
    'tvaergaaendeAftaler',
  ].map((path) => facts[path] as boolean)
  return {
    konklusion: udfald.every(Boolean) ? 'foelger-alle' : 'foelger-ikke-alle',
    udfald,
    bemaerkninger: [],
  }
}
