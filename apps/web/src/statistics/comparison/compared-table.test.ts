import { aChild, reportingOf } from '../testing/figures-for-tests.ts';
import { comparableOf } from './comparable.ts';
import { comparedTable } from './compared-table.ts';
import { compare } from './comparison.ts';

const key = 'applications.newlyReceived.total';

describe('the comparison as a table to take away', () => {
  it('says of the reports behind a figure what the page says', () => {
    const comparable = comparableOf(key);
    const counted = aChild('示例区', { [key]: 60 });
    const asked = { expected: 0, submitted: 0, onTime: 0, accepted: 0 };
    const exempt = { ...aChild('示例镇'), reporting: reportingOf({ ...asked, exempt: 1 }) };
    const table = comparedTable(comparable, compare(comparable, [counted, exempt], [], undefined), 2024);
    expect(table.rows.map(({ cells: [name, , , reports] }) => [name, reports])).toEqual([
      ['示例区', expect.stringContaining('/')],
      ['示例镇', '免报'],
    ]);
  });
});
