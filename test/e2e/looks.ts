import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How it may be looked at: width in CSS pixels, colours, and letters made larger. */
export interface Look {
  readonly look: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly letters: '100%' | '200%'
}

export const LOOKS: readonly Look[] = [
  { look: 'light', width: 400, scheme: 'light', letters: '100%' },
  { look: 'dark', width: 400, scheme: 'dark', letters: '100%' },
  { look: '320', width: 320, scheme: 'light', letters: '100%' },
  { look: '200', width: 360, scheme: 'light', letters: '200%' },
]

/** The look whose pictures stand in the guides; of the others one is taken where something is wrong. */
const PICTURED = LOOKS[0]

/** What is wrong with how a screen looks there: whatever axe finds, and that it scrolls sideways; and a picture of it. */
export async function looked(of: Page, look: Look, picture: string): Promise<string[]> {
  await of.setViewportSize({ width: look.width, height: 760 })
  // Colours change at once, not over a moment in which nothing can be judged.
  await of.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
  await of.evaluate((letters) => {
    document.documentElement.style.fontSize = letters === '200%' ? '175%' : ''
  }, look.letters)
  const wide = await sideways(of)
  const wrong = [...(wide === 0 ? [] : [`scrolls sideways by ${wide}`]), ...(await complaints(of))]
  if (look === PICTURED || wrong.length > 0) await of.screenshot({ path: picture, fullPage: true })
  await of.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  return wrong
}

function sideways(of: Page): Promise<number> {
  return of.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

interface AxeWindow {
  readonly axe: {
    run(how: {
      resultTypes: ['violations']
    }): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
  }
}

async function complaints(of: Page): Promise<string[]> {
  if (!(await of.evaluate("'axe' in window"))) await of.evaluate(AXE)
  return of.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`),
    )
  })
}

/** Words on buttons that stand on two lines: none is long enough for that. */
export function brokenWords(of: Page): Promise<string[]> {
  return of.evaluate(() =>
    [...document.querySelectorAll('button, a, summary')].flatMap((one) => {
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      const broken: string[] = []
      while (texts.nextNode()) {
        const node = texts.currentNode
        if (node.parentElement?.closest('.out-of-sight')) continue
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (tops.size > 1) broken.push(word)
        }
      }
      return broken
    }),
  )
}
