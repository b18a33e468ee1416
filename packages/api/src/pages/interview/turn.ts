/** A posted form of the interviews, and the state of each of them. */
import type { FastifyReply } from 'fastify'
import { pageLanguage } from '../kit/page.js'
import { answersOf, carriedTo, type Posted } from './answers.js'
import { besideOther, interviewOf, type Interview } from './interview.js'
import type { Step } from './steps.js'

/** A posted form, and the reply to it. */
export interface Turn {
  readonly reply: FastifyReply
  readonly posted: Posted
  /** The interview and those that may follow it. */
  readonly steps: readonly Step[]
  /** The state of each of them, computed once for a page. */
  readonly interviewIn: (step: Step) => Interview
}

export function turnOf(reply: FastifyReply, posted: Posted, steps: readonly Step[]): Turn {
  const known = new Map<Step, Interview>()
  const turn: Turn = {
    reply,
    posted,
    steps,
    interviewIn(step) {
      const interview = known.get(step) ?? interviewAt(turn, step)
      known.set(step, interview)
      return interview
    },
  }
  return turn
}

function interviewAt(turn: Turn, step: Step): Interview {
  const { reply, posted } = turn
  const sprog = pageLanguage(reply.request)
  const carried = carriedTo(step, beforeOf(turn, step)?.screening)
  const answers = new Map([...carried, ...answersOf(posted, step)])
  return interviewOf(step, answers, sprog, posted.laesninger)
}

/** The previous interview, if it leads on to this one. */
export function beforeOf(turn: Turn, step: Step): Interview | undefined {
  if (!step.after) return undefined
  const interview = turn.interviewIn(step.after.step)
  return leadsOn(interview, step) ? interview : undefined
}

export function leadsOn({ screening }: Interview, next: Step | undefined): boolean {
  return next?.after?.konklusioner.includes(screening.konklusion) ?? false
}

/** The path of the interview that all others of a turn follow. */
export function firstUrl({ steps }: Turn): string {
  return steps[0]?.url ?? '/'
}

export function besideBefore({ reply }: Turn, interview: Interview, before?: Interview): Interview {
  return besideOther(interview, before, pageLanguage(reply.request))
}
