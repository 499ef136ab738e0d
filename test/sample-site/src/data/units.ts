/** Made-up figures, real names of places; who is listed under which group of the 06a page. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly group: Group
}

export const GROUPS = ['Sở ban ngành', 'Huyện, thành phố, thị xã', 'Xã, phường, thị trấn'] as const
export type Group = (typeof GROUPS)[number]

export const UNITS: readonly Unit[] = [
  {
    id: 'vpdk-huong-son',
    name: 'Chi nhánh Văn phòng Đăng ký đất đai huyện Hương Sơn',
    group: 'Sở ban ngành',
  },
  { id: 'huong-son', name: 'UBND huyện Hương Sơn', group: 'Huyện, thành phố, thị xã' },
  { id: 'pho-chau', name: 'UBND thị trấn Phố Châu', group: 'Xã, phường, thị trấn' },
  { id: 'tay-son', name: 'UBND thị trấn Tây Sơn', group: 'Xã, phường, thị trấn' },
  { id: 'son-tay', name: 'UBND xã Sơn Tây', group: 'Xã, phường, thị trấn' },
  { id: 'son-kim-1', name: 'UBND xã Sơn Kim 1', group: 'Xã, phường, thị trấn' },
  { id: 'son-kim-2', name: 'UBND xã Sơn Kim 2', group: 'Xã, phường, thị trấn' },
  { id: 'son-giang', name: 'UBND xã Sơn Giang', group: 'Xã, phường, thị trấn' },
  { id: 'son-trung', name: 'UBND xã Sơn Trung', group: 'Xã, phường, thị trấn' },
  { id: 'quang-diem', name: 'UBND xã Quang Diệm', group: 'Xã, phường, thị trấn' },
]

/** The commune since 1/7/2025: its months add up to its quarters and years. */
export const COMMUNE = 'xa-huong-son'

/** Chosen by their names only: the commune, and those of its members that are not listed above. */
const OF_COMMUNE: readonly Unit[] = [
  { id: COMMUNE, name: 'UBND xã Hương Sơn', group: 'Xã, phường, thị trấn' },
  { id: 'son-phu', name: 'UBND xã Sơn Phú', group: 'Xã, phường, thị trấn' },
  { id: 'son-bang', name: 'UBND xã Sơn Bằng', group: 'Xã, phường, thị trấn' },
  { id: 'son-ninh', name: 'UBND xã Sơn Ninh', group: 'Xã, phường, thị trấn' },
]

export const TO_CHOOSE: readonly Unit[] = [...UNITS, ...OF_COMMUNE]

/** The levels the filter offers, and the group of units each stands for. */
export const LEVELS: Readonly<Record<string, Group | null>> = {
  'Tất cả': null,
  'Sở ban ngành': 'Sở ban ngành',
  'Huyện, thị xã, thành phố': 'Huyện, thành phố, thị xã',
  'Xã, phường, thị trấn': 'Xã, phường, thị trấn',
}

export function unitOf(id: string | undefined): Unit | undefined {
  return TO_CHOOSE.find((unit) => unit.id === id)
}
