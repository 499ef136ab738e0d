import { describe, expect, test } from 'vitest'
import { wordsOf } from './words'
import { isOnCallPhrase, isRegularReport, rest } from './words-alone'

const said = (phrase: string) => rest(wordsOf(phrase))

describe('what waits for another event', () => {
  test.each([
    'Theo lịch',
    'Theo lịch của tỉnh',
    'Thực hiện theo kế hoạch',
    'theo yêu cầu',
    'Theo chỉ đạo của UBND tỉnh',
    'Theo sự chỉ đạo',
    'Theo hướng dẫn của cấp trên',
    'Theo thông báo',
    'Theo giấy mời',
    'Theo giấy triệu tập',
    'Theo văn bản của Sở',
    'Theo phát sinh',
    'Theo đề nghị',
    'Theo tình hình thực tế',
    'Theo nhu cầu',
    'Đột xuất',
    'Báo cáo đột xuất khi có yêu cầu',
    'Phát sinh',
    'Khi phát sinh',
    'Khi có yêu cầu',
    'Ngay khi có văn bản',
    'Sau khi có kết quả',
    'Trước khi họp',
    'Hoàn thành ngay sau khi họp',
    'Báo cáo khi có yêu cầu',
    'Thực hiện khi có yêu cầu',
    'Ngay sau ngày được ban hành',
    'Sau có văn bản',
    'Sau ngày ban hành kế hoạch',
    'Sau khi có văn bản, chậm nhất 15 ngày',
    'Sau khi họp 3 ngày làm việc',
    'Sau khi họp không quá 10 ngày',
  ])('«%s»', (phrase) => {
    expect(isOnCallPhrase(said(phrase))).toBe(true)
  })

  test.each([
    '',
    'Họp',
    'Theo',
    'Theo lịchx',
    'Họp theo lịch',
    'Đột xuấtx',
    'Không đột xuất',
    'Mỗi khi họp',
    'Theo kế hoạch tháng 3',
    'Theo lịch ngày 15/3',
    'Theo lịch hằng tuần',
    'Theo lịch, thứ hai',
    'Theo lịch, thứ bảy',
    'Theo lịch quý này',
    'Theo lịch, tháng',
    'Khi có yêu cầu, 15/3',
    'Sau khi họp 1234 ngày',
    'Khi có yêu cầu, xong trước tết',
    'Khi có yêu cầu, hoàn thành cuối năm',
    'Theo lịch, chậm nhất cuối năm',
    'Theo lịch, đến hết năm',
    'Theo lịch, xong',
    'Theo lịch 15 ngày',
    'Trong vòng 5 ngày sau khi',
  ])('not «%s»', (phrase) => {
    expect(isOnCallPhrase(said(phrase))).toBe(false)
  })

  test('a deadline that is itself an event is none', () => {
    expect(isOnCallPhrase(said('Theo lịch, trước khi họp'))).toBe(true)
    expect(isOnCallPhrase(said('Theo lịch, trước tết'))).toBe(false)
  })
})

describe('the reports of the regime', () => {
  test.each([
    'Định kỳ',
    'Theo định kỳ',
    'Theo chế độ báo cáo',
    'Thực hiện theo quy định về chế độ báo cáo định kỳ',
    'Theo quy định của chế độ báo cáo',
    'Báo cáo định kỳ theo quy định',
    'Theo kỳ báo cáo của Văn phòng Chính phủ',
    'Báo cáo định kỳ (tháng, quý, năm)',
    'Báo cáo định kỳ (quý, 6 tháng và cả năm)',
    'Báo cáo tháng, quý, năm',
    'Báo cáo tháng, quý',
    'Báo cáo tháng, quý I, II, III và cả năm',
    'Báo cáo tháng, quý, 6 tháng, năm',
  ])('«%s»', (phrase) => {
    expect(isRegularReport(said(phrase))).toBe(true)
  })

  test.each([
    '',
    'Báo cáo',
    'Chế độ',
    'Họp định kỳ',
    'Định kỳ hằng quý',
    'Theo kỳ báo cáo của năm 2026',
    'Báo cáo định kỳ (ngày)',
    'Báo cáo tháng',
    'Báo cáo tháng, quý, tuần',
    'Tháng, quý, năm',
    'Báo cáo tháng, quý v',
  ])('not «%s»', (phrase) => {
    expect(isRegularReport(said(phrase))).toBe(false)
  })
})
