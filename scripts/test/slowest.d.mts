interface FileResult {
  readonly name: string
  readonly startTime: number
  readonly endTime: number
  readonly assertionResults: readonly unknown[]
}

export declare function slowestFiles(
  report: { readonly testResults: readonly FileResult[] },
  root: string,
): string[]
