import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { hasLength } from '../../core/text/checks'
import { activeTab } from './active-tab'
import { runCall } from './run-in-page'

/** As much as the script in the page gives of each. */
const PageWords = z.object({
  title: z.string().check(hasLength(0, 300)),
  heading: z.string().check(hasLength(0, 300)),
  url: z.string().check(hasLength(0, 8_000)),
  text: z.string().check(hasLength(0, 20_000)),
})
export type PageWords = z.infer<typeof PageWords>

/** Title, heading and words of the page in front, as a person reads them; nothing is fetched. */
export async function readPageWords(): Promise<Outcome<PageWords>> {
  const tab = await activeTab()
  if (!tab.ok) return tab
  const read = await runCall(tab.value.id, wordsOfPage, null)
  if (!read.ok) return read
  return pageWordsOf(read.value)
}

/** What the page said of itself; refused where it is no such thing, or longer than it may be. */
export function pageWordsOf(value: unknown): Outcome<PageWords> {
  const words = PageWords.safeParse(value)
  return words.success
    ? accept(words.data)
    : refuse('wrong-page', 'Trang này không cho đọc nội dung. Mở trang cần ghi rồi bấm lại biểu tượng.')
}

/** Runs in the page: it may use nothing of this file. */
function wordsOfPage() {
  const main = document.querySelector('main, article, [role="main"]') ?? document.body
  return {
    title: document.title.slice(0, 300),
    heading: (document.querySelector('h1')?.textContent ?? '').trim().slice(0, 300),
    url: location.href.slice(0, 8_000),
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown was not read by the person either.
    text: (main instanceof HTMLElement ? main.innerText : '').slice(0, 20_000),
  }
}
