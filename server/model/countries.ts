const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** A country's name in English, of its ISO 3166-1 alpha-2 code; the text itself where it is no code. */
export const countryName = (text: string): string => (/^[A-Z]{2}$/.test(text) ? (names.of(text) ?? text) : text)
