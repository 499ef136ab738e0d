import { mkdirSync, writeFileSync } from 'node:fs'

/** Writes a folder that is not there yet: should it have come to be meanwhile, this fails and overwrites nothing. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder.replace(/\/[^/]*$/, ''), { recursive: true })
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text)
}
