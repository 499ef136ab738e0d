let tables: Uint32Array | undefined

/** The check sum of zip: `crc32(bytes of '123456789')` is `0xcbf43926`. Four bytes at a time, by four tables in one. */
export function crc32(bytes: Uint8Array): number {
  tables ??= buildTables()
  let crc = 0xffffffff
  let at = 0
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc =
      tables[768 + (crc & 255)]! ^
      tables[512 + ((crc >>> 8) & 255)]! ^
      tables[256 + ((crc >>> 16) & 255)]! ^
      tables[crc >>> 24]!
  }
  for (; at < bytes.length; at++) crc = tables[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function buildTables(): Uint32Array {
  const all = new Uint32Array(1024)
  for (let value = 0; value < 256; value++) {
    let crc = value
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    all[value] = crc
  }
  for (let at = 256; at < 1024; at++) all[at] = (all[at - 256]! >>> 8) ^ all[all[at - 256]! & 255]!
  return all
}
