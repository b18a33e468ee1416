/** The application's Fastify instance type, and what its requests and routes carry besides Fastify's own. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Registry, Ruleset, Screening } from '@screeningsmodel/core'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Publisher } from '../publisher.js'

export type App = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Adds one group of routes. */
export type Routes = (app: App, context: RouteContext) => void

export interface RouteContext {
  /** The rulesets, all checked. */
  readonly registry: Registry
  /** The prefix of every address on a page; empty unless a proxy serves the service under a path. */
  readonly basePath: string
  /** The secret that seals answers in addresses; one of the process's own by default. */
  readonly answerKey: string | undefined
  /** Who publishes the service; undefined for an unofficial installation. */
  readonly publisher: Publisher | undefined
  /** Sites whose pages may call the service from a browser. */
  readonly corsOrigins: readonly string[]
  /** How much one batch may hold, in bytes. */
  readonly batchBytes: number
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The path that a proxy serves the service under; empty for none. */
    readonly basePath: string
  }
  interface FastifyRequest {
    /** What the request's log line holds besides its route, status and time. Never input. */
    logged: Readonly<Record<string, string | number>> | undefined
    /** The whole answers that were given; what is said of them is worked out where it is asked for. */
    screened: readonly Screening[] | undefined
    /** The ruleset that the request is asked of, which its problems link to. */
    ruled: Ruleset | undefined
    /** The rows of a batch. */
    rows:
      | { readonly ruleset: string; readonly raekker: number; readonly afvist: number }
      | undefined
    /** Why the request was refused: its kind of problem, and the code of each error. */
    refused: { readonly problem: string; readonly codes: readonly string[] } | undefined
  }
  interface FastifyContextConfig {
    /** The media types that the route answers in; others asked for are refused with 406. */
    readonly produces?: readonly string[]
  }
}
