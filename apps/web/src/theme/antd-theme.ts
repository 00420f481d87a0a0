import type { OfficeColour } from '@zhaojian/contract';
import type { ThemeConfig } from 'antd';
import { OFFICE_ACCENTS, PALETTE } from './palette.ts';

export const FONT_FAMILY =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

/** How much larger everything is in large-text mode, in px. */
export const LARGE_TEXT_STEP = 4;

/** No gradients, no shadows but for overlays, one accent. */
export function antdTheme(largeText: boolean, office: OfficeColour): ThemeConfig {
  const { primary, primaryQuiet } = OFFICE_ACCENTS[office];
  return {
    token: {
      colorPrimary: primary,
      colorLink: primary,
      // What is only told has the program's blue whatever the office's colour: in red it would be an error.
      colorInfo: PALETTE.primary,
      colorError: PALETTE.error,
      colorSuccess: PALETTE.good,
      colorWarning: PALETTE.warning,
      colorText: PALETTE.textColour,
      colorTextSecondary: PALETTE.textQuiet,
      colorTextDescription: PALETTE.textQuiet,
      colorTextPlaceholder: PALETTE.textFaint,
      colorBgLayout: PALETTE.background,
      // antd derives grounds that are too grey from dark seeds.
      colorPrimaryBg: primaryQuiet,
      controlItemBgActive: primaryQuiet,
      colorInfoBg: PALETTE.primaryQuiet,
      colorInfoBorder: PALETTE.primaryLine,
      colorSuccessBg: PALETTE.goodQuiet,
      colorSuccessBorder: PALETTE.goodLine,
      colorWarningBg: PALETTE.warningQuiet,
      colorWarningBorder: PALETTE.warningLine,
      colorErrorBg: PALETTE.errorQuiet,
      colorErrorBorder: PALETTE.errorLine,
      colorBorder: PALETTE.lineStrong,
      colorBorderSecondary: PALETTE.line,
      borderRadius: 6,
      fontFamily: FONT_FAMILY,
      fontSize: largeText ? 14 + LARGE_TEXT_STEP : 14,
      controlHeight: largeText ? 40 : 32,
      boxShadowTertiary: 'none',
      // On a busy computer a button that is still moving goes away from under the press.
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { headerBg: PALETTE.headGround, cellPaddingBlockSM: 6, headerBorderRadius: 0 },
      Card: { bodyPadding: 20, headerHeight: 48 },
    },
  };
}
