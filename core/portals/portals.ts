import type { Portal } from './portal'

const modules = import.meta.glob<Portal>('./*/portal.ts', { eager: true, import: 'portal' })

/** Every portal there is: each folder beside this file is one. */
export const PORTALS: readonly Portal[] = Object.values(modules)

/** What an officer calls a page: its portal's name; a page nobody built in stands for itself. */
export function pageName(id: string): string {
  return portalById(id)?.name ?? id
}

/** `portalById('hatinh-06a')` is that portal; undefined where no folder has the name. */
export function portalById(id: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === id)
}
