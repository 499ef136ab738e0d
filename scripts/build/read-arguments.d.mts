type Environment = Readonly<Record<string, string>>

export function readArguments(
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): {
  readonly extension: Environment
  readonly addin: Environment
}
