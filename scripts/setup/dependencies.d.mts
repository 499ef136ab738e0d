interface Package {
  readonly version?: string
  readonly optional?: boolean
}

export declare function installDependencies(root: string, say: (line: string) => void): void
export declare function missing(
  wanted: Readonly<Record<string, Package>>,
  there: Readonly<Record<string, Package>>,
): string[]
