import { UNKNOWN } from './drawn'
import { hasLayout } from './visibility'

const TYPED = /^(?:text|search|number|tel|url|email|date|month|time|)$/u

/**
 * What something that is no run of text shows in a cell: the words of a picture, what is chosen or typed in a box. A box
 * that can still be changed is no figure yet: its value stands in brackets, which reads as no number. Elsewhere such a
 * box is a filter, read as one.
 */
export function boxText(box: Element, isInCell: boolean): string {
  if (!isInCell) return fixedText(box)
  if (box.localName === 'img') return isAlone(box) ? UNKNOWN : ''
  if (box.localName === 'svg')
    return [...box.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim()).join('\n')
  const value = shownIn(box).trim()
  if (value === '') return box.localName === 'canvas' ? UNKNOWN : ''
  return box.matches('[disabled], [readonly]') ? value : `[${value}]`
}

/** A figure shown in a read-only box is still a figure; what a person types in is not read. */
function fixedText(box: Element): string {
  const reads = box.localName === 'input' && box.matches('[readonly], [disabled]')
  return reads && box.getAttribute('type') !== 'password' && 'value' in box ? String(box.value) : ''
}

function shownIn(box: Element): string {
  if ('selectedOptions' in box) {
    const [chosen] = (box as HTMLSelectElement).selectedOptions
    return chosen?.text ?? ''
  }
  const type = box.localName === 'input' ? (box.getAttribute('type') ?? '').toLowerCase() : ''
  return 'value' in box && TYPED.test(type) ? String(box.value) : ''
}

/** All that its cell shows: it may be the picture of a number. */
function isAlone(picture: Element): boolean {
  const others = picture.closest('td, th')?.querySelector('input, select, svg, canvas, textarea') ?? null
  return (
    others === null &&
    hasLayout(picture) &&
    isShownAt(picture) &&
    (picture.closest('td, th')?.textContent ?? '').trim() === ''
  )
}

function isShownAt(picture: Element): boolean {
  return picture.checkVisibility() && picture.getBoundingClientRect().width > 4
}
