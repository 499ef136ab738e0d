import { escapeMarkup, unescapeMarkup } from '../../text/markup'

/** The part of a workbook that holds the officer's own pairs of names of lĩnh vực. */
export const NAMES_NAMESPACE = 'urn:so-mot-cua:names:1'

/** Names that mean the same: the row of the template, and what the page calls it. */
export type Names = readonly (readonly string[])[]

/** `readNames('Hộ tịch xã = Hộ tịch')` is `[['Hộ tịch xã', 'Hộ tịch']]`; a line without "=" says nothing. */
export function readNames(text: string): Names {
  return text.split('\n').flatMap((line) => {
    const names = line.split('=').map((name) => name.trim())
    return names.length > 1 && names.every((name) => name !== '') ? [names] : []
  })
}

export function writeNames(names: Names): string {
  return names.map((same) => same.join(' = ')).join('\n')
}

export function namesToXml(names: Names): string {
  return `<names xmlns="${NAMES_NAMESPACE}">${escapeMarkup(writeNames(names))}</names>`
}

/** Far more letters than anybody types: such a part is not ours, and none of it is believed. */
const MOST_LETTERS = 200_000

export function namesFromXml(xml: string): Names {
  if (xml.length > MOST_LETTERS) return []
  const text = /<(?:\w+:)?names\b[^>]*>([^<]*)</.exec(xml)?.[1] ?? ''
  return readNames(unescapeMarkup(text))
}
