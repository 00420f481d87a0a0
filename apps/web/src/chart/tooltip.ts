import { escapeMarkup } from '@zhaojian/report';
import { PALETTE } from '../theme/palette.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { TooltipOption } from './chart-option.ts';

/** One line of the box that appears beside a drawn thing. */
interface TooltipLine {
  readonly label: string;
  readonly value: string;
  readonly colour?: string;
}

export interface TooltipText {
  readonly title: string;
  readonly lines: readonly TooltipLine[];
  /** What a person should know when reading it, e.g. 样本少. */
  readonly note?: string | undefined;
}

const dot = (colour: string): string =>
  `<span style="display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px;background:${escapeMarkup(colour)}"></span>`;

/** The box as HTML. Names come from people: what they typed is text, never markup. */
export function tooltipHtml({ title, lines, note }: TooltipText): string {
  const rows = lines.map(
    ({ label, value, colour }) =>
      `<tr><td style="padding:1px 16px 1px 0">${colour ? dot(colour) : ''}${escapeMarkup(label)}</td>` +
      `<td style="text-align:right;font-weight:600">${escapeMarkup(value)}</td></tr>`,
  );
  const remark = note ? `<div style="margin-top:4px;opacity:.75">${escapeMarkup(note)}</div>` : '';
  return (
    `<div style="font-weight:600;margin-bottom:4px">${escapeMarkup(title)}</div>` +
    `<table style="border-collapse:collapse;font-variant-numeric:tabular-nums">${rows.join('')}</table>${remark}`
  );
}

interface Pointed {
  readonly dataIndex: number;
  readonly seriesIndex?: number;
  readonly seriesId?: string;
  readonly dataType?: string;
  readonly data?: unknown;
}

/** A tooltip whose words are composed by `describe` from what is pointed at; nothing appears for null. */
export function tooltip(
  theme: ChartTheme,
  trigger: 'axis' | 'item',
  describe: (pointed: Pointed) => TooltipText | null,
): TooltipOption {
  return {
    trigger,
    confine: true,
    transitionDuration: 0,
    axisPointer: { type: 'shadow', shadowStyle: { color: PALETTE.primaryShade } },
    backgroundColor: theme.surface,
    borderColor: theme.lineStrong,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: theme.text, fontSize: theme.fontSize, fontFamily: theme.fontFamily },
    formatter: (params) => {
      const first = (Array.isArray(params) ? params[0] : params) as Pointed | undefined;
      const text = first && describe(first);
      return text ? tooltipHtml(text) : '';
    },
  };
}
