export declare function otherTests(changed: readonly string[]): string[]
