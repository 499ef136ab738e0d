/**
 * Names of lĩnh vực that mean the same, as portals, plans and the authority's templates write them. Whole names only.
 * The officer may add groups of their own; both lists are shown before a fill.
 */
export const FIELD_EQUIVALENTS: readonly (readonly string[])[] = [
  ['Hộ tịch', 'Lĩnh vực hộ tịch', 'Tư pháp - Hộ tịch'],
  ['Chứng thực', 'Lĩnh vực chứng thực'],
  ['Đất đai', 'Lĩnh vực đất đai', 'Đất đai - Môi trường'],
  ['Bảo trợ xã hội', 'Bảo trợ xã hội (BTXH)', 'BTXH'],
  ['Người có công', 'Người có công với cách mạng', 'Chính sách người có công'],
  ['Nuôi con nuôi', 'Con nuôi'],
  [
    'Thành lập và hoạt động của hộ kinh doanh',
    'Thành lập và hoạt động hộ kinh doanh',
    'Đăng ký hộ kinh doanh',
    'Hộ kinh doanh',
  ],
  ['Thi đua - Khen thưởng', 'Thi đua, khen thưởng', 'Thi đua khen thưởng', 'Công tác thi đua, khen thưởng'],
  ['Giáo dục và Đào tạo', 'Giáo dục - Đào tạo', 'Giáo dục, đào tạo'],
  ['Lao động, tiền lương', 'Lao động - tiền lương', 'Lao động'],
  ['Tôn giáo', 'Tôn giáo Chính phủ', 'Tín ngưỡng, tôn giáo'],
  ['Phòng, chống tệ nạn xã hội', 'Phòng chống tệ nạn xã hội'],
  ['Hòa giải ở cơ sở', 'Hòa giải cơ sở'],
  ['Thư viện', 'Lĩnh vực thư viện'],
  ['Văn hóa', 'Văn hóa cơ sở', 'Văn hóa, thể thao'],
]
