import type { TilbudInput } from '@screeningsmodel/core'

export declare const example: TilbudInput
