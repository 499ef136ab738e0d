import { useState } from 'preact/hooks'

/**
 * What stands in a field that is kept only when it is left: what is being typed, else what is kept. Whatever comes meanwhile
 * (another panel, the answer to an earlier change) does not write over it.
 */
export function useTyped(kept: string) {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    value: typed ?? kept,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setTyped(currentTarget.value),
    /** Once that very text was taken or given up: what is kept stands there again. */
    settle: (text: string) => setTyped((now) => (now === text ? null : now)),
  }
}
