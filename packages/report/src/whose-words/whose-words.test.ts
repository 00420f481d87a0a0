import { FIRST_PAIRS } from '../../words/sentence-pairs.ts';
import { UNSEEN_PAIRS } from '../../words/unseen-pairs.ts';
import { scoreForeign, scoreSentencePairs } from '../../words/try-words.ts';
import { completeReport } from '../testing/index.ts';
import { fingerprintsOf, keyOfSentence } from './fingerprints.ts';
import { originsOfWords, sharesOfWords } from './origins-of-words.ts';
import { namesInTexts, substanceOf } from './substance-of.ts';

const education = namesInTexts(['东示例区教育局', '东示例区人民政府', '示例市人民政府']);
const justice = namesInTexts(['西示例区司法局', '西示例区人民政府', '示例市人民政府']);
const training = '组织全体干部开展政府信息公开专题培训三次，邀请业务骨干现场授课，参训人员达到60余人次。';
const patrol = '每周一对网站栏目巡查一遍，发现空白栏目当天补齐，并在全局范围内进行通报。';
const canteens = '学校食堂的招标结果、食材价格和抽检情况每月公布，家长可以在校门口的公示栏里看到。';
const says = (...sentences: string[]) =>
  completeReport().withNarrative('improvement', '').withNarrative('overview', sentences.join('')).build();
const source = (id: string, isOwn: boolean, ...sentences: string[]) => ({
  id,
  isOwn,
  report: says(...sentences),
  names: isOwn ? education : justice,
});
const origins = (
  report = says(canteens),
  sources: ReturnType<typeof source>[] = [],
  shared = new Set<number>(),
) =>
  originsOfWords(report, education, sources, shared)
    .filter(({ section }) => section === 'overview')
    .map(({ origin, source: found }) => [origin, ...(found ? [found.id] : [])]);

describe('the substance of a sentence', () => {
  it('is the same whatever its agency is called, and whatever its figures and its number in a list are', () => {
    const one = substanceOf('一是东示例区教育局全年公开信息128条；', education);
    expect(one).toBe('某全年公开信息0条');
    expect(substanceOf('（1）我局全年公开信息 7 条。', justice)).toBe(one);
    expect(substanceOf('西示例区司法局全年公开信息1,234条', justice)).toBe(one);
  });
});

describe('the words of a report', () => {
  it('are its own where no other report has them', () => {
    expect(origins(says(canteens), [source('b', false, training)])).toEqual([['own']]);
  });

  it('are another agency’s where that has them with a few other words', () => {
    const edited = training.replace('现场授课', '到场授课').replace('60', '45');
    expect(origins(says(canteens, edited), [source('b', false, training, patrol)])).toEqual([
      ['own'],
      ['other', 'b'],
    ]);
  });

  it('are those of the agency’s own earlier year before they are another’s', () => {
    const sources = [source('b', false, patrol), source('last', true, patrol.replace('当天', '当日'))];
    expect(origins(says(patrol), sources)).toEqual([['ownEarlier', 'last']]);
  });

  it('are nobody’s where many agencies have them, or the law or the form', () => {
    const shared = new Set([keyOfSentence(substanceOf(patrol, education))]);
    const law = '根据《中华人民共和国政府信息公开条例》第五十条规定，结合本机关实际，编制本年度报告。';
    const sources = [source('b', false, patrol, law)];
    expect(origins(says(law, patrol), sources, shared)).toEqual([['form'], ['shared']]);
  });

  it('are measured by characters, without those of the law and the form', () => {
    const sentences = originsOfWords(
      says(canteens, patrol),
      education,
      [source('b', false, patrol)],
      new Set(),
    );
    const { own, other } = sharesOfWords(sentences);
    expect(own).toBeCloseTo(canteens.length / (canteens.length + patrol.length));
    expect(own + other).toBe(1);
    expect(sharesOfWords([])).toEqual({ own: 0, ownEarlier: 0, other: 0, shared: 0 });
  });
});

describe('the fingerprints of a report', () => {
  const many = [
    training,
    patrol,
    '建立了科室拟稿、分管领导审核、主要领导签发的三级审查机制，凡未经审查的信息一律不得上网发布。',
    '设立政务公开专区，配备自助查询终端两台，安排专人引导群众查阅政策文件和办事指南。',
  ];

  it('have a key in common where one sentence is the same in substance', () => {
    const one = fingerprintsOf(says(canteens, patrol), education);
    const other = fingerprintsOf(says(training, patrol), justice);
    expect(one.sentences.filter((key) => other.sentences.includes(key))).toHaveLength(1);
  });

  it('have a shingle in common where a narrative was changed a little in every sentence', () => {
    const changed = many.map((sentence) => sentence.replace(/，/u, '，并且'));
    const [one, other] = [many, changed].map((all) => fingerprintsOf(says(...all), education));
    expect(one?.sentences.some((key) => other?.sentences.includes(key))).toBe(false);
    expect(one?.shingles.some((key) => other?.shingles.includes(key))).toBe(true);
  });

  it('have none in common where two speak of different things', () => {
    const one = fingerprintsOf(
      says(canteens, canteens.replace('食堂', '宿舍'), '各校每学期公布一次收费标准和资助名单。'),
      education,
    );
    const other = fingerprintsOf(says(...many), justice);
    const keys = new Set([...other.sentences, ...other.shingles]);
    expect([...one.sentences, ...one.shingles].some((key) => keys.has(key))).toBe(false);
  });
});

describe('the words labelled by hand', () => {
  it.each([
    ['copied', scoreSentencePairs(FIRST_PAIRS)],
    ['copied and never seen before', scoreSentencePairs(UNSEEN_PAIRS)],
    ['foreign', scoreForeign()],
  ])('are hardly ever wrongly called %s, and mostly found', (_, { precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});
