import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Of the 86 MB of office.js the few files that Excel asks for, on each kind of machine. */
export const OFFICE_FILES = [
  'office.js',
  // Excel on the web, Windows, Mac, iPad; each loads its own.
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  // In a plain browser office.js finds out with these that there is no Excel.
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  // Loaded by office.js itself in Excel on the web; it hands its events to Excel, not to us.
  'telemetry/oteljs_agave.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
]

/** Copies them beside the built pane. */
export function copyOfficeFiles(dist: string, target: string): void {
  for (const file of OFFICE_FILES) {
    mkdirSync(dirname(join(target, file)), { recursive: true })
    cpSync(join(dist, file), join(target, file))
  }
}
