import { categorize, categoryWordsSchema, movedBy } from './improvement-categories.ts';
import { CATEGORY_WORDS } from './improvement-words.ts';

const idOf = (sentence: string): string => categorize(sentence).category.id;

describe('what an item is about', () => {
  it.each([
    ['一是信息更新不及时，部分栏目三个月才换一次。', 'timeliness'],
    ['公开内容不够全面', 'content'],
    ['政策解读形式单一', 'interpretation'],
    ['依申请公开答复文书不规范', 'onRequest'],
    ['“三审三校”制度落实不严', 'management'],
    ['门户网站检索功能不好用', 'platform'],
    ['专职人员配备不足', 'staff'],
    ['加大督查考核力度', 'supervision'],
    ['主动公开意识不强', 'awareness'],
    ['便企服务尚有短板', 'other'],
  ])('is told by the words that weigh most: %s', (sentence, id) => expect(idOf(sentence)).toBe(id));

  it('is stated with the words that decided, the heaviest first', () => {
    const { category, words } = categorize('政策解读不够，群众留言无人回复');
    expect(category.label).toBe('解读回应与互动');
    expect(words).toEqual(expect.arrayContaining(['政策解读', '留言', '回复']));
    expect(words[0]).toBe('政策解读');
  });

  it('is settled by where an item begins, not by what explains it', () => {
    expect(idOf('二是业务培训不足。网站、公众号、政务公开专区都由一人兼管。')).toBe('staff');
  });

  it('counts a longer word and not the shorter one inside it', () => {
    const words = { content: { 公开: 3 }, onRequest: { 依申请公开: 2 } };
    expect(categorize('依申请公开', words)).toMatchObject({
      category: { id: 'onRequest' },
      words: ['依申请公开'],
    });
  });

  it('is other where no word occurs', () => {
    expect(categorize('', {})).toMatchObject({ category: { id: 'other' }, words: [] });
  });
});

describe('words that decide on categories', () => {
  it('are of known categories, each with a weight', () =>
    expect(categoryWordsSchema.parse(CATEGORY_WORDS)).toEqual(CATEGORY_WORDS));

  it.each([[{ weather: { 雨: 1 } }], [{ content: { '': 1 } }], [{ content: { 内容: -1 } }]])(
    'are refused as %j',
    (words) => expect(categoryWordsSchema.safeParse(words).success).toBe(false),
  );

  it('show what would move before they are changed', () => {
    const sentences = ['渔船补贴名单没有张贴', '公开内容不全'];
    const after = { ...CATEGORY_WORDS, timeliness: { ...CATEGORY_WORDS['timeliness'], 渔船补贴: 9 } };
    expect(
      movedBy(sentences, CATEGORY_WORDS, after).map(({ sentence, to }) => [sentence, to.category.id]),
    ).toEqual([['渔船补贴名单没有张贴', 'timeliness']]);
    expect(movedBy(sentences, CATEGORY_WORDS, CATEGORY_WORDS)).toEqual([]);
  });
});
