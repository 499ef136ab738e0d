import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface DropProps {
  readonly onFile: (file: File) => void
  readonly children: ComponentChildren
}

/** A place where one file may be let go of; its button inside does the same for who uses no mouse. */
export function FileDrop({ onFile, children }: DropProps) {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drag has the button inside
    <div
      class={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
