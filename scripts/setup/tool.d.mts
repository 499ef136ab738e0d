export declare function toolCommand(
  name: 'wxt' | 'vite',
  args: readonly string[],
): [program: string, args: string[]]
