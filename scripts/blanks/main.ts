import { mkdir, writeFile } from 'node:fs/promises'

interface Blank {
  readonly folder: string
  readonly blank: () => Promise<Uint8Array>
}

const BLANKS = Object.values(import.meta.glob<Partial<Blank>>('./*.ts', { eager: true })).filter(isBlank)

/** Draws every blank anew: core/reports/forms/<folder>/blank.xlsx, the same bytes each time. */
export async function makeBlanks(only?: string): Promise<void> {
  for (const { folder, blank } of BLANKS) {
    if (only !== undefined && folder !== only) continue
    await mkdir(`core/reports/forms/${folder}`, { recursive: true })
    await writeFile(`core/reports/forms/${folder}/blank.xlsx`, await blank())
    console.log(`core/reports/forms/${folder}/blank.xlsx`)
  }
}

function isBlank(module: Partial<Blank>): module is Blank {
  return module.folder !== undefined && module.blank !== undefined
}
