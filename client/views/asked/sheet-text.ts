/** Tables as text for a spreadsheet. Pure. */

/** A cell that a spreadsheet would take for a formula is marked as text. */
const safe = (cell: string): string => (/^[=+@\t\r-]/.test(cell) && !/^-?[\d.,]+$/.test(cell) ? `'${cell}` : cell)

/** Comma-separated (RFC 4180): lines end in CR LF, cells are quoted where they must be. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(cell => (/[",\r\n]/.test(safe(cell)) ? `"${safe(cell).replaceAll('"', '""')}"` : safe(cell))).join(',')).join('\r\n')

/** Tab-separated, as a spreadsheet takes it from the clipboard: no cell has a tab or a line end. */
export const asTsv = (rows: readonly (readonly string[])[]): string => rows.map(row => row.map(cell => safe(cell).replace(/\s+/gu, ' ')).join('\t')).join('\n')
