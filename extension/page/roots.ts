import { type IsVisible, isTakenOut, styleOf } from './visibility'

/** A document or an open shadow root to look into; `frame` 0 is the page itself, then its frames in page order. */
export interface RootFound {
  readonly frame: number
  readonly root: Document | ShadowRoot
  /** The frame or host it stands in is visible. */
  readonly visible: boolean
}

/** All that may be read of a page: itself, frames of the same origin and open shadow roots, at any depth. */
export function findRoots(
  document: Document,
  isVisible: IsVisible,
): { roots: RootFound[]; unread: string[] } {
  const roots: RootFound[] = []
  const unread = new Set<string>()
  let frames = 0
  const enter = (root: Document | ShadowRoot, frame: number, visible: boolean): void => {
    roots.push({ frame, root, visible })
    for (const host of shadowHosts(root)) {
      if (host.shadowRoot !== null) enter(host.shadowRoot, frame, visible && isVisible(host))
    }
    for (const element of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      const shown = visible && isVisible(element)
      const inside = documentOf(element)
      if (inside !== null) enter(inside, ++frames, shown)
      else if (shown && !isTiny(element)) unread.add(isPdf(element) ? 'pdf' : 'frame')
    }
  }
  enter(document, 0, true)
  for (const { root, visible } of roots) if (visible) noteUnreadable(root, isVisible, unread)
  return { roots, unread: [...unread] }
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    // A frame of another origin may still be empty, and readable only as long as it is.
    const source = new URL(frame.getAttribute('src') ?? 'about:blank', frame.ownerDocument.URL)
    if (/^https?:$/u.test(source.protocol) && source.origin !== new URL(frame.ownerDocument.URL).origin)
      return null
    return frame.contentDocument
  } catch {
    // Some engines throw instead of answering null for a frame of another origin; both mean "not ours to read".
    return null
  }
}

function isPdf(frame: Element): boolean {
  return /\.pdf($|[?#])|application\/pdf/u.test(frame.getAttribute('src') ?? '')
}

/** Trackers and sign-in helpers live in frames of a pixel. */
function isTiny(element: Element): boolean {
  const box = element.getBoundingClientRect()
  return box.width > 0 && (box.width < 20 || box.height < 20)
}

/** Elements with an open shadow root. Cells of tables are not searched one by one: `readText` looks into those. */
function shadowHosts(root: Document | ShadowRoot): Element[] {
  const hosts: Element[] = []
  const search = (parent: Element | ShadowRoot | Document): void => {
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      if (child.shadowRoot !== null) hosts.push(child)
      if (child.localName !== 'tbody') search(child)
      else searchRows(child, search)
    }
  }
  search(root)
  return hosts
}

/** In a long table only rows that hold more than texts and links can hide a grid of their own. */
function searchRows(body: Element, search: (parent: Element) => void): void {
  if (body.querySelector('table, div, section') === null) return
  for (let row = body.firstElementChild; row !== null; row = row.nextElementSibling) search(row)
}

function noteUnreadable(root: Document | ShadowRoot, isVisible: IsVisible, unread: Set<string>): void {
  const shown = (selector: string): Element[] => [...root.querySelectorAll(selector)].filter(isVisible)
  if (shown('canvas').some(isLarge)) unread.add('canvas')
  if (shown('embed[type="application/pdf"], object[type="application/pdf"]').length > 0) unread.add('pdf')
  if (hasClosedHosts(root, isVisible)) unread.add('closed-shadow')
}

function isLarge(element: Element): boolean {
  const width = Number(element.getAttribute('width') ?? 300)
  const height = Number(element.getAttribute('height') ?? 150)
  return width >= 100 && height >= 80
}

/** A custom element with a place on the page, yet nothing in it that may be read: its shadow root is closed. */
function hasClosedHosts(root: Document | ShadowRoot, isVisible: IsVisible): boolean {
  return customElementsOf(root).some(
    (element) =>
      element.shadowRoot === null &&
      element.childNodes.length === 0 &&
      !isTakenOut(element) &&
      isVisible(element) &&
      heightOf(element) >= 40,
  )
}

function customElementsOf(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*:not(td, tr, a, strong, div, span)')].filter((element) =>
    element.localName.includes('-'),
  )
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height || Number.parseFloat(styleOf(element)?.height ?? '0')
}
