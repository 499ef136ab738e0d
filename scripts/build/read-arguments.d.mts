type Environment = Readonly<Record<string, string>>

export function readArguments(args: readonly string[]): {
  readonly extension: Environment
  readonly addin: Environment
}
