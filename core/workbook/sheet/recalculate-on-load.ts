import { attributesOf, nextTag, type Xml } from '../xml'

/** What stands before `<calcPr>` in a workbook part, the last first. */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']

/** Asks the spreadsheet program to calculate everything when it opens the file; nothing else in the part changes. */
export function recalculateOnLoad(xml: Xml): Xml {
  const ends = new Map<string, number>()
  let prefix = ''
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'workbook' && tag.kind === 'open')
      prefix = xml.slice(tag.start + 1, tag.attributes - tag.name.length)
    if (tag.kind !== 'open') ends.set(tag.name, tag.end)
    if (tag.name !== 'calcPr' || tag.kind === 'close') continue
    const old = attributesOf(xml, tag).find((one) => one.name === 'fullCalcOnLoad')
    const at = old ?? { start: tag.attributes, end: tag.attributes }
    return `${xml.slice(0, at.start)} fullCalcOnLoad="1"${xml.slice(at.end)}`
  }
  const at = ends.get(BEFORE.find((name) => ends.has(name)) ?? '') ?? 0
  return `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`
}
