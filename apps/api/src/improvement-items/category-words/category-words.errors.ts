import { Refusal } from '../../refusals/refusal.ts';

export const categoryWordsAreForTheTop = () =>
  new Refusal(
    'CATEGORY_WORDS_ARE_FOR_THE_TOP',
    403,
    '归类用的词对全平台有效，各区县才能相互比较，只由顶层机构的主管部门增改。需要增改的请与其联系。',
  );

export const categoryWordsChanged = () =>
  new Refusal(
    'CATEGORY_WORDS_CHANGED',
    409,
    '其他人刚刚改过归类用的词，您的没有保存。请刷新页面，看过后再改。',
  );
