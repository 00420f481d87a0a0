import type { TreeChangePreview } from '@zhaojian/contract';
import { Refusal } from '../refusals/refusal.ts';

type Besides = Pick<TreeChangePreview, 'left' | 'removed'>;

/** The change does what nobody has confirmed having seen: reports would be found nowhere, or agencies removed. */
export const changeNotConfirmed = ({ left, removed }: Besides) => {
  const years = [...new Set(left.map(({ year }) => year))].toSorted((a, b) => a - b).join('、');
  const what =
    removed.length > 0
      ? `将删除 ${removed.length} 个机构${left.length > 0 ? `和 ${left.length} 份没有提交过的草稿（${years} 年度）` : ''}`
      : `有 ${left.length} 份已填报的年报（${years} 年度）将不再出现`;
  return new Refusal(
    'TREE_CHANGE_NOT_CONFIRMED',
    409,
    `本次修改后${what}，没有保存。请先查看影响，确认后再保存。`,
  );
};

/** Between the preview and the change, something was handed in, or agencies and accounts were added. */
export const changedMeanwhile = () =>
  new Refusal(
    'TREE_CHANGED_MEANWHILE',
    409,
    '您查看影响之后，又有年报、机构或账号变动，本次没有保存。请重新查看，核对后再确认。',
  );

/** @param count how many accounts there are */
export const accountsRemain = (count: number) =>
  new Refusal(
    'ACCOUNTS_REMAIN',
    409,
    `这里还有 ${count} 个账号。请选择把它们移到上级机构，还是停用，再删除机构。`,
    { count },
  );
