/**
 * A page of form 06a with so many rows: all identities hold, counts in links as on the real page, and further columns
 * up to `columns` that no form asks for.
 */
export function longTable(rows: number, columns: number): string {
  const extra = columns - 13
  const heads = Array.from(
    { length: extra },
    (_, at) => `<td rowspan="3"><strong>Ghi chú ${at + 1}</strong></td>`,
  ).join('')
  const total = new Array<number>(11).fill(0)
  const body = Array.from({ length: rows }, (_, at) => {
    const counts = countsOf(at)
    for (const [place, count] of counts.entries()) total[place] = (total[place] ?? 0) + count
    return rowOf(String(at + 1), `UBND xã số ${at + 1}`, counts, extra)
  })
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title></title></head><body>
<form><div class="ant-form-item"><label>Từ ngày</label><div class="ant-picker"><input id="ThongKeSearch_tuNgay" value="15/12/2024"></div></div>
<div class="ant-form-item"><label>Đến ngày</label><div class="ant-picker"><input id="ThongKeSearch_denNgay" value="14/03/2025"></div></div>
<div class="ant-form-item"><label>Đơn vị</label><div class="ant-select"><span class="ant-select-selection-item" title="UBND huyện Hương Sơn">UBND huyện Hương Sơn</span></div></div></form>
<table><thead>
<tr><td colspan="12"><strong>TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC</strong></td></tr>
<tr><td rowspan="3"><strong>STT</strong></td><td rowspan="3"><strong>Đơn vị</strong></td><td colspan="4">Số hồ sơ nhận giải quyết</td><td colspan="4">Số lượng hồ sơ đã giải quyết</td><td colspan="3">Số lượng hồ sơ đang giải quyết</td>${heads}</tr>
<tr><td rowspan="2">Tổng số</td><td colspan="2">Trong kỳ</td><td rowspan="2">Kỳ trước</td><td rowspan="2">Tổng số</td><td rowspan="2">Trước hạn</td><td rowspan="2">Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)</td><td rowspan="2">Quá hạn</td><td rowspan="2">Tổng số</td><td rowspan="2">Đúng hạn (Bao gồm cả hồ sơ chờ BS)</td><td rowspan="2">Quá hạn</td></tr>
<tr><td>Trực tuyến</td><td>Trực tiếp, dịch vụ bưu chính</td></tr>
</thead><tbody>${body.join('\n')}${rowOf('', 'Tổng số', total, extra)}</tbody></table></body></html>`
}

function countsOf(at: number): number[] {
  const [early, onTime, late, inTime, overdue] = [at % 97, 1000 + ((at * 7) % 1900), at % 3, at % 11, at % 2]
  const [resolved, pending] = [early + onTime + late, inTime + overdue]
  const received = resolved + pending
  const online = Math.floor(received / 2)
  const carried = at % 13
  return [
    received,
    online,
    received - online - carried,
    carried,
    resolved,
    early,
    onTime,
    late,
    pending,
    inTime,
    overdue,
  ]
}

function rowOf(stt: string, name: string, counts: readonly number[], extra: number): string {
  const cells = counts.map((count) => `<td>${count === 0 ? '0' : `<a>${dotted(count)}</a>`}</td>`).join('')
  return `<tr><td>${stt}</td><td>${name}</td>${cells}${'<td>ghi chú</td>'.repeat(extra)}</tr>`
}

function dotted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, '.')
}
