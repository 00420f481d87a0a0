/** A text with its full-width digits, letters, spaces and hyphens as plain ones; each character stays at its place. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/gu, ' ')
    .replace(/[－—–]/gu, '-');
