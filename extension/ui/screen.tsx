import type { ComponentChildren } from 'preact'
import { Arrives } from '../../ui/arrives'
import { CloseButton } from '../../ui/buttons'
import { useEscape } from '../../ui/use-escape'

interface ScreenProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** What takes the place of the tabs for a while; Esc closes it. */
export function Screen({ title, onClose, children }: ScreenProps) {
  useEscape(onClose)
  return (
    <Arrives class="screen">
      <div class="row row-spread">
        <h2>{title}</h2>
        <CloseButton onClose={onClose} />
      </div>
      {children}
    </Arrives>
  )
}
