import type { Assessed } from '../../../core/indicators/indicator'

/** The rate as a bar with a mark at the target; what is not certain is hatched. The words beside it say the same. */
export function TargetBar({ indicator }: { indicator: Assessed }) {
  if (!indicator.percent) return null
  const low = within(indicator.percent.low)
  const high = within(indicator.percent.high)
  return (
    <div class="bar" aria-hidden="true">
      <div class="bar-fill" ref={(element) => place(element, { width: low })} />
      {high > low && (
        <div class="bar-maybe" ref={(element) => place(element, { left: low, width: high - low })} />
      )}
      {indicator.target !== null && (
        <div class="bar-target" ref={(element) => place(element, { left: within(indicator.target ?? 0) })} />
      )}
    </div>
  )
}

/** Set through the object model: the panel's policy forbids style attributes. */
function place(element: HTMLElement | null, at: { left?: number; width?: number }): void {
  if (!element) return
  if (at.left !== undefined) element.style.left = `${at.left}%`
  if (at.width !== undefined) element.style.width = `${at.width}%`
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}
