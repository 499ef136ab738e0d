import * as z from 'zod/mini'

/** Lists that are worked out: what is in them depends on the figures and on the plan in force. */
const LISTS = ['targets', 'compared', 'overdue-fields', 'duties-done', 'duties-open'] as const

const Item = z.union([
  z.object({ heading: z.string(), level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  z.object({
    /** A sentence with «{{key}}» where a figure goes. */
    say: z.string(),
    /** Where all of these are 0 or «-», `nothing` is said instead. */
    arises: z.optional(z.array(z.string())),
    nothing: z.optional(z.string()),
  }),
  z.object({ list: z.enum(LISTS) }),
  /** For the officer to write. */
  z.object({ write: z.string() }),
])

/** The outline of a report in words, as data: what is said in which order. Parse at every border. */
export const Outline = z.object({ about: z.string(), items: z.array(Item) })
export type Outline = z.infer<typeof Outline>
export type OutlineItem = Outline['items'][number]
export type OutlineList = (typeof LISTS)[number]

/** Where the outline comes from, and how sure that is. */
export const source =
  'Thông tư số 01/2020/TT-VPCP, Phụ lục II (đề cương báo cáo); các xã bỏ mục 1–3; chưa xác minh từng chữ'

/** The outline of TT 01/2020/TT-VPCP as communes use it. */
export const OUTLINE: Outline = {
  about:
    'Kết quả công tác kiểm soát thủ tục hành chính, triển khai cơ chế một cửa, một cửa liên thông và thực hiện thủ tục hành chính trên môi trường điện tử {{period}}',
  items: [
    { heading: 'I. TÌNH HÌNH, KẾT QUẢ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH', level: 1 },
    { heading: '1. Công bố, công khai thủ tục hành chính', level: 2 },
    { write: 'Nêu việc niêm yết, công khai TTHC trong kỳ; không có thì ghi «không phát sinh»' },
    { heading: '2. Rà soát, đơn giản hóa thủ tục hành chính', level: 2 },
    { write: 'Nêu số TTHC đã rà soát, phương án đơn giản hóa; không có thì ghi «không phát sinh»' },
    { heading: '3. Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính', level: 2 },
    {
      say: 'Trong kỳ tiếp nhận {{feedback.received}} phản ánh, kiến nghị; từ kỳ trước chuyển sang {{feedback.carried-over}}; đã xử lý {{feedback.handled}}, trong đó đúng hạn {{feedback.handled.on-time}}; đang xử lý {{feedback.pending}}.',
      arises: ['feedback.received', 'feedback.carried-over', 'feedback.pending'],
      nothing: 'Trong kỳ {{feedback.received}} phản ánh, kiến nghị về quy định hành chính.',
    },
    { heading: '4. Tình hình, kết quả giải quyết thủ tục hành chính', level: 2 },
    {
      say: 'Tổng số hồ sơ nhận giải quyết: {{dossiers.received}} hồ sơ; trong đó tiếp nhận trực tuyến {{dossiers.received.online}}, trực tiếp và qua dịch vụ bưu chính {{dossiers.received.direct}}, từ kỳ trước chuyển sang {{dossiers.carried-over}}.',
      arises: ['dossiers.received'],
      nothing: 'Trong kỳ {{dossiers.received}} hồ sơ thủ tục hành chính.',
    },
    {
      say: 'Đã giải quyết: {{dossiers.resolved}} hồ sơ; trong đó trước hạn {{dossiers.resolved.early}}, đúng hạn {{dossiers.resolved.on-time}}, quá hạn {{dossiers.resolved.late}}; tỷ lệ trước hạn và đúng hạn {{rate.on-time-resolved}}.',
      arises: ['dossiers.resolved'],
      nothing: 'Trong kỳ {{dossiers.resolved}} hồ sơ đã giải quyết.',
    },
    {
      say: 'Đang giải quyết: {{dossiers.pending}} hồ sơ; trong đó trong hạn {{dossiers.pending.in-time}}, quá hạn {{dossiers.pending.overdue}}.',
      arises: ['dossiers.pending'],
      nothing: 'Cuối kỳ {{dossiers.pending}} hồ sơ đang giải quyết.',
    },
    { list: 'overdue-fields' },
    { list: 'compared' },
    { heading: '5. Triển khai cơ chế một cửa, một cửa liên thông', level: 2 },
    { write: 'Nêu việc bố trí nhân sự, cơ sở vật chất của Trung tâm Phục vụ hành chính công trong kỳ' },
    {
      heading: '6. Thực hiện thủ tục hành chính trên môi trường điện tử và các chỉ tiêu được giao',
      level: 2,
    },
    { list: 'targets' },
    { heading: '7. Truyền thông, sáng kiến, kiểm tra và nội dung khác', level: 2 },
    { write: 'Nêu tin, bài, sáng kiến, cuộc kiểm tra trong kỳ; không có thì ghi «không phát sinh»' },
    { heading: 'II. KẾT QUẢ THỰC HIỆN KẾ HOẠCH VÀ ĐÁNH GIÁ CHUNG', level: 1 },
    { heading: '1. Nhiệm vụ đã thực hiện', level: 2 },
    { list: 'duties-done' },
    { heading: '2. Nhiệm vụ chưa xong', level: 2 },
    { list: 'duties-open' },
    { heading: '3. Đánh giá chung', level: 2 },
    { write: 'Ưu điểm, tồn tại, nguyên nhân' },
    { heading: 'III. PHƯƠNG HƯỚNG, NHIỆM VỤ', level: 1 },
    { write: 'Nhiệm vụ trọng tâm của kỳ tới' },
    { heading: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', level: 1 },
    { write: 'Kiến nghị với cấp trên; không có thì ghi «không»' },
    { say: 'Trên đây là báo cáo {{period}} ({{from}}–{{to}}) của {{unit}}, kính báo cáo.' },
  ],
}
