import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument, type Shape } from '../../../fixtures/printing/print-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { recognise } from '../recognise.ts';

/** The doubts about a report that prints some of its figures otherwise than they are. */
function doubtsIn(shape: Shape, printed: (key: string, value: string) => string) {
  const figure = (value: number | null, key: string): string => printed(key, String(value ?? ''));
  const { cells } = recognise(printDocument(exampleReport(2023), { shape, figure }));
  return (key: string): string => cells[key]?.doubt ?? '';
}

const oneMore = (value: string): string => String(Number(value) + 1);

/** A zero that its row and its column prove when it is left blank. */
const ZERO = 'applications.carriedOver.otherOrganization';

describe('figures that may have moved', () => {
  it('are those beside a blank of text that nothing proves, but not in a row that is blank from end to end', () => {
    const beside = doubtsIn('tabs', (key, value) =>
      key === 'proactiveDisclosure.normativeDocuments.repealed' ? '' : value,
    );
    expect(beside('proactiveDisclosure.normativeDocuments.inForce')).toContain('同行有空白格');
    expect(beside('proactiveDisclosure.regulations.inForce')).toBe('');
    const whole = doubtsIn('tabs', (key, value) => (key.includes('regulations') ? '' : value));
    expect(whole('proactiveDisclosure.regulations.inForce')).toBe('空白格，没有勾稽关系可以验证，按 0 计');
  });

  it('are none in a grid, where a blank or a mark has a cell of its own; nor is a mark in text', () => {
    for (const [shape, mark] of [
      ['grid', ''],
      ['grid', '/'],
      ['tabs', '—'],
    ] as const) {
      const doubts = doubtsIn(shape, (_, value) => (value === '0' ? mark : value));
      expect(doubts('proactiveDisclosure.normativeDocuments.inForce')).toBe('');
      expect(doubts('proactiveDisclosure.regulations.issued')).toBe('');
      expect(doubts('applications.withheld.stateSecret.naturalPerson')).toBe('');
    }
  });

  it('are those of a table of which most rows are at odds with their totals, unless each has a cell of its own', () => {
    const doubtsOf = (shape: Shape) =>
      doubtsIn(shape, (key, value) => (/^applications.*\.total$/.test(key) ? oneMore(value) : value));
    const doubts = doubtsOf('tabs');
    expect(doubtsOf('grid')('applications.carriedOver.naturalPerson')).toBe('');
    expect(doubts('applications.carriedOver.naturalPerson')).toContain('本表多数行');
    expect(doubts('disputes.reconsideration.upheld')).toBe('');
  });

  it('are several of a row of text that no column proves, in a table that leaves gaps', () => {
    const isOdd = (key: string): boolean => /\.disclosed\.(naturalPerson|commercialEnterprise)$/.test(key);
    const odd = (key: string, value: string): string => (isOdd(key) ? oneMore(value) : value);
    const withGap = (key: string, value: string): string => (key === ZERO ? '' : odd(key, value));
    expect(doubtsIn('tabs', withGap)('applications.partiallyDisclosed.total')).toContain('错位');
    expect(doubtsIn('tabs', odd)('applications.partiallyDisclosed.total')).toBe('');
    expect(doubtsIn('grid', withGap)('applications.partiallyDisclosed.total')).toBe('');
  });

  it('are not a single one that no column proves, in a row that prints all of its figures', () => {
    const doubts = doubtsIn('tabs', (key, value) => {
      if (key === ZERO) return '';
      return key === 'applications.disclosed.naturalPerson' ? oneMore(value) : value;
    });
    expect(doubts('applications.partiallyDisclosed.naturalPerson')).toBe('');
  });

  it('are a total of 0 and the blanks beside it where no column proves them', () => {
    const ofParts = (key: string, value: string): string =>
      value === '0' && !key.endsWith('.total') ? '' : value;
    const isOutOfReach = (key: string): boolean => key.startsWith('applications.outcomesTotal.');
    const doubts = doubtsIn('tabs', (key, value) => (isOutOfReach(key) ? '见附表' : ofParts(key, value)));
    expect(doubts('applications.withheld.thirdPartyRights.total')).toContain('错位');
    expect(doubtsIn('tabs', ofParts)('applications.withheld.thirdPartyRights.total')).toBe('');
  });

  it('are not those beside a row that is broken off: what it lacks follows it', () => {
    const { rendering } = printDocument(exampleReport(2023), { shape: 'spaces' });
    const lines = rendering.kind === 'lines' ? rendering.lines : [];
    const broken = lines.flatMap((line) =>
      line.startsWith('一、本年新收')
        ? [line.slice(0, line.indexOf('  ')), '2', '1', '5 0 1 2 0 29']
        : [line],
    );
    const { cells } = recognise(readText(broken.join('\n')));
    expect(cells['applications.newlyReceived.total']?.value).toBeNull();
    expect(cells['applications.carriedOver.total']).toMatchObject({ value: 2 });
    expect(cells['applications.carriedOver.total']?.doubt ?? '').not.toContain('错位');
  });
});
