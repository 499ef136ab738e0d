export declare const BUILD_USAGE: string
export declare function buildOptions(args: readonly string[]): {
  readonly extension: Readonly<Record<string, string>>
  readonly addin: Readonly<Record<string, string>>
}
