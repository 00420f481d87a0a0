import { aBasis } from '../testing/a-basis.ts';
import { disputes } from './disputes.ts';

describe('the disputes in a draft', () => {
  it('are told by the way and the result', () => {
    const said = disputes.write(
      aBasis({ 'disputes.reconsideration.total': 4, 'disputes.reconsideration.rectified': 1 }),
    );
    expect(said).toHaveLength(3);
    expect(said[0]?.text).toContain('行政复议4件，结果维持0件，结果纠正1件');
    expect(said[1]?.text).toContain('未经复议直接起诉的行政诉讼0件');
  });
});
