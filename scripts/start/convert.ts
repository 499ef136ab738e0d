import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProgram } from '../setup/ready.mjs'

const KINDS = /\.(?:xlsx|docx)$/

/** A workbook, or a paper, as PDF and PNG beside it; false where LibreOffice is not present. */
export function convertToPicture(workbook: string, out: string): boolean {
  if (!hasProgram('soffice')) return false
  const profile = mkdtempSync(join(tmpdir(), 'so-mot-cua-office-'))
  const pdf = workbook.replace(KINDS, '.pdf')
  spawnSync('soffice', [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    workbook,
  ])
  rmSync(profile, { recursive: true, force: true })
  if (hasProgram('pdftoppm')) spawnSync('pdftoppm', ['-r', '80', '-png', pdf, workbook.replace(KINDS, '')])
  return true
}
