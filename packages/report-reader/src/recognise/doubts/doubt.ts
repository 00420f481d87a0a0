/**
 * What a person is told of each kind of doubt, from what was found: why a cell is unread, or read and yet to be
 * looked at. A new kind of doubt is one line here and one detector that finds it.
 */
const SENTENCES = {
  // Nothing in the document belongs to the cell, or it says no figure.
  notFound: () => '没有找到这一格',
  glued: () => '文件里的标签与数字连在一起，没有分隔，无法读出这一格',
  notAFigure: ({ text }: { text: string }) => `“${text}”不能读成一个数字`,
  emptyForm: () => '三张表都没有填写任何数字',
  totalNotFilledIn: ({ sum }: { sum: number }) => `总计没有填写，各项之和是 ${sum}`,
  blankFails: () => '空白格，按 0 计时所在行或列的勾稽关系不成立',
  notDivided: ({ printed }: { printed: string }) =>
    `原文只印了一行合计（${printed}），没有分项，无法分到各行`,
  listsDisagree: ({ rows, expected, figures }: { rows: number; expected: number; figures: number }) =>
    `标签与数字分开排印，${rows} 行标签应有 ${expected} 个数，印有 ${figures} 个`,
  listsUnconfirmed: () => '标签与数字分开排印，逐行、逐列排列都得不到勾稽关系确认，无法确定各数的位置',
  listsAmbiguous: () => '标签与数字分开排印，逐行、逐列排列都符合勾稽关系，无法确定各数的位置',

  // The figure itself.
  brokenFigure: () => '数字印在几行上，连起来按一个数读取，请核对',
  moneyForCount: ({ unit }: { unit: string }) => `这里应填件数，却印有“${unit}”`,
  otherUnit: ({ printed, asked }: { printed: string; asked: string }) =>
    `原文单位是${printed}，已换算为${asked}，请核对`,
  noUnit: () => '原文没有写金额单位，按元计，请核对',
  onlyHidden: ({ hidden }: { hidden: string }) =>
    `这一格看不到数字，只有看不见的“${hidden}”（与底色相同、字号极小、移出页面、被遮住或设为隐藏），没有读取，请核对`,
  onlyStruck: ({ struck }: { struck: string }) =>
    `这一格只有划去的“${struck}”，没有别的数字，没有读取，请核对`,
  besideHidden: ({ shown, hidden }: { shown: string; hidden: string }) =>
    `这一格看得到“${shown}”，另有看不见的“${hidden}”（与底色相同、字号极小、移出页面、被遮住或设为隐藏），按看得到的读取，请核对`,
  saidByFile: ({ says }: { says: string }) => says,
  sumOfParts: ({ rows, terms }: { rows: number; terms: string }) =>
    `原文把这一行分成 ${rows} 行印，按各行之和（${terms}）读取，请核对`,
  blankUnconfirmed: () => '空白格，没有勾稽关系可以验证，按 0 计',

  // Whose row it is.
  labelUnreadable: ({ label }: { label: string }) =>
    `这一行的标签印作“${label}”，认不出来，按它在上下两行之间的位置读取`,
  labelMissing: () => '这一行没有标签，按它在上下两行之间的位置读取',
  outOfOrder: () => '各行的次序与规定格式不同，按标签读取',
  repeated: ({ there }: { there: string }) =>
    `这一行在文件里出现不止一次，另一处${there === '' ? '是空白' : `印的是“${there}”`}`,
  holdsLabel: ({ label }: { label: string }) => `“${label}”一行没有数字，这些数可能是那一行的`,
  wordsAfterLabel: ({ words }: { words: string }) =>
    `标签与数字之间另有“${words}”，这些数可能不是这一行的，请核对`,
  labelCutOff: () => '这一行的标签只印了前一部分，后面的文字接不上，请核对',
  laidApart: () => '标签与数字分开排印，按次序对应，由勾稽关系确认，请核对',
  oneOff: () => '表前有不知归属的数字，表内又缺一行，各行的数可能印在标签之前',
  openEnd: () => '这一行之后缺一行，或有不知归属的数字，这些数可能不全是这一行的',
  mayGoOn: ({ rest }: { rest: string }) =>
    `这一行之后另有数字“${rest}”不属于任何一行，可能是本行的数折行印出的后几位，请核对`,
  printedAsOne: () => '这一行没有数字，相邻一行的数有误或没有找到，可能是两行的数印在了一起，请核对',
  elsewhere: () => '这张表不在规定的部分里，可能是附件或下属单位的表，请核对',

  // Which column each figure of the row belongs to.
  runTogether: ({ text }: { text: string }) => `本行有“${text}”，可能是几个数连在了一起，请核对`,
  headOfAnotherEra: ({ head }: { head: string }) => `表头是另一时期的“${head}”，按同一位置的规定列读取`,
  otherHead: ({ head, asked }: { head: string; asked: string }) =>
    `表头印作“${head}”，不是规定的“${asked}”，没有读取`,
  headUnknown: ({ head, asked }: { head: string; asked: string }) =>
    `表头印作“${head}”，不是规定的“${asked}”，按同一位置的规定列读取，请核对`,
  noHead: ({ asked }: { asked: string }) => `表头里没有“${asked}”一列`,
  headsAndFigures: ({ heads, figures }: { heads: number; figures: number }) =>
    `表头印有 ${heads} 列，与规定格式不同，本行印有 ${figures} 个数，无法对应`,
  headsReordered: () => '表头各列的次序与规定格式不同，请核对各数的位置',
  totalFirst: () => '表头“总计”印在各分项之前，本行最后一个数可能是总计，也可能是最后一个分项，请核对',
  headsReorderedByWords: () => '表头各列的次序与规定格式不同，按表头文字对应',
  cellsTooMany: () => '本行的空格多于应有的格数，各数可能错位，请核对',
  figuresOutside: () => '本行在规定的各列之外还有数字，请核对各数的位置',
  tallFigure: () => '本行有跨行合并的数字格，请核对',
  severalWays: ({
    why,
    outcome,
    either,
  }: {
    why: Openness;
    outcome: Outcome;
    /** Two readings that are both possible. */
    either?: readonly [string, string];
  }) =>
    `${OPENNESS[why.kind](why as never)}，${either ? `可能是“${either[0]}”，也可能是“${either[1]}”，` : ''}${OUTCOMES[outcome]}`,
  figureLost: ({ figures }: { figures: number }) =>
    `本表其他行多印了数字，本行只有 ${figures} 个，可能缺了一格，请核对`,

  // What the 勾稽关系 say.
  partOfRowFails: () => '本行另有数字不符合勾稽关系，可能整行错位，请核对',
  mostRowsFail: () => '本表多数行的各数之和与总计不符，各数可能错位，请核对',
  besideBlank: () => '同行有空白格，各数可能错位，请核对',
  failsWithBlank: () => '同行或同列有空白格，勾稽关系不成立，请核对',
  undividedSumFails: () => '把只印了一行的合计计算在内，各项之和与总计不符，请核对',
};

