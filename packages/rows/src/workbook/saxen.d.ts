/** What is used of saxen, which brings no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => unknown) => void): this
    on(event: 'text', handler: (value: string, decode: (value: string) => string) => void): this
    on(event: 'error' | 'warn', handler: (error: Error) => void): this
    parse(xml: string): unknown
    stop(): void
  }
}
