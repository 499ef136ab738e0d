/** How an office heads and signs its papers. */
export interface IssuingOffice {
  readonly issuer: readonly string[]
  /** Where the day is said. */
  readonly place: string
  readonly signer: readonly string[]
  readonly isCommittee: boolean
}

const OFFICE = /^(?:UBND|[ỦU][ỶYỳyỷ] ban nhân dân)\s+/iu
const LEVEL = /^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)\s+/iu

/**
 * A commune writes its own name under «ỦY BAN NHÂN DÂN», without a superior body.
 *
 * `committeeOf('UBND xã Hương Sơn').issuer` is `['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG SƠN']`.
 */
export function committeeOf(unit: string): IssuingOffice {
  const whole = unit.normalize('NFC')
  const bare = whole.split(/ [-–—] /)[0]!.replace(OFFICE, '')
  const isCommittee = OFFICE.test(whole) || LEVEL.test(bare)
  return {
    issuer: isCommittee ? ['ỦY BAN NHÂN DÂN', bare.toUpperCase()] : [bare.toUpperCase()],
    place: bare.replace(LEVEL, ''),
    signer: isCommittee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ'],
    isCommittee,
  }
}
