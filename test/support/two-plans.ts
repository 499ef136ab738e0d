/** Another unit, year, targets, number of tasks and wording than the bundled plan. */
export const PLAN_2026 = `ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN
KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026 trên địa bàn UBND xã Hương Sơn
STT\tNhiệm vụ\tChủ trì\tPhối hợp\tSản phẩm\tThời gian hoàn thành
I\tCung cấp dịch vụ công
1\tTỷ lệ hồ sơ trực tuyến toàn trình đạt 95%\tVăn phòng HĐND và UBND\t\tSố liệu\tTrong năm 2026
2\tTỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt 98,5%\tVăn phòng HĐND và UBND\t\tSố liệu\tTrong năm 2026
3\t60% cán bộ được tập huấn\tVăn phòng HĐND và UBND\t\tDanh sách\tQuý II/2026
II\tCông tác khác
1\tRà soát các thủ tục còn vướng mắc\tCác phòng chuyên môn\t\tVăn bản đề xuất\tTrước 15/6/2026
2\tTổng hợp, gửi báo cáo công tác cải cách thủ tục hành chính\tVăn phòng HĐND và UBND\t\tBáo cáo\tHằng quý`

/** Numbers of laws carry a year of their own; a report year begins in the December before, a calendar's last day ends in the next. */
export function withoutLaws(text: string): string {
  return text
    .replace(
      /(?:TT|Thông tư|Quyết định|Nghị định|NĐ|QĐ)\s+(?:số\s+)?\d+\/20\d\d(?:\/[\p{L}\d-]+)?(?:\s+ngày\s+\d+\/\d+\/\d+)?/gu,
      '',
    )
    .replace(/15\/12\/2025|2025-12-15|20251215|15-12-2025|DTEND;VALUE=DATE:\d+/g, '')
}
