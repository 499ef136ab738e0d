import type { ComponentChildren } from 'preact'
import type { VerdictShown } from './verdict'

const MARKS: Record<VerdictShown['tone'], string> = { ready: '✓', warning: '⚠', error: '✕', empty: '○' }

/** The verdict as one line: icon and words, never colour alone. */
export function VerdictLine({ verdict, children }: { verdict: VerdictShown; children?: ComponentChildren }) {
  return (
    <p class={`verdict verdict-${verdict.tone}`} role="status">
      <span aria-hidden="true">{MARKS[verdict.tone]}</span>
      <span>{verdict.text}</span>
      {children}
    </p>
  )
}