/** Why the figures of a row fit in several ways. */
export type Openness =
  | { readonly kind: 'blanks'; readonly figures: number }
  | { readonly kind: 'count'; readonly figures: number; readonly expected: number }
  | { readonly kind: 'order' };

const OPENNESS = {
  blanks: ({ figures }: Openness & { kind: 'blanks' }) => `本行有空格，${figures} 个数可有几种排法`,
  count: ({ figures, expected }: Openness & { kind: 'count' }) =>
    `本行印有 ${figures} 个数，应为 ${expected} 个`,
  order: () => '表头各列的次序与规定格式不同',
};

const OUTCOMES = {
  all: '各数的位置由勾稽关系确认，请核对',
  some: '勾稽关系只能确认部分数的位置，请核对',
  none: '无法确定各数的位置',
};
type Outcome = keyof typeof OUTCOMES;

type Sentences = typeof SENTENCES;
type PartsOf<Code extends keyof Sentences> =
  Parameters<Sentences[Code]> extends [infer Parts] ? Readonly<Parts> : unknown;

/** A reason to look at a cell: its code, and what was found. */
export type Doubt = {
  [Code in keyof Sentences]: { readonly code: Code } & PartsOf<Code>;
}[keyof Sentences];

/** What a person reads about some doubts, each sentence once; null where there are none. */
export function sentenceOf(doubts: readonly Doubt[]): string | null {
  const sentences = new Set(doubts.map((doubt) => SENTENCES[doubt.code](doubt as never)));
  return sentences.size === 0 ? null : [...sentences].join('；');
}
