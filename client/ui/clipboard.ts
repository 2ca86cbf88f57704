/** Puts a text on the clipboard. False when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // no permission, or no secure context: the caller says so
  }
}

/** Puts a text on the clipboard as plain text and as HTML, so that each program takes what it can; as plain text alone where the browser knows no other. */
export async function copyRich({ text, html }: { readonly text: string; readonly html: string }): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return copyText(text)
  const part = (content: string, type: string): Blob => new Blob([content], { type })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') })])
    return true
  } catch {
    return copyText(text) // a browser that takes no HTML may still take text
  }
}
