/** The custom XML part of a workbook that holds the packet it is filled from. */
export const PACKET_NAMESPACE = 'urn:so-mot-cua:packet:1'

/** `packetToXml('a < b')` is `'<packet xmlns="urn:so-mot-cua:packet:1">a &lt; b</packet>'`. */
export function packetToXml(packet: string): string {
  const escaped = packet.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<packet xmlns="${PACKET_NAMESPACE}">${escaped}</packet>`
}

/** The packet's text again, for `unpackPacket` to judge; null where the XML is not such a part. */
export function packetFromXml(xml: string): string | null {
  const found = /<(?:\w+:)?packet\b[^>]*>([^<]*)<\/(?:\w+:)?packet>\s*$/.exec(xml)
  if (!found) return null
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return found[1]!.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|quot|apos|amp));/gi, (_, decimal, hex, name) =>
    name
      ? (named[name.toLowerCase()] ?? '')
      : String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : Number.parseInt(hex, 16))),
  )
}
