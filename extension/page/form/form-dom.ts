import { tidy } from '../../../core/text/fold'

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input'
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea'
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select'
}

/** Whether a person could see it: not hidden by itself or by anything above it. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const view = element.ownerDocument.defaultView
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden')) return false
    const style = view?.getComputedStyle(at)
    if (style?.display === 'none' || style?.visibility === 'hidden') return false
  }
  return true
}

/** Whether the element hides itself; what is above it was looked at before. Cheap enough for every cell. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'none'
}

/** The text of an element without hidden parts, scripts and what is typed into fields. */
export function elementTextShown(element: Element): string {
  if (element.childElementCount === 0) return tidy(element.textContent ?? '')
  const parts: string[] = []
  for (const node of element.childNodes) {
    if (node.nodeType === 3) parts.push(node.textContent ?? '')
    else if (node.nodeType === 1) parts.push(childText(node))
  }
  return tidy(parts.join(''))
}

const SILENT = new Set(['script', 'style', 'template', 'option', 'select', 'textarea', 'button', 'svg'])

function childText(node: Node): string {
  const element = node as Element
  if (SILENT.has(element.localName) || hidesItself(element)) return ''
  if (element.localName === 'br') return ' '
  const text = elementTextShown(element)
  const inline = ['b', 'i', 'em', 'strong', 'span', 'sup', 'sub', 'a', 'u', 'font'].includes(
    element.localName,
  )
  return inline ? ` ${text} `.replace(/^ (?=[,.;:)])/, '') : ` ${text} `
}

/** The value a filter or field shows: the chosen option's words, or what is typed. */
export function fieldText(field: Element): string {
  if (isSelect(field)) return tidy(field.selectedOptions[0]?.textContent ?? '')
  if (isInput(field) || isTextArea(field)) return tidy(field.value)
  return elementTextShown(field)
}

/** Documents and open shadow roots that can be read from here, outermost first; frames of another origin are not. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const found: (Document | ShadowRoot)[] = [document]
  for (let at = 0; at < found.length; at++) {
    for (const frame of found[at]!.querySelectorAll('iframe, frame')) {
      const inside = readableFrame(frame)
      if (inside && isShown(frame)) found.push(inside)
    }
    for (const element of found[at]!.querySelectorAll('*'))
      if (element.shadowRoot) found.push(element.shadowRoot)
  }
  return found
}

function readableFrame(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    // A frame of another origin may throw instead of answering null: it is not ours to read.
    return null
  }
}

/** Hands the page its turn whenever a slice of work has taken `sliceMs`, so that it never stands still. */
export function breather(sliceMs = 12): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await nextTurn()
    since = performance.now()
  }
}

/** Lets the page do what is waiting: input, painting, its own timers. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0))
}
