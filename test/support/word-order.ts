import { nextTag } from '../../core/workbook/xml'

/** Children in the order that the schema of Word asks for, as far as anything here writes or meets them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  ),
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  ),
  sdtPr:
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography'.split(
      ' ',
    ),
  sdt: ['sdtPr', 'sdtEndPr', 'sdtContent'],
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' ',
    ),
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
    ' ',
  ),
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
      ' ',
    ),
}

interface Open {
  readonly name: string
  last: string
}

/** What is wrong with a part of a Word file: tags that cross or stay open, and properties out of the order of the schema. */
export function faultsOfWordXml(xml: string): string[] {
  const faults: string[] = []
  const open: Open[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') {
      const ended = open.pop()
      if (ended?.name !== tag.name) return [...faults, `${tag.name} closes ${ended?.name ?? 'nothing'}`]
      continue
    }
    const around = open.at(-1)
    const order = around ? ORDER[around.name] : undefined
    if (around && order) {
      if (!order.includes(tag.name)) faults.push(`${around.name}: ${tag.name} is unknown`)
      else if (order.indexOf(tag.name) < order.indexOf(around.last))
        faults.push(`${around.name}: ${tag.name} behind ${around.last}`)
      around.last = tag.name
    }
    if (tag.kind === 'open') open.push({ name: tag.name, last: '' })
  }
  return [...faults, ...open.map(({ name }) => `${name} is not closed`)]
}
