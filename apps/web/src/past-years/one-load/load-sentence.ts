import { LOADED_WHAT_NAMES, loadedWhatSchema, type PastYearLoad } from '@zhaojian/contract';

/** How many reports of each kind there are: 新补录 2 份，不变 5 份. */
export const countsText = ({ counts }: Pick<PastYearLoad, 'counts'>): string =>
  loadedWhatSchema.options
    .filter((what) => counts[what] > 0)
    .map((what) => `${LOADED_WHAT_NAMES[what]} ${counts[what]} 份`)
    .join('，');

const TO_CORRECT: Readonly<Record<PastYearLoad['source'], string>> = {
  workbook: '请在原来的工作簿里改正后重新上传；其余的如下，不必重填。',
  files: '请按下面每一处的说明改正，再在“历年数据”里重新核对；其余的如下，不必重做。',
};

/** Reports of whole areas are kept beside the totals. */
const changesTotals = ({ totals: { reports, figures } }: Pick<PastYearLoad, 'totals'>): boolean =>
  reports.before !== reports.after || figures.length > 0;

/** How far the load is and what is asked now, in a sentence. */
export function loadSentence(load: PastYearLoad): string {
  const { state, source, done, total, mistakeCount, digest, takenBy } = load;
  switch (state) {
    case 'checking':
      return total > 0
        ? `正在核对，已核对 ${done} / ${total} 份。可以离开这个页面，核对不会停。`
        : '正在读取，随后逐份核对。可以离开这个页面，核对不会停。';
    case 'wrong':
      return mistakeCount > 0
        ? `有 ${mistakeCount} 处错误，全部没有补录。${TO_CORRECT[source]}`
        : (load.refusal?.message ?? '没有补录。');
    case 'ready':
      return digest === null
        ? `没有需要补录或更正的：${countsText(load) || '各行都没有填写'}。`
        : `没有错误：${countsText(load)}。请看过下面的结果，再一次确认；确认之前什么也没有改变。`;
    case 'taking':
      return `正在补录，已补录 ${done} / ${total} 份。全部成功才生效；可以离开这个页面，补录不会停。`;
    case 'taken':
      return `${takenBy ?? ''}已一次补录 ${done} 份，${changesTotals(load) ? '汇总已随之改变' : '汇总的份数和各项指标没有变化'}。`;
    case 'refused':
      return load.refusal?.message ?? '没有补录。';
    case 'cancelled':
      return takenBy === null ? '已取消，没有补录。' : `${takenBy}已取消，或以后来上传的代替，没有补录。`;
  }
}
