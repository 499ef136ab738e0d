import type { Page } from 'playwright-core'

/** A box that the page put before its reader, and that nobody was there to answer. */
export interface DialogShut {
  readonly type: string
  readonly message: string
}

const shut = new WeakMap<Page, DialogShut[]>()

/** Shuts every dialog of a page as somebody would who agrees to nothing, and remembers what it said. */
export function shutDialogs(page: Page): void {
  const all: DialogShut[] = []
  shut.set(page, all)
  page.on('dialog', (dialog) => {
    all.push({ type: dialog.type(), message: dialog.message() })
    void dialog.dismiss().catch(() => undefined)
  })
}

/** `{ dialogs: [{ type: 'alert', message: 'Số quá lớn' }] }`; nothing at all where there was none. */
export function dialogsOf(page: Page): { readonly dialogs?: readonly DialogShut[] } {
  const all = shut.get(page) ?? []
  return all.length > 0 ? { dialogs: all } : {}
}
