/** Full-width letters and digits are the same as half-width ones. */
export const lineOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** A name as it is compared and kept: no spaces between Chinese characters, and brackets as Chinese prints them. */
export const asOneName = (text: string): string =>
  lineOf(text)
    .replace(/(?<=[\p{Script=Han}()])\s+|\s+(?=[\p{Script=Han}()])/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
