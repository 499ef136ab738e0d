import type { Outcome } from '../../core/outcome'
import { bundle } from '../../test/support/bundle'
import { withPage } from '../cli/open-page'
import { RefusedInput } from '../cli/verb'

/** The saved page as «Lưu trang mẫu» of the extension makes it, in a real browser: shape, heads and counts only. */
export async function scrubSavedPage(place: string, address: string): Promise<string> {
  const script = await bundle('extension/page/page/scrub-page.ts', 'scrubPage(document)')
  const saved = await withPage(
    place,
    address,
    async (page) => (await page.evaluate(script)) as Outcome<string>,
  )
  if (!saved.ok) throw new RefusedInput(saved.refusal)
  return saved.value
}
