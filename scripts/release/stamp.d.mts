export declare const STAMPED: Readonly<Record<string, (text: string, version: string) => string>>
export declare function readVersion(text: string): string
export declare function notesOf(changelog: string, version: string): string
