import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { type Outcome, REFUSAL_REASONS, type Refusal, refuse } from '../../../core/outcome'
import { hasLength } from '../../../core/text/checks'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { RefusalCard } from '../../../ui/refusal-card'
import type { PageWorld } from '../../page/page/page-world'
import { runCall } from '../../page-access/run-in-page'

/** A page without anybody's texts; one that is larger helps nobody who looks at it. */
const MOST_LETTERS = 32_000_000

const Saved = z.union([
  z.object({ ok: z.literal(true), value: z.string().check(hasLength(0, MOST_LETTERS)) }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ reason: z.enum(REFUSAL_REASONS), message: z.string().check(hasLength(0, 2_000)) }),
  }),
])

/** «Lưu trang mẫu»: the page without anybody's texts, to report a change safely. */
export function SaveSample({ tab, say }: { tab: number; say: (sentence: string) => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async () => {
    const saved = await sampleOf(tab)
    setRefusal(saved.ok ? null : saved.refusal)
    if (!saved.ok) return
    saveFile('trang-mau.html', 'text/html', [saved.value])
    say('Đã lưu trang mẫu: chỉ còn nhãn và số, không còn tên hay địa chỉ của ai.')
  }
  return (
    <>
      {refusal && <RefusalCard refusal={refusal} />}
      <Button is="plain" onClick={save}>
        Lưu trang mẫu (đã xóa tên, địa chỉ)
      </Button>
    </>
  )
}

async function sampleOf(tab: number): Promise<Outcome<string>> {
  const ran = await runCall(tab, callSample, null)
  if (!ran.ok) return ran
  return sampleIn(ran.value)
}

/** What the script gave; refused where the page has gone meanwhile, or is larger than anybody could look at. */
export function sampleIn(value: unknown): Outcome<string> {
  const saved = Saved.safeParse(value)
  return saved.success
    ? saved.data
    : refuse('page-changed', 'Trang đã tải lại. Bấm «Đọc lại trang» rồi lưu trang mẫu lần nữa.')
}

function callSample(): Outcome<string> | undefined {
  return (globalThis as PageWorld).smcSample?.()
}
