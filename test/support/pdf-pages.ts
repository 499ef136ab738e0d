/** Width and height of every page of a PDF, in points; A4 is 595 × 842. */
export function pdfPages(bytes: Uint8Array): [number, number][] {
  const pdf = Buffer.from(bytes).toString('latin1')
  const pages = pdf.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...pages].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}
