export function fileFor(folder: string, address: string): string | null
