const MARKS = { proved: '✓', error: '✕', warning: '⚠', muted: '○' }

/** An icon before words that say the same: never colour alone. */
export function Mark({ tone }: { tone: keyof typeof MARKS }) {
  return (
    <span class={tone} aria-hidden="true">
      {MARKS[tone]}{' '}
    </span>
  )
}
