export const ROOT: string
export function ensureDependencies(): void
export function ensureChromium(): string
export function findChromium(): string | undefined
export function chromiumForPages(): string
export function offerHeadlessShell(): void
export function findFirefox(): string | undefined
export function ensureTestTools(): void
export function hasProgram(name: string): boolean
export function say(line: string): void
export function orExplain<T>(step: () => T, exitCode?: number): T
