kendoNumeric('vi-VN')
