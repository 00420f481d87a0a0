import { aBasis } from '../testing/a-basis.ts';
import { measures, problems } from './named-items.ts';

const named = [
  { kind: 'problem', category: 'platform', agencies: 2 },
  { kind: 'problem', category: 'content', agencies: 12 },
  { kind: 'problem', category: 'other', agencies: 30 },
  { kind: 'measure', category: 'staff', agencies: 7 },
] as const;

describe('what section 五 of a draft names', () => {
  it('are the problems that most agencies name, with how many do', () => {
    const [said] = problems.write(aBasis({}, { named }));
    expect(said).toMatchObject({
      text: '从各行政机关的年度报告看，存在的主要问题：一是公开内容与质量方面（12家行政机关提出）；二是平台与渠道建设方面（2家行政机关提出）。',
      categories: ['content', 'platform'],
    });
  });

  it('are the measures, by the same rule', () => {
    expect(measures.write(aBasis({}, { named }))[0]?.text).toContain(
      '一是队伍与业务能力方面（7家行政机关提出）',
    );
  });

  it('is nothing where no report names any', () => {
    expect([...problems.write(aBasis()), ...measures.write(aBasis())]).toEqual([]);
  });
});
