import { isShown, rootsOf } from './form-dom'

const BOXES =
  'dialog[open], [aria-modal="true"], .modal.show, .modal.in, .modal-backdrop, .ant-modal-wrap, .ui-widget-overlay, .k-overlay, .window-mask, .swal2-container, .dx-overlay-shader'

/** Whether a box that wants an answer lies over the form. */
export function isCovered(document: Document, table: Element): boolean {
  return rootsOf(document).some((root) =>
    [...root.querySelectorAll(BOXES)].some(
      (box) => !box.contains(table) && !table.contains(box) && isShown(box) && wantsAnswer(box),
    ),
  )
}

/** A `dialog` that was opened beside the page, not over it, lets the form be. */
function wantsAnswer(box: Element): boolean {
  if (box.matches('[aria-modal="true"]')) return true
  if (box.localName !== 'dialog') return hasSize(box)
  try {
    return box.matches(':modal')
  } catch {
    // Where the browser does not know the word it cannot say; better to ask.
    return true
  }
}

/** Libraries keep shades of no size for later. */
function hasSize(box: Element): boolean {
  const { width, height } = box.getBoundingClientRect()
  return width > 0 && height > 0
}
