import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Every formula is calculated when a file is opened; what results the file holds is not believed. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** Commas, quotes, UTF-8, and cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'

/** Opens files in LibreOffice, which calculates them by itself, and saves them again; results are in the folder returned. */
export async function recalculatedByLibreOffice(folder: string, files: readonly string[]): Promise<string> {
  return convertedByLibreOffice(folder, files, 'xlsx')
}

/** The same, saved as another kind of file: 'pdf' is what a printer gets, 'csv' what the first sheet shows. */
export async function convertedByLibreOffice(
  folder: string,
  files: readonly string[],
  kind: 'xlsx' | 'pdf' | 'csv',
): Promise<string> {
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  const out = join(folder, 'out')
  const options = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    kind === 'csv' ? AS_SHOWN : kind,
    '--outdir',
    out,
  ]
  await run('soffice', [...options, ...files], { maxBuffer: 1e8 })
  return out
}
