import type { ThemeConfig } from 'antd';
import { COLOURS } from './colours.ts';

export const FONT_FAMILY =
  "'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

/** How much larger everything is in large-text mode, in px. */
export const LARGE_TEXT_STEP = 4;

/** No gradients, no shadows but for overlays, one accent. */
export function antdTheme(largeText: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: COLOURS.primary,
      colorLink: COLOURS.primary,
      colorInfo: COLOURS.primary,
      colorError: COLOURS.error,
      colorSuccess: COLOURS.good,
      colorText: COLOURS.text,
      colorTextSecondary: COLOURS.textQuiet,
      colorTextDescription: COLOURS.textQuiet,
      colorTextPlaceholder: '#6B7580',
      colorBgLayout: COLOURS.background,
      // antd derives grounds that are too grey from dark seeds.
      colorPrimaryBg: '#E8EFF8',
      controlItemBgActive: '#E8EFF8',
      colorInfoBg: '#E8EFF8',
      colorInfoBorder: '#B4CBE6',
      colorSuccessBg: '#EAF5EE',
      colorSuccessBorder: '#A9D3B8',
      colorWarningBg: '#FDF5E3',
      colorWarningBorder: '#E6C987',
      colorErrorBg: '#FCEFED',
      colorErrorBorder: '#EBB9B4',
      colorBorder: COLOURS.lineStrong,
      colorBorderSecondary: COLOURS.line,
      borderRadius: 6,
      fontFamily: FONT_FAMILY,
      fontSize: largeText ? 14 + LARGE_TEXT_STEP : 14,
      controlHeight: largeText ? 40 : 32,
      boxShadowTertiary: 'none',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { headerBg: '#EEF2F7', cellPaddingBlockSM: 6, headerBorderRadius: 0 },
      Card: { bodyPadding: 20, headerHeight: 48 },
    },
  };
}
