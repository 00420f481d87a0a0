import { escapeMarkup } from '@zhaojian/report';

/** Text as it may stand in XML; characters that XML 1.0 does not know are left out. */
export const escapeXml = (text: string): string =>
  escapeMarkup(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''));

/** Text of a cell: spreadsheets take `_x0041_` for a character's code, so that such text itself is written as code. */
export const escapeCellText = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
