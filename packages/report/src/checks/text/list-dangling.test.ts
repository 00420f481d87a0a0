import { completeReport, findingsOf } from '../../testing/index.ts';

describe('a section', () => {
  it('should not end with a list that starts over', () => {
    const measures = '一是加强领导。\n二是完善制度。\n三是组织培训。';
    const leftOver = '一是力度不够，二是更新不及时。';
    const withText = (text: string) => findingsOf(completeReport().withNarrative('improvement', text));
    expect(withText(measures)).toEqual([]);
    expect(withText(`${measures}\n${leftOver}`)).toMatchObject([
      { check: 'LIST_DANGLING', section: 'improvement', quote: leftOver },
    ]);
  });
});
