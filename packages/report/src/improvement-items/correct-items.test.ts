import type { ImprovementItem } from '../report.schema.ts';
import { correctionsAround, correctItems, itemNamed, nameOfItem } from './correct-items.ts';
import type { ItemChange, ItemCorrection } from './item-corrections.schema.ts';

const training = '一是业务培训不足，网站栏目更新不及时。';
const staff = '二是人员偏少。';
const answer = '将组织全员培训，';
const more = '增配一名专职人员。';
const text = [training, staff, `下一步，${answer}${more}`].join('\n');

const item = (kind: ImprovementItem['kind'], sentence: string, mends: number | null = null) => ({
  kind,
  category: 'staff',
  sentence,
  mends,
});
const read = [
  item('problem', training),
  item('problem', staff),
  item('measure', answer, 0),
  item('measure', more),
];

const about = (sentence: string, change: ItemChange, id = change.kind as string): ItemCorrection => ({
  id,
  item: { sentence, nth: 0 },
  change,
});
const cut = about(training, { kind: 'cut', head: '一是业务培训不足，' });
const corrected = (...corrections: ItemCorrection[]) => correctItems(text, read, corrections);
const sentences = (...corrections: ItemCorrection[]) =>
  corrected(...corrections).items.map((one) => one.sentence);

describe('items of section 五 that nobody corrected', () => {
  it('are those that the program read, each with its place in the text', () => {
    const { items, removed, idle } = corrected();
    expect(items).toMatchObject(read);
    expect(items.map(({ from, sentence }) => text.slice(from ?? 0, (from ?? 0) + sentence.length))).toEqual(
      read.map(({ sentence }) => sentence),
    );
    expect([removed, idle]).toEqual([[], []]);
  });

  it('have no place where the text does not have them', () => {
    expect(correctItems('另一段文字', read, []).items.map(({ from }) => from)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(correctItems('', [], [cut])).toEqual({ items: [], removed: [], idle: ['cut'] });
  });
});

describe('a correction', () => {
  it('cuts an item in two, of which the first stays what was answered', () => {
    const { items } = corrected(cut);
    expect(items.map(({ sentence }) => sentence)).toEqual([
      '一是业务培训不足，',
      '网站栏目更新不及时。',
      staff,
      answer,
      more,
    ]);
    expect(items.map(({ mends }) => mends)).toEqual([null, null, null, 0, null]);
    expect(text.slice(items[1]?.from ?? 0)).toMatch(/^网站栏目更新不及时。/u);
  });

  it('joins an item with the next, and what is between them in the text', () => {
    expect(sentences(about(training, { kind: 'join', next: staff }))).toEqual([
      `${training}\n${staff}`,
      answer,
      more,
    ]);
    const { items } = corrected(about(training, { kind: 'join', next: staff }));
    expect(items[1]?.mends).toBe(0);
  });

  it('joins no other item than the one it was said of', () => {
    expect(corrected(about(training, { kind: 'join', next: more })).idle).toEqual(['join']);
    expect(corrected(about(more, { kind: 'join', next: training })).idle).toEqual(['join']);
  });

  it('says of what kind an item is, and lets go what was tied to it when it is no problem', () => {
    const { items } = corrected(about(training, { kind: 'retype', to: 'done' }));
    expect(items.map(({ kind, mends }) => [kind, mends])).toEqual([
      ['done', null],
      ['problem', null],
      ['measure', null],
      ['measure', null],
    ]);
  });

  it('says what an item is about, and to which problem a measure is tied or that it is tied to none', () => {
    const { items } = corrected(
      about(training, { kind: 'resort', to: 'platform' }),
      about(more, { kind: 'tie', problem: { sentence: staff, nth: 0 } }),
      about(answer, { kind: 'tie', problem: null }, 'untie'),
    );
    expect(items.map(({ category, isSorted, mends }) => [category, isSorted, mends])).toEqual([
      ['platform', true, null],
      ['staff', false, null],
      ['staff', false, null],
      ['staff', false, 1],
    ]);
  });

  it('ties nothing to what is no problem, and no problem to anything', () => {
    const problem = { sentence: staff, nth: 0 };
    expect(corrected(about(training, { kind: 'tie', problem })).idle).toEqual(['tie']);
    expect(corrected(about(more, { kind: 'tie', problem: { sentence: answer, nth: 0 } })).idle).toEqual([
      'tie',
    ]);
  });

  it('takes out what is no item, and keeps it to be brought back', () => {
    const { items, removed } = corrected(about(training, { kind: 'remove' }));
    expect(items.map(({ mends }) => mends)).toEqual([null, null, null]);
    expect(removed).toMatchObject([{ sentence: training, corrections: ['remove'] }]);
  });

  it('is of the item as those before it left it', () => {
    const { items, idle } = corrected(
      cut,
      about('网站栏目更新不及时。', { kind: 'resort', to: 'timeliness' }),
    );
    expect(items.map(({ category, corrections }) => [category, corrections]).slice(0, 2)).toEqual([
      ['staff', ['cut']],
      ['timeliness', ['cut', 'resort']],
    ]);
    expect(idle).toEqual([]);
  });

  it('cuts nothing off at the end, at the beginning, or where other words are', () => {
    for (const head of [training, '，', '网站'])
      expect(corrected(about(training, { kind: 'cut', head })).idle).toEqual(['cut']);
  });
});

describe('corrections of a version and the next one', () => {
  it('hold where the sentence has another number in its list or another mark at its end', () => {
    const sentence = '三、业务培训不足；网站栏目更新不及时';
    const { items, idle } = correctItems(sentence, [item('problem', sentence)], [cut]);
    expect(items.map((one) => one.sentence)).toEqual(['三、业务培训不足；', '网站栏目更新不及时']);
    expect(idle).toEqual([]);
  });

  it('no longer apply where the sentence is not there, nor do those of what had been cut from it', () => {
    const of = about('网站栏目更新不及时。', { kind: 'retype', to: 'done' });
    expect(correctItems('档案没有归集。', [item('problem', '档案没有归集。')], [cut, of]).idle).toEqual([
      'cut',
      'retype',
    ]);
  });
});

describe('items that say the same twice', () => {
  const twice = [item('problem', '人员不足。'), item('problem', '一是人员不足；')];

  it('are told apart by their order', () => {
    expect(twice.map((_, index) => nameOfItem(twice, index).nth)).toEqual([0, 1]);
    expect(itemNamed(twice, { sentence: '人员不足。', nth: 1 })).toBe(twice[1]);
    expect(itemNamed(twice, { sentence: '人员不足。', nth: 2 })).toBeUndefined();
  });
});

describe('what the program read', () => {
  it('is there again once all is taken back that was made of the same sentence', () => {
    const of = about('网站栏目更新不及时。', { kind: 'retype', to: 'done' });
    const { items } = corrected(cut, of, about(staff, { kind: 'remove' }));
    const [head] = items;
    expect(head && correctionsAround(head, items).toSorted()).toEqual(['cut', 'retype']);
  });
});
