import { escapeMarkup, unescapeMarkup } from '../../text/markup'

/** The custom XML part of a workbook that holds the packet it is filled from. */
export const PACKET_NAMESPACE = 'urn:so-mot-cua:packet:1'

/** `packetToXml('a < b')` is `'<packet xmlns="urn:so-mot-cua:packet:1">a &lt; b</packet>'`. */
export function packetToXml(packet: string): string {
  return `<packet xmlns="${PACKET_NAMESPACE}">${escapeMarkup(packet)}</packet>`
}

/** The packet's text again, for `unpackPacket` to judge; null where the XML is not such a part. */
export function packetFromXml(xml: string): string | null {
  const found = /<(?:\w+:)?packet\b[^>]*>([^<]*)<\/(?:\w+:)?packet>\s*$/.exec(xml)
  return found && unescapeMarkup(found[1]!)
}
