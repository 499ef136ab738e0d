import { accessibleName, plainText } from '../sight/read-text'
import { parentOf } from '../sight/visibility'

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], .ant-card-head-title, .panel-title, .panel-heading'

/** The table's caption or accessible name, else the heading right above it; '' where there is neither. */
export function captionOf(table: Element): string {
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  return caption === undefined ? (accessibleName(table) ?? headingAbove(table)) : plainText(caption)
}

/** Climbs a few levels and looks at what stands before; another table on the way ends the search. */
function headingAbove(table: Element): string {
  let here: Element | null = table
  for (let level = 0; level < 5 && here !== null && here.localName !== 'body'; level += 1) {
    for (let before = here.previousElementSibling; before !== null; before = before.previousElementSibling) {
      if (before.matches('table') || before.querySelector('table') !== null) return ''
      const heading = before.matches(HEADINGS) ? before : [...before.querySelectorAll(HEADINGS)].at(-1)
      if (heading !== undefined) return plainText(heading)
    }
    here = parentOf(here)
  }
  return ''
}
