import { FONT_FAMILY, LARGE_TEXT_STEP } from '../theme/antd-theme.ts';
import { PALETTE } from '../theme/palette.ts';

/** All that a chart's appearance depends on besides its data, so that options stay pure. */
export interface ChartTheme {
  /** The width of the drawing in px: labels and levels that do not fit are left out. */
  readonly width: number;
  /** In px; larger in large-text mode. */
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly surface: string;
  /** Where nothing can be shown: a shade of the page. */
  readonly blank: string;
  readonly thisYear: string;
  readonly lastYear: string;
}

/** Narrower than this a drawing is on a telephone. */
const NARROW = 520;

export const isNarrow = (theme: ChartTheme): boolean => theme.width < NARROW;

export function chartTheme(width: number, largeText = false): ChartTheme {
  return {
    width,
    fontSize: largeText ? 12 + LARGE_TEXT_STEP : 12,
    fontFamily: FONT_FAMILY,
    text: PALETTE.textColour,
    quiet: PALETTE.textQuiet,
    line: PALETTE.line,
    lineStrong: PALETTE.lineStrong,
    surface: PALETTE.surface,
    blank: PALETTE.background,
    thisYear: PALETTE.thisYear,
    lastYear: PALETTE.lastYear,
  };
}
