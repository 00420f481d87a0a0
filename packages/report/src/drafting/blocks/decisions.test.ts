import { aBasis } from '../testing/a-basis.ts';
import { decisions } from './decisions.ts';

describe('the decisions in a draft', () => {
  it('are counted by kind, and the charges are in 万元', () => {
    const said = decisions.write(
      aBasis({ 'proactiveDisclosure.licences.decisions': 7, 'proactiveDisclosure.fees.amount': 1.25 }),
    );
    expect(said.map(({ text }) => text)).toEqual([
      '行政许可处理决定7件，行政处罚处理决定0件，行政强制处理决定0件。',
      '行政事业性收费1.25万元。',
    ]);
  });
});
