import { type ItemChange } from '@zhaojian/report';
import { SUBMISSION_STATE_NAMES, type SubmissionState } from '@zhaojian/contract';
import { Refusal } from '../../refusals/refusal.ts';

/** It is somebody else's turn. */
export const notCorrectable = (state: SubmissionState, reviews: boolean) =>
  new Refusal(
    'ITEMS_NOT_CORRECTABLE',
    409,
    reviews
      ? `报告是“${SUBMISSION_STATE_NAMES[state]}”，识别的条目由填报单位自己更正；提交以后可由主管部门更正。`
      : `报告是“${SUBMISSION_STATE_NAMES[state]}”，识别的条目现在由主管部门更正。有不对的，请告诉主管部门。`,
    { state },
  );

export const otherVersionNow = (version: number | null) =>
  new Refusal(
    'OTHER_VERSION_NOW',
    409,
    `现在${version === null ? '没有这一版' : `是第 ${version} 版`}，不是您看到的一版，这次更正没有保存。请刷新页面，看过后再更正。`,
    { version },
  );

/** Somebody corrected it since it was shown. */
export const itemChangedMeanwhile = (author: string | null) =>
  new Refusal(
    'ITEM_CHANGED_MEANWHILE',
    409,
    `这一条刚由${author ?? '其他人'}更正过，和您看到的不同，您的更正没有保存。页面已换成最新的结果，请看过后再更正。`,
    { author },
  );

/** Taken back already. */
export const correctionGone = () =>
  new Refusal(
    'CORRECTION_GONE',
    409,
    '其中有的更正已由其他人撤回，没有再恢复一次。页面已换成最新的结果，请看过后再决定。',
  );

const WHY: Readonly<Record<ItemChange['kind'], string>> = {
  cut: '拆开的地方前后都要有文字，请在句子中间选一处。',
  join: '它后面没有这一条可以合并，请选下面相邻的一条。',
  retype: '找不到要改的条目。',
  resort: '找不到要改的条目。',
  tie: '只有措施和已改进的条目可以针对问题，而且只能针对“问题”一类的条目。请先改好类型。',
  remove: '找不到要去掉的条目。',
};

export const correctionWithoutEffect = ({ kind }: ItemChange) =>
  new Refusal('CORRECTION_WITHOUT_EFFECT', 422, `这次更正没有保存：${WHY[kind]}`);

export const tooManyCorrections = (limit: number) =>
  new Refusal(
    'TOO_MANY_CORRECTIONS',
    409,
    `这份报告的条目已更正 ${limit} 处，达到上限。请先恢复不需要的更正，或者修改第五部分的文字。`,
    { limit },
  );
