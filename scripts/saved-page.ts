import type { Page } from 'playwright-core'

/**
 * The page as drawn, without scripts and styles: what only a style hides is told by an inline style instead, values
 * typed by the application become attributes, and names that differ from build to build are left out.
 */
export async function savedPage(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const elements = [...document.documentElement.querySelectorAll('*')]
    const hidden = elements.map(
      (element) => getComputedStyle(element).display === 'none' && !document.head.contains(element),
    )
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const [at, element] of [...copy.querySelectorAll('*')].entries()) {
      const from = elements[at]
      if (hidden[at] && !element.hasAttribute('hidden')) element.setAttribute('style', 'display: none')
      if (from instanceof HTMLInputElement && from.value !== '') element.setAttribute('value', from.value)
      const classes = [...element.classList].filter((name) => !/^css-/.test(name))
      if (element.hasAttribute('class')) element.className = classes.join(' ')
      for (const name of [
        'data-rc-order',
        'data-rc-priority',
        'data-css-hash',
        'data-token-hash',
        'data-menu-id',
        'aria-describedby',
        'tabindex',
      ]) {
        element.removeAttribute(name)
      }
    }
    for (const element of copy.querySelectorAll('script, style, link, svg')) element.remove()
    return copy.outerHTML
  })
  return `<!doctype html>\n${html.replace(/(?=<(?:tr|td|table|thead|tbody|head|body|form|div class="ant-row|div class="ant-col)[ >])/gu, '\n')}\n`
}
