/**
 * One-stop systems a commune of Hà Tĩnh works in since 2026, by address (domain §11; addresses without «.gov.vn» there are taken to end
 * in it): only names to show and to choose from. Which of them counts what nobody published: that is the officer's table.
 */
export const KNOWN_SYSTEMS: Readonly<Record<string, string>> = {
  'motcua.hatinh.gov.vn': 'một cửa tỉnh Hà Tĩnh',
  'motcua.moj.gov.vn': 'Bộ Tư pháp',
  'motcua.moha.gov.vn': 'Bộ Nội vụ',
  'motcua.moh.gov.vn': 'Bộ Y tế',
  'motcua.moet.gov.vn': 'Bộ Giáo dục và Đào tạo',
  'motcua.mst.gov.vn': 'Bộ Khoa học và Công nghệ',
  'motcuannmt.mae.gov.vn': 'Bộ Nông nghiệp và Môi trường',
  'motcuabxd.moc.gov.vn': 'Bộ Xây dựng',
  'motcua-tthc.moit.gov.vn': 'Bộ Công Thương',
  'gqtthc.bdttg.gov.vn': 'Bộ Dân tộc và Tôn giáo',
  'dichvucong.bvhttdl.gov.vn': 'Bộ Văn hóa, Thể thao và Du lịch',
  'quantricong.dichvucong.gov.vn': 'Cổng Dịch vụ công quốc gia (quản trị)',
}

/**
 * Addresses that are probably two names of one application (portals 3.1: one program serves the officers' address and the
 * citizens'; that it is the very same in Hà Tĩnh is inferred): captures that say the same count once, others are refused.
 */
export const PROBABLY_ONE: readonly (readonly string[])[] = [
  ['motcua.hatinh.gov.vn', 'dichvucong.hatinh.gov.vn'],
]

/** Hosts that publish what all systems together count: never an addend. */
export const OVER_ALL_HOSTS: ReadonlySet<string> = new Set(['dichvucong.gov.vn', 'pakn.dichvucong.gov.vn'])

/** Pages of those hosts, for a saved page says no host. */
export const OVER_ALL_PAGES: ReadonlySet<string> = new Set(['dvcqg-766', 'dvcqg-766-cu', 'pakn'])

/** «motcua.moj.gov.vn (Bộ Tư pháp)»; an address nobody knows stands for itself. */
export function systemName(host: string): string {
  const name = KNOWN_SYSTEMS[host]
  return name === undefined ? host : `${host} (${name})`
}
