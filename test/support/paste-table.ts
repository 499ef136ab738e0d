import type { Locator } from 'playwright-core'

/** A table as Word puts it on the clipboard: rows of cells as HTML, and as text, where a cell of two lines is torn. */
export interface Copied {
  readonly html: string
  readonly text: string
}

/** What Word copies of a plan written line by line with tabs; « / » in a cell begins its second paragraph. */
export function copiedOf(plan: string): Copied {
  const html = plan.split('\n').map((line) => {
    if (!line.includes('\t')) return `<p>${line}</p>`
    const cells = line.split('\t').map((cell) => `<td><p>${cell.replaceAll(' / ', '</p><p>')}</p></td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return {
    html: html.join('').replace('<tr>', '<table><tr>').concat('</table>'),
    text: plan.replaceAll(' / ', '\n'),
  }
}

/** Ctrl+V in a field, with both forms of what was copied. */
export function pasteInto(field: Locator, copied: Copied): Promise<void> {
  return field.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, copied)
}
