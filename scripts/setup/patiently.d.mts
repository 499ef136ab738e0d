export interface Done {
  readonly status: number | null
  readonly stderr?: string | null
}

export declare function patiently<D extends Done>(
  work: () => D,
  say: (line: string) => void,
  options?: { readonly tries?: number; readonly pause?: () => void },
): D
