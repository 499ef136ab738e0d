/** `await importTs('scripts/cli/main.ts')` is that module; what it holds is for the caller to know. */
// biome-ignore lint/suspicious/noExplicitAny: any module of the project
export function importTs(path: string): Promise<any>
