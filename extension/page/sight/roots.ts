import { type Scope, scopeUnder } from './scope'
import { holdsTooMuch } from './too-large'
import { computedStyleOf, type IsVisible, isTakenOut } from './visibility'

/** A document or an open shadow root to look into; `frame` 0 is the page itself, then its frames in page order. */
export interface RootFound {
  readonly frame: number
  readonly scope: Scope
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
    const scope = scopeUnder(root)
    roots.push({ frame, scope, visible })
    for (const host of shadowHosts(scope)) {
      if (host.shadowRoot !== null) enter(host.shadowRoot, frame, visible && isVisible(host))
    }
    for (const element of scope.find('iframe, frame').filter(isFrame)) {
      const shown = visible && isVisible(element)
      const inside = documentOf(element)
      if (inside !== null && !holdsTooMuch(inside)) enter(inside, ++frames, shown)
      else if (inside !== null) unread.add('too-large')
      else noteClosed(element, shown)
    }
  }
  const noteClosed = (frame: Element, shown: boolean): void => {
    if (shown && !isTiny(frame)) unread.add(isPdf(frame) ? 'pdf' : 'frame')
  }
  if (holdsTooMuch(document)) return { roots: [], unread: ['too-large'] }
  enter(document, 0, true)
  for (const { scope, visible } of roots) if (visible) noteUnreadable(scope, isVisible, unread)
  return { roots, unread: [...unread] }
}

/** Cells are not searched one by one: `readText` looks into those. */
function shadowHosts(scope: Scope): Element[] {
  return scope.all().filter((host) => host.shadowRoot !== null && host.closest('td, th') === null)
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return 'contentDocument' in element
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

function noteUnreadable(scope: Scope, isVisible: IsVisible, unread: Set<string>): void {
  const shown = (selector: string): Element[] => scope.find(selector).filter(isVisible)
  if (shown('canvas').some(isLarge)) unread.add('canvas')
  if (shown('embed[type*=pdf], object[type*=pdf]').length > 0) unread.add('pdf')
  if (hasClosedHosts(scope, isVisible)) unread.add('closed-shadow')
}

function isLarge(element: Element): boolean {
  const width = Number(element.getAttribute('width') ?? 300)
  const height = Number(element.getAttribute('height') ?? 150)
  return width >= 100 && height >= 80
}

/** A custom element with a place on the page, yet nothing in it that may be read: its shadow root is closed. */
function hasClosedHosts(scope: Scope, isVisible: IsVisible): boolean {
  return scope
    .all()
    .some(
      (element) =>
        element.localName.includes('-') &&
        element.shadowRoot === null &&
        element.childNodes.length === 0 &&
        !isTakenOut(element) &&
        isVisible(element) &&
        heightOf(element) >= 40,
    )
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height || Number.parseFloat(computedStyleOf(element)?.height ?? '0')
}
