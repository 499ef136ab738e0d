export declare function toolPath(name: 'wxt' | 'vite'): string
export declare function runTool(
  name: 'wxt' | 'vite',
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): number
