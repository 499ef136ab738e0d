import type { LiveForm } from './form-seen'
import { headAround, rootsOf } from './form-tools'

export interface ContextWatch {
  /** Whether the form, as it was last read, calls itself something else by now: another unit, period, title or state. */
  changed(now: LiveForm): boolean
  stop(): void
}

const FIELDS = 'input:not([type=hidden]), select, textarea'

/**
 * Holds what a form says of itself against what it said at first; it is read anew only where something outside the
 * cells of the table has changed since the last time.
 */
export function watchContext(document: Document, live: LiveForm): ContextWatch {
  let table = live.table!
  if (!table) return { changed: () => false, stop: () => undefined }
  const roots = rootsOf(document)
  const facts = () => JSON.stringify(headAround(table))
  const first = facts()
  let fields = fieldsOutside(roots, table)
  const chosen = () => fields.map(({ value }) => value).join('\n')
  let before = chosen()
  let touched = false
  const note = (records: readonly MutationRecord[]) => {
    touched ||= records.some(({ target }) => isAround(target, table))
  }
  const observer = observerIn(document, note)
  for (const root of roots) observer?.observe(root, WATCHED)
  return {
    changed(now) {
      table = now.table ?? table
      note(observer?.takeRecords() ?? [])
      if (!touched && chosen() === before) return false
      if (touched) fields = fieldsOutside(roots, table)
      touched = false
      before = chosen()
      return facts() !== first
    },
    stop: () => observer?.disconnect(),
  }
}

const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'style', 'class', 'title'],
}

function observerIn(document: Document, note: (records: readonly MutationRecord[]) => void) {
  const Observer = document.defaultView?.MutationObserver
  return Observer ? new Observer((records) => note(records)) : null
}

/** What happens in the cells is the fill itself; a caption or head may hold the title. */
function isAround(target: Node, table: Element): boolean {
  if (!table.contains(target)) return true
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement
  return element === table || element?.closest('caption, thead, [role=columnheader]') != null
}

/** What is chosen or typed around the table: that a script chose another period is no change of the page's elements. */
function fieldsOutside(roots: readonly (Document | ShadowRoot)[], table: Element): HTMLInputElement[] {
  const fields = roots.flatMap((root) => [...root.querySelectorAll<HTMLInputElement>(FIELDS)])
  return fields.filter((field) => !table.contains(field))
}
