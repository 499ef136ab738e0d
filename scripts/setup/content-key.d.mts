export declare function contentKey(paths: readonly string[], isWanted?: (file: string) => boolean): string
