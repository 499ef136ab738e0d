import { computedStyleOf, parentOf } from './visibility'

type Colour = readonly [red: number, green: number, blue: number]

/** What a sheet of paper is: a page that says nothing of its ground. */
const WHITE: Colour = [255, 255, 255]
/** Nobody tells two colours apart that differ by less in each of their three parts. */
const APART = 8

/** A ground as far as it is known; what stands in one row stands on one ground. */
let known = new WeakMap<Element, Colour | 'unsure'>()

/** A page may be coloured anew between two readings. */
export function forgetColours(): void {
  known = new WeakMap()
}

/** The colour behind the letters of an element; null where it is not one colour: a picture, a pane that shows through. */
export function colourBehind(element: Element): Colour | null {
  const before = known.get(element)
  const colour = before ?? groundOf(element) ?? 'unsure'
  known.set(element, colour)
  return colour === 'unsure' ? null : colour
}

function groundOf(element: Element): Colour | null {
  const style = computedStyleOf(element)
  if (style === null || style.backgroundImage !== 'none') return null
  const [colour, strength] = colourOf(style.backgroundColor)
  if (colour === null || strength === 1) return colour
  if (strength > 0) return null
  if (element.localName === 'html') return isPaper(element, style) ? WHITE : null
  const parent = parentOf(element)
  return parent === null ? null : colourBehind(parent)
}

/** Neither in a frame, through which its page shows, nor in the colours of the night. */
function isPaper(root: Element, { colorScheme }: CSSStyleDeclaration): boolean {
  const view = root.ownerDocument.defaultView
  return view !== null && view.parent === view && !colorScheme.includes('dark')
}

/** `isAlike('rgb(254, 254, 254)', [255, 255, 255])` is true. */
export function isAlike(ink: string, ground: Colour): boolean {
  const [colour, strength] = colourOf(ink)
  return (
    colour !== null &&
    strength === 1 &&
    colour.every((part, at) => Math.abs(part - (ground[at] ?? 0)) < APART)
  )
}

/** `colourOf('rgba(0, 0, 0, 0.5)')` is `[[0, 0, 0], 0.5]`; null for a colour that is written in another way. */
function colourOf(written: string): readonly [Colour | null, strength: number] {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/u.exec(written)
  if (parts === null) return [null, 1]
  const [, red, green, blue, strength = 1] = parts
  return [[Number(red), Number(green), Number(blue)], Number(strength)]
}
