import { strFromU8, strToU8, type Unzipped } from 'fflate'

/** No style of ours names the theme, and the other says of the file that Excel 16 wrote it. */
const UNUSED = ['xl/theme/theme1.xml', 'docProps/app.xml']

/**
 * The parts of a workbook without what exceljs writes and no reader asks for: folders, a theme, properties of another
 * program, the kinds of parts that are not there, slicers and hints to Excel about rows.
 */
export function withoutUnused(parts: Unzipped): Unzipped {
  const used = Object.entries(parts).filter(([name]) => !name.endsWith('/') && !UNUSED.includes(name))
  return used
    .map(([name]) => name)
    .filter((name) => /\.(?:xml|rels)$/.test(name))
    .reduce((edited, name) => editedWith(edited, name, withoutHints), Object.fromEntries(used))
}

export function editedWith(parts: Unzipped, name: string, change: (xml: string) => string): Unzipped {
  const part = parts[name]
  if (part === undefined) throw new Error(`A workbook without ${name}`)
  return { ...parts, [name]: strToU8(change(strFromU8(part))) }
}

const HINTS = [
  / (?:x14ac:\w+|spans|mc:Ignorable|xmlns:(?:mc|x14ac|x15|x16r2)|defaultThemeVersion)="[^"]*"/g,
  /<fileVersion [^>]*>/g,
  /<(?:Override|Relationship) [^>]*(?:theme\d*|app)\.xml"[^>]*>/g,
  /<Default Extension="vml"[^>]*>/g,
  // Slicers and timelines, of which there are none.
  /<extLst>.*?<\/extLst>/g,
]

function withoutHints(xml: string): string {
  return HINTS.reduce((left, hint) => left.replace(hint, ''), xml)
}
