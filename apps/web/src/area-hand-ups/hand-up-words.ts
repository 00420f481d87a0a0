import { type AreaContents, type AreaHandUp, type AreaHandUpRow, isUp } from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';

type Counts = Omit<AreaContents, 'missing'> & { readonly missing: number };

/** 应报 19 个，通过 16 个，缺 3 个，免报 1 个 */
export const countsText = ({ expected, accepted, missing, exempt }: Counts): string =>
  [
    `应报 ${expected} 个`,
    `通过 ${accepted} 个`,
    `缺 ${missing} 个`,
    ...(exempt > 0 ? [`免报 ${exempt} 个`] : []),
  ].join('，');

/** With the missing agencies as their number. */
export const counted = ({ missing, ...counts }: AreaContents): Counts => ({
  ...counts,
  missing: missing.length,
});

/** How far an area is as a whole, and who is to do what next. */
export function handUpSentence(handUp: AreaHandUp): string {
  const { state, handedUp, now, handedUpBy, handedUpAt, steps, changes } = handUp;
  if (!isUp(state) || !handedUp || handedUpAt === null)
    return `现在${countsText(counted(now))}。${
      steps.length > 0 ? '审核完毕后写明上报说明，整体上报给上级。' : '等待对方审核完毕后整体上报。'
    }`;
  const by = `${handedUpBy}于 ${momentText(handedUpAt)} 上报：${countsText(counted(handedUp))}。`;
  return changes.length > 0 ? `${by}上报后有 ${changes.length} 处变动。` : by;
}

/** 抽 3 份，已看 2 份，有问题 1 份 */
export function sampleText({ drawn, lookedAt, wanting }: AreaHandUpRow['sample']): string {
  if (drawn === 0) return '未抽查';
  const looked = lookedAt === drawn ? `抽 ${drawn} 份，都已看` : `抽 ${drawn} 份，已看 ${lookedAt} 份`;
  return wanting > 0 ? `${looked}，有问题 ${wanting} 份` : looked;
}
