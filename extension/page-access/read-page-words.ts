import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { activeTab } from './active-tab'
import { runCall } from './run-in-page'

const PageWords = z.object({
  title: z.string(),
  heading: z.string(),
  url: z.string(),
  text: z.string(),
})
export type PageWords = z.infer<typeof PageWords>

/** Title, heading and words of the page in front, as a person reads them; nothing is fetched. */
export async function readPageWords(): Promise<Outcome<PageWords>> {
  const tab = await activeTab()
  if (!tab.ok) return tab
  const read = await runCall(tab.value.id, wordsOfPage, null)
  if (!read.ok) return read
  const words = PageWords.safeParse(read.value)
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
    url: location.href,
    text: (main instanceof HTMLElement ? main.innerText : '').slice(0, 20_000),
  }
}
