// Vite finds a folder's files by itself; core needs only this much of its types, and none of the DOM's.
interface ImportMeta {
  glob<T = unknown>(
    pattern: string | string[],
    options: { eager: true; import?: string; query?: string },
  ): Record<string, T>
}
