import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { onPageMoved } from '../../page-access/on-page-moved'
import { newestWins } from '../newest-wins'
import { type FormInFront, lookForForm } from './form-in-front'

/** The form of the page in front, looked for again as the page moves; not while something is being done with it. */
export function useFormInFront(busy: boolean): {
  form: FormInFront | null
  look: () => Promise<FormInFront | null>
} {
  const [form, setForm] = useState<FormInFront | null>(null)
  const isBusy = useRef(busy)
  isBusy.current = busy
  const look = useMemo(() => newestWins(lookForForm, setForm), [])
  useEffect(() => {
    void look()
    return onPageMoved(() => {
      // What is being previewed or written is not replaced under the officer's hands.
      if (!isBusy.current) void look()
    })
  }, [look])
  return { form, look }
}
