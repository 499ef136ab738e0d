import type { ComponentChildren } from 'preact'

interface FileProps {
  /** Endings it offers: ".xlsx,.xlsm". */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly children: ComponentChildren
}

/** A button that opens one file of the officer's. */
export function OneFileButton({ accept, onFile, children }: FileProps) {
  return (
    <label class="button file-button">
      {children}
      <input
        type="file"
        accept={accept}
        class="out-of-sight"
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0]
          // Emptied, so that the same file can be chosen again; the File object itself stays good.
          input.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
