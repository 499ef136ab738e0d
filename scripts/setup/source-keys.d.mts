export declare function extensionKey(paneOrigin?: string): string
export declare function addinKey(): string
export declare function sourcesKey(...folders: readonly string[]): string
