import { convertMillimetersToTwip, type IFontAttributesProperties } from 'docx';

/**
 * The appearance of an official document (GB/T 9704-2012): 方正小标宋 for the title, 黑体 for headings, 仿宋 for the
 * text, 宋体 in tables. Each Chinese font is named in every slot, so that digits match their line; where a system
 * lacks one, Word uses its own Song type instead.
 */
const font = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
});

export const TITLE_FONT = font('方正小标宋简体');
export const HEADING_FONT = font('黑体');
export const TEXT_FONT = font('仿宋');
export const TABLE_FONT = font('宋体');

/** Sizes in half points: 二号, 三号, 小五. */
export const TITLE_SIZE = 44;
export const TEXT_SIZE = 32;
export const TABLE_SIZE = 18;

/** Line height of the text, in twentieths of a point: 28 pt. */
export const TEXT_LINE = 560;

/** A4 with the margins of the standard, in twips. */
export const PAGE = {
  width: convertMillimetersToTwip(210),
  height: convertMillimetersToTwip(297),
  margin: {
    top: convertMillimetersToTwip(37),
    right: convertMillimetersToTwip(26),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
  },
} as const;

/** The width that tables have, in twips. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
