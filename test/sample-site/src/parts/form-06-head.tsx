/** The labels in which the visible table and its export copy differ. */
export interface HeadWords {
  readonly row: string
  readonly received: string
  readonly inPeriod: string
  readonly carried: string
  readonly resolved: string
  readonly onTime: string
  readonly pending: string
  readonly inTime: string
}

/** Three header rows of cells `<td><strong>`; the two leaves of «Trong kỳ» carry a rowspan that runs over the head. */
export function Form06Head({ words }: { readonly words: HeadWords }) {
  return (
    <>
      <tr className="text-center">
        <Head rows={3}>STT</Head>
        <Head rows={3}>{words.row}</Head>
        <Head columns={4}>{words.received}</Head>
        <Head columns={4}>{words.resolved}</Head>
        <Head columns={3}>{words.pending}</Head>
      </tr>
      <tr className="text-center">
        <Head rows={2}>Tổng số</Head>
        <Head columns={2}>{words.inPeriod}</Head>
        <Head rows={2}>{words.carried}</Head>
        <Head rows={2}>Tổng số</Head>
        <Head rows={2}>Trước hạn</Head>
        <Head rows={2}>{words.onTime}</Head>
        <Head rows={2}>Quá hạn</Head>
        <Head rows={2}>Tổng số</Head>
        <Head rows={2}>{words.inTime}</Head>
        <Head rows={2}>Quá hạn</Head>
      </tr>
      <tr className="text-center">
        <Head rows={2}>Trực tuyến</Head>
        <Head rows={2}>Trực tiếp, dịch vụ bưu chính</Head>
      </tr>
    </>
  )
}

interface HeadProps {
  readonly rows?: number
  readonly columns?: number
  readonly children: string
}

function Head({ rows, columns, children }: HeadProps) {
  return (
    <td rowSpan={rows} colSpan={columns}>
      <strong>{children}</strong>
    </td>
  )
}
