/** How the one who handed a dossier in is written to: at the head of the letter, and within it. */
export interface Addressee {
  readonly head: string
  readonly within: string
}

/** Words that an organisation's name begins with, with their tones: no person's name does. */
const ORGANISATIONS = [
  'công ty',
  'cty',
  'doanh nghiệp',
  'dntn',
  'hợp tác xã',
  'htx',
  'tổ hợp tác',
  'liên hiệp',
  'cơ sở',
  'chi nhánh',
  'văn phòng',
  'trung tâm',
  'trường',
  'ngân hàng',
  'quỹ',
  'bệnh viện',
  'trạm',
  'phòng khám',
  'nhà thuốc',
  'quầy thuốc',
  'ủy ban',
  'uỷ ban',
  'ubnd',
  'ban quản lý',
  'hội nông dân',
  'hội liên hiệp',
  'hội cựu chiến binh',
  'giáo xứ',
]

/**
 * `addresseeOf('Nguyễn Thị Giả Định')` is Ông/Bà by that name; `addresseeOf('Công ty TNHH Giả Định')` is no Ông/Bà: the name
 * alone, and «Quý tổ chức» within the letter.
 */
export function addresseeOf(owner: string): Addressee {
  const name = owner.normalize('NFC').toLocaleLowerCase('vi').trim()
  const isOrganisation = ORGANISATIONS.some((words) => name === words || name.startsWith(`${words} `))
  return isOrganisation
    ? { head: owner, within: 'Quý tổ chức' }
    : { head: `Ông/Bà ${owner}`, within: 'Ông/Bà' }
}
