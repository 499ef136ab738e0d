export declare const LONG: readonly string[]
