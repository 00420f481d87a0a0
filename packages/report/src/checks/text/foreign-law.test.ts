import { completeReport, findingsOf } from '../../testing/index.ts';

describe('a report', () => {
  const says = (agencyName: string, text: string) =>
    findingsOf(completeReport({ agencyName }).withNarrative('improvement', text));

  it('should not promise another agency’s work', () => {
    const text = '大力开展公路法宣传教育活动。';
    expect(says('示例市营商环境建设局', text)).toMatchObject([
      { check: 'FOREIGN_LAW', section: 'improvement', about: '公路法', quote: text },
    ]);
    expect(says('示例市住房和城乡建设局', text)).toMatchObject([{ check: 'FOREIGN_LAW' }]);
    expect(says('示例市交通运输局', text)).toEqual([]);
    expect(says('示例市松岗乡', text)).toEqual([]);
    expect(says('示例市东湖街道办事处', text)).toEqual([]);
  });

  it('may name laws whose name only ends alike', () => {
    expect(says('示例市统计局', '依据防洪法、节约用水法规开展工作。')).toEqual([]);
  });
});
