/** Says to a screen reader what just happened; sighted people see it where it happened. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="out-of-sight" role="status" aria-live="polite">
      {text}
    </p>
  )
}
