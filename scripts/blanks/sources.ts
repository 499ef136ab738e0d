/** What the three sheets of QĐ 766 have in common: one row for each unit, a commune's report has one. */
export const QD_766 = {
  code: '',
  basis: 'Theo Quyết định số 766/QĐ-TTg ngày 23/06/2022 của Thủ tướng Chính phủ',
  rowHead: 'Đơn vị',
  rowHeadWidth: 30,
  rows: [] as readonly string[],
  spareRows: 5,
  pages: 1,
  total: 'Tổng cộng',
}

export const TT_01_2020 = 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020'

/** Forms whose columns are not confirmed say so on paper. */
export const EDITABLE =
  'Mẫu chỉnh được: tên cột chưa đối chiếu với phụ lục của Thông tư, đơn vị sửa đầu cột theo mẫu được giao rồi điền.'
