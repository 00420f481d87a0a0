import type { MeasureValue } from '@zhaojian/report';
import { exactFigure, MISSING } from '../../figures/figure-text.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const MILLION = 1e6;
const TEN_THOUSAND = 1e4;
const HUNDRED_MILLION = 1e8;

/** How a volume is counted: in 件, or in 万元. */
export type VolumeUnit = 'count' | 'tenThousandYuan';

/** A count as it is read: 3,525, above a million 398.6万, above a hundred million 1.20亿. */
export function countText(value: number | null): string {
  if (value === null) return MISSING;
  const size = Math.abs(value);
  if (size >= HUNDRED_MILLION) return `${twoDecimals.format(value / HUNDRED_MILLION)}亿`;
  if (size >= MILLION) return `${oneDecimal.format(value / TEN_THOUSAND)}万`;
  return whole.format(value);
}

/** Money given in 万元: 4,068.2万元, from a hundred million 元 on 5.92亿元. */
export function moneyText(tenThousandYuan: number | null): string {
  if (tenThousandYuan === null) return MISSING;
  return Math.abs(tenThousandYuan) >= TEN_THOUSAND
    ? `${twoDecimals.format(tenThousandYuan / TEN_THOUSAND)}亿元`
    : `${oneDecimal.format(tenThousandYuan)}万元`;
}

export const volumeText = (value: number | null, unit: VolumeUnit = 'count'): string =>
  unit === 'count' ? countText(value) : moneyText(value);

/** To the last digit, with its unit: what a hover shows. */
export function exactText(value: number | null, unit: VolumeUnit = 'count'): string {
  if (value === null) return MISSING;
  return unit === 'count' ? `${exactFigure(value)} 件` : `${exactFigure(value)} 万元`;
}

/** A part between 0 and 1 in percent, one decimal. */
export const percentText = (part: number | null): string =>
  part === null ? MISSING : `${oneDecimal.format(part * 100)}%`;

/** The two numbers of a rate: 1,816 / 3,050. */
export const partsText = ({ numerator, denominator }: MeasureValue): string =>
  `${exactFigure(numerator)} / ${exactFigure(denominator)}`;

export const SMALL_SAMPLE_TEXT = '样本少';

/** A measure's value in full: a volume to the last digit, a rate with its two numbers and 样本少 where it is. */
export function measureText(value: MeasureValue, unit: VolumeUnit = 'count'): string {
  if (value.denominator === null && value.numerator === value.value) return exactText(value.value, unit);
  const rate = `${percentText(value.value)}（${partsText(value)}）`;
  return value.smallSample ? `${rate} ${SMALL_SAMPLE_TEXT}` : rate;
}
