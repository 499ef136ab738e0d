import { useState } from 'preact/hooks'
import { Later } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import type { PanelDesk } from '../desk'
import { useFormInFront } from './use-form-in-front'

const formWork = async () => (await import('./form-work')).FormWork

/** «Điền biểu mẫu trên trang này»: only when a form is in front. The officer presses «Lưu» and «Trình» as always. */
export function FillForm({ desk }: { desk: PanelDesk }) {
  const [busy, setBusy] = useState(false)
  const { form, look } = useFormInFront(busy)
  if (!form) return null
  return (
    <section class="card" aria-label="Biểu mẫu trên trang này">
      <h3>{form.seen.title || 'Biểu mẫu trên trang này'}</h3>
      <p class="small muted">
        {[form.seen.unit, form.seen.periodText, form.seen.state].filter(Boolean).join(' · ')}
      </p>
      {form.seen.grid === undefined ? (
        <Later load={formWork} props={{ form, look, desk, onBusy: setBusy }} />
      ) : (
        form.seen.refusals.map((refusal) => <RefusalCard key={refusal.message} refusal={refusal} />)
      )}
    </section>
  )
}
