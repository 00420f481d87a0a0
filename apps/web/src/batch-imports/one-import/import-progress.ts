import {
  type BatchImport,
  type BatchImportItem,
  type BatchImportItemState,
  batchImportItemStateSchema,
} from '@zhaojian/contract';

type Counts = BatchImport['counts'];

/** Whether something is still to be read. */
export const isUnderWay = ({ state }: Pick<BatchImport, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** Whether its counts may still change by themselves: what was in hand when it was cancelled is read to its end. */
export const isMoving = ({ state, counts }: Pick<BatchImport, 'state' | 'counts'>): boolean =>
  isUnderWay({ state }) || counts.reading > 0;

/** Whether the file has no outcome yet. */
export const isUnsettled = ({ state }: Pick<BatchImportItem, 'state'>): boolean =>
  state === 'waiting' || state === 'reading';

/** How many files have an outcome. */
export const readSoFar = ({ total, counts }: Pick<BatchImport, 'total' | 'counts'>): number =>
  total - counts.waiting - counts.reading;

/** How many files became versions. */
export const imported = (counts: Counts): number => counts.clean + counts.withFindings + counts.unread;

/** The states some files are in, in the order in which they matter: good ones, then what is to be done, then the rest. */
export const statesShown = (counts: Counts): BatchImportItemState[] =>
  batchImportItemStateSchema.options
    .filter((state) => counts[state] > 0)
    .toSorted((a, b) => rank(a) - rank(b));

const ORDER: readonly BatchImportItemState[] = [
  'clean',
  'withFindings',
  'unread',
  'needsDecision',
  'refused',
  'skipped',
  'reading',
  'waiting',
];
const rank = (state: BatchImportItemState): number => ORDER.indexOf(state);

/** The files that are not to be read at all: known as soon as they are handed over. */
function leftOutText({ skipped, refused }: Counts): string {
  const parts = [skipped > 0 ? `${skipped} 个已跳过` : '', refused > 0 ? `${refused} 个不能导入` : ''];
  const leftOut = parts.filter((part) => part !== '').join('、');
  return leftOut === '' ? '' : `，其中 ${leftOut}`;
}

/** How far the batch is and what is asked now, in a sentence. */
export function importSentence(batch: Pick<BatchImport, 'state' | 'total' | 'counts'>): string {
  const { state, total, counts } = batch;
  const stored = imported(counts);
  const asked = counts.needsDecision > 0 ? `${counts.needsDecision} 个文件等您决定` : '';
  if (isUnderWay(batch)) {
    const soFar =
      state === 'waiting'
        ? `共 ${total} 个文件，还没有开始读${leftOutText(counts)}。`
        : `共 ${total} 个文件，已读 ${readSoFar(batch)} 个，导入 ${stored} 份。`;
    return `${soFar}${asked ? `${asked}，其余继续在读。` : '可以离开这个页面，读取不会停。'}`;
  }
  if (state === 'cancelled') {
    return `已取消：共 ${total} 个文件，${stored > 0 ? `取消前导入了 ${stored} 份，都保留` : '一份也没有导入'}。`;
  }
  const done = `共 ${total} 个文件，导入 ${stored} 份`;
  if (asked) return `${done}，${asked}。`;
  const open = counts.withFindings + counts.unread;
  return open > 0 ? `${done}，其中 ${open} 份有疑问或有未读出的格，请核对。` : `${done}。`;
}

/** What was found in a stored report; empty where there is nothing to look at. */
export function findingsText({ errors, warnings, unread, doubtful }: BatchImportItem): string {
  const parts: [number | null, string][] = [
    [unread, '格未读出'],
    [errors, '项不符'],
    [warnings, '项提示'],
    [doubtful, '格存疑'],
  ];
  return parts.flatMap(([count, what]) => (count ? [`${count} ${what}`] : [])).join('，');
}
