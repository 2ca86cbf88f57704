/** Tables as text for a spreadsheet. Pure. */

/** A cell that a spreadsheet would take for a formula, after the white space that some leave out, is marked as text. */
const safe = (cell: string): string => (/^(?:[\t\r]|\s*[=+@-])/u.test(cell) && !/^-?[\d.,]+$/.test(cell.trim()) ? `'${cell}` : cell)
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Comma-separated (RFC 4180): lines end in CR LF, cells are quoted where they must be. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(cell => (/[",\r\n]/.test(safe(cell)) ? quoted(safe(cell)) : safe(cell))).join(',')).join('\r\n')

/** A cell on one line; one that begins with a quotation mark is quoted, or the cells after it would be taken into it. */
const onOneLine = (cell: string): string => {
  const text = safe(cell.replace(/\s+/gu, ' '))
  return text.startsWith('"') ? quoted(text) : text
}

/** Tab-separated, as a spreadsheet takes it from the clipboard: no cell has a tab or a line end. */
export const asTsv = (rows: readonly (readonly string[])[]): string => rows.map(row => row.map(onOneLine).join('\t')).join('\n')
