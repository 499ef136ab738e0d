import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { escapeMarkup } from '../../core/text/markup'

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

/**
 * A person at work in LibreOffice Calc, in its own Basic: opens `file`, does `work` with `doc`, and saves it as `target`.
 *
 * `await workInLibreOffice(folder, 'a.xlsx', 'b.xlsx', 'doc.Sheets(0).Rows.insertByIndex(0, 2)')`
 */
export async function workInLibreOffice(
  folder: string,
  file: string,
  target: string,
  work: string,
): Promise<void> {
  const profile = join(folder, 'profile')
  const library = join(profile, 'user', 'basic', 'Standard')
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--nologo']
  // The first start of a profile puts its own empty library there.
  await run('soffice', [...options, '--terminate_after_init'], { timeout: 250_000 })
  const url = (path: string) => `ConvertToURL("${path}")`
  const source = [
    'Sub Work',
    'Dim hidden(0) As New com.sun.star.beans.PropertyValue',
    'hidden(0).Name = "Hidden" : hidden(0).Value = True',
    'Dim kind(0) As New com.sun.star.beans.PropertyValue',
    'kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"',
    `doc = StarDesktop.loadComponentFromURL(${url(file)}, "_blank", 0, hidden())`,
    work,
    `doc.storeAsURL(${url(target)}, kind())`,
    'doc.close(True)',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n')
  const names = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
  const kept = 'library:readonly="false" library:passwordprotected="false"'
  await writeFile(
    join(library, 'script.xlb'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<library:library ${names} ${kept}><library:element library:name="Module1"/></library:library>`,
  )
  await writeFile(
    join(library, 'Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escapeMarkup(source)}</script:module>`,
  )
  await run('soffice', [...options, 'macro:///Standard.Module1.Work'], { maxBuffer: 1e8, timeout: 250_000 })
}

/**
 * The same, saved as another kind of file: 'pdf' is what a printer gets, 'csv' what the first sheet shows. `reader` says how a
 * file is opened that several programs could open.
 */
export async function convertedByLibreOffice(
  folder: string,
  files: readonly string[],
  kind: 'xlsx' | 'ods' | 'pdf' | 'csv' | 'docx' | 'txt:Text (encoded):UTF8',
  reader?: string,
): Promise<string> {
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  const out = join(folder, 'out')
  const options = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    ...(reader === undefined ? [] : [`--infilter=${reader}`]),
    '--convert-to',
    kind === 'csv' ? AS_SHOWN : kind,
    '--outdir',
    out,
  ]
  await run('soffice', [...options, ...files], { maxBuffer: 1e8 })
  return out
}
