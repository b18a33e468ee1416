/** The application's Fastify instance type, and the properties that we add to requests and routes. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Registry, Ruleset, Screening } from '@screeningsmodel/core'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Publisher } from '../publisher.js'

/** The service as a Fastify instance: ready for `inject` and `listen`, and to be closed with `close`. */
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
  /** The secret that seals answers in addresses. Default: a secret made for this process. */
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
    /** What the request's log line has besides its route, status and time. Never input. */
    logged: Readonly<Record<string, string | number>> | undefined
    /** The whole answers that were given; the counts about them are computed only if they are needed. */
    screened: readonly Screening[] | undefined
    /** The ruleset of the request, which its problems link to. */
    ruled: Ruleset | undefined
    /** The rows of a batch. */
    rows:
      | { readonly ruleset: string; readonly raekker: number; readonly afvist: number }
      | undefined
    /** Why the request was refused: its kind of problem, and the code of each error. */
    refused: { readonly problem: string; readonly codes: readonly string[] } | undefined
  }
  interface FastifyContextConfig {
    /** The media types that the route answers in; a request for others is refused with 406. */
    readonly produces?: readonly string[]
    /** Of a route that only says which methods its address has. */
    readonly otherMethods?: {
      readonly takesOnlyPost: boolean
      /** The operation of the API that a `POST` to the address is. */
      readonly operation: string | undefined
    }
  }
}
