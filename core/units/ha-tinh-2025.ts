/**
 * Communes of Hà Tĩnh since 1/7/2025 and what each was made of (NQ 1665/NQ-UBTVQH15; the members from community data under the MIT
 * licence, 224 rows, not checked against the resolution: «chưa xác minh»). One line a commune: its name, its members on 30/6/2025, and in
 * brackets names that a member had replaced before that day. X is xã, P phường, T thị trấn.
 */
export const HA_TINH_2025 = `
P Thành Sen: P Bắc Hà, P Hà Huy Tập, P Nam Hà, P Thạch Hưng, P Thạch Quý, P Trần Phú, P Tân Giang, P Văn Yên, P Đại Nài (P Nguyễn Du, P Thạch Linh, X Thạch Hưng)
P Bắc Hồng Lĩnh: P Bắc Hồng, P Trung Lương, P Đức Thuận, X Xuân Lam
P Sông Trí: P Hưng Trí, P Kỳ Trinh, X Kỳ Châu
P Hoành Sơn: P Kỳ Liên, P Kỳ Nam, P Kỳ Phương (X Kỳ Nam)
P Vũng Áng: P Kỳ Long, P Kỳ Thịnh, X Kỳ Lợi
P Hải Ninh: P Kỳ Ninh, X Kỳ Hà, X Kỳ Hải (X Kỳ Ninh)
P Nam Hồng Lĩnh: P Nam Hồng, P Đậu Liêu, X Thuận Lộc
P Trần Phú: P Thạch Hạ, P Thạch Trung, P Đồng Môn, X Hộ Độ (X Thạch Hạ, X Thạch Trung, X Đồng Môn)
X Cẩm Xuyên: T Cẩm Xuyên, X Cẩm Quan, X Cẩm Quang
X Hương Khê: T Hương Khê, X Hương Long, X Phú Gia
X Kỳ Anh: T Kỳ Đồng, X Kỳ Giang, X Kỳ Phú, X Kỳ Tiến
X Lộc Hà: T Lộc Hà, X Bình An, X Thạch Kim, X Thịnh Lộc
X Can Lộc: T Nghèn, X Thiên Lộc, X Vượng Lộc
X Hương Sơn: T Phố Châu, X Sơn Bằng, X Sơn Ninh, X Sơn Phú, X Sơn Trung
X Thiên Cầm: T Thiên Cầm, X Cẩm Nhượng, X Nam Phúc Thăng
X Thạch Hà: T Thạch Hà, X Thạch Long, X Thạch Sơn
X Tiên Điền: T Tiên Điền, X Xuân Mỹ, X Xuân Thành, X Xuân Yên
X Sơn Tây: T Tây Sơn, X Sơn Tây
X Vũ Quang: T Vũ Quang, X Hương Minh, X Quang Thọ, X Thọ Điền
X Nghi Xuân: T Xuân An, X Xuân Giang, X Xuân Hồng, X Xuân Lĩnh, X Xuân Viên
X Đồng Lộc: T Đồng Lộc, X Mỹ Lộc, X Thượng Lộc
X Đức Thọ: T Đức Thọ, X Hòa Lạc, X Tân Dân, X Tùng Ảnh
X Đức Thịnh: X An Dũng, X Lâm Trung Thủy, X Thanh Bình Thịnh
X Sơn Tiến: X An Hòa Thịnh, X Sơn Lễ, X Sơn Tiến
X Đức Quang: X Bùi La Nhân, X Quang Vĩnh, X Yên Hồ
X Tứ Mỹ: X Châu Bình, X Mỹ Long, X Tân Mỹ Hà (X Sơn Bình, X Sơn Châu, X Sơn Long, X Sơn Trà)
X Cổ Đạm: X Cương Gián, X Cỗ Đạm, X Xuân Liên
X Cẩm Bình: X Cẩm Bình, X Cẩm Thành, X Cẩm Vịnh, X Thạch Bình
X Cẩm Duệ: X Cẩm Duệ, X Cẩm Mỹ, X Cẩm Thạch
X Yên Hòa: X Cẩm Dương, X Yên Hòa
X Cẩm Hưng: X Cẩm Hà, X Cẩm Hưng, X Cẩm Thịnh
X Cẩm Trung: X Cẩm Lĩnh, X Cẩm Lộc, X Cẩm Trung
X Cẩm Lạc: X Cẩm Lạc, X Cẩm Minh, X Cẩm Sơn
X Gia Hanh: X Gia Hanh, X Khánh Vĩnh Yên, X Thanh Lộc
X Hương Phố: X Gia Phố, X Hương Giang, X Hương Thủy
X Hà Linh: X Hà Linh, X Điền Mỹ
X Kim Hoa: X Hàm Trường, X Kim Hoa (X Sơn Hàm, X Sơn Trường)
X Hương Bình: X Hòa Hải, X Hương Bình, X Phúc Đồng
X Phúc Trạch: X Hương Liên, X Hương Trạch, X Phúc Trạch
X Hương Xuân: X Hương Lâm, X Hương Vĩnh, X Hương Xuân
X Hương Đô: X Hương Trà, X Hương Đô, X Lộc Yên
X Hồng Lộc: X Hồng Lộc, X Tân Lộc
X Trường Lưu: X Kim Song Trường, X Phú Lộc, X Thường Nga
X Kỳ Xuân: X Kỳ Bắc, X Kỳ Phong, X Kỳ Xuân
X Kỳ Hoa: X Kỳ Hoa, X Kỳ Tân
X Kỳ Khang: X Kỳ Khang, X Kỳ Thư, X Kỳ Thọ
X Kỳ Lạc: X Kỳ Lạc, X Lâm Hợp
X Kỳ Thượng: X Kỳ Sơn, X Kỳ Thượng
X Kỳ Văn: X Kỳ Trung, X Kỳ Tây, X Kỳ Văn
X Đức Minh: X Liên Minh, X Trường Sơn, X Tùng Châu
X Toàn Lưu: X Lưu Vĩnh Sơn, X Ngọc Sơn
X Mai Phụ: X Mai Phụ, X Phù Lưu, X Thạch Châu, X Thạch Mỹ
X Thạch Xuân: X Nam Điền, X Thạch Xuân
X Sơn Giang: X Quang Diệm, X Sơn Giang, X Sơn Lâm
X Xuân Lộc: X Quang Lộc, X Sơn Lộc, X Xuân Lộc
X Sơn Hồng: X Sơn Hồng, X Sơn Lĩnh
X Sơn Kim 1: X Sơn Kim 1
X Sơn Kim 2: X Sơn Kim 2
X Tùng Lộc: X Thuần Thiện, X Tùng Lộc
X Thạch Khê: X Thạch Hải, X Thạch Khê, X Đỉnh Bàn
X Đồng Tiến: X Thạch Hội, X Thạch Trị, X Thạch Văn
X Đông Kinh: X Thạch Kênh, X Thạch Liên, X Ích Hậu
X Thạch Lạc: X Thạch Lạc, X Thạch Thắng, X Tượng Sơn
X Việt Xuyên: X Thạch Ngọc, X Việt Tiến
P Hà Huy Tập: X Thạch Đài, X Tân Lâm Hương
X Đức Đồng: X Tân Hương, X Đức Lạng, X Đức Đồng
X Đan Hải: X Xuân Hải, X Xuân Hội, X Xuân Phổ, X Đan Trường
X Mai Hoa: X Ân Phú, X Đức Giang, X Đức Lĩnh
X Thượng Đức: X Đức Bồng, X Đức Hương, X Đức Liên
`
