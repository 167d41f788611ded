import { declaration } from './xml.ts'

/** How cells look, by the number each look has in a workbook. */
export const styles = { head: 1, day: 2, moment: 3, title: 4, wrapped: 5 } as const

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const inTheCell = ' xfId="0" numFmtId="0" fillId="0" borderId="0"'
const topAndWrapped = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'

/** The looks in the order of their numbers, the plain one first. */
export const stylesXml = `${declaration}<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECEA"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf fontId="0"${inTheCell}/><xf fontId="1" xfId="0" numFmtId="0" fillId="2" borderId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" xfId="0" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf fontId="2"${inTheCell} applyFont="1"/><xf fontId="0"${inTheCell}${topAndWrapped}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`
