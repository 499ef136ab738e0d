let table: Uint32Array | undefined

/** The check sum of zip: `crc32(bytes of '123456789')` is `0xcbf43926`. */
export function crc32(bytes: Uint8Array): number {
  table ??= buildTable()
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function buildTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, value) => {
    let crc = value
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
}
