import { aReport } from '../testing/index.ts';
import { differsAt } from './differs-at.ts';

const cell = 'applications.newlyReceived.naturalPerson';
const sentence = (quote: string) => ({ kind: 'sentence', section: 'improvement', quote, at: 0 }) as const;
const text = (improvement: string) => aReport().withNarrative('improvement', improvement).build();

describe('whether a version differs from the one before at a place', () => {
  it('is a cell with another value, and one that was not read before', () => {
    const place = { kind: 'cell', key: cell } as const;
    const three = aReport().with(cell, 3).build();
    expect(differsAt(place, three, aReport().with(cell, 4).build())).toBe(true);
    expect(differsAt(place, aReport().with(cell, null).build(), aReport().with(cell, 0).build())).toBe(true);
    expect(
      differsAt(
        place,
        three,
        aReport().with(cell, 3).with(`applications.carriedOver.naturalPerson`, 1).build(),
      ),
    ).toBe(false);
  });

  it('is a cell whose doubt was settled, although its value is the same', () => {
    const report = aReport().with(cell, 3).build();
    const doubtful = {
      ...report,
      cells: { ...report.cells, [cell]: { value: 3, printed: '3', basis: 'label' as const, doubt: '不清' } },
    };
    expect(differsAt({ kind: 'cell', key: cell }, doubtful, report)).toBe(true);
    expect(differsAt({ kind: 'cell', key: cell }, doubtful, doubtful)).toBe(false);
  });

  it('is a sentence that is there no more, not one that was only broken over lines or moved', () => {
    const before = text('一是宣传不够。二是公开不全。');
    expect(differsAt(sentence('一是宣传不够。'), before, text('一是宣传\n不够。\n三是队伍不稳。'))).toBe(
      false,
    );
    expect(differsAt(sentence('一是宣传不够。'), before, text('一是宣传力度不够。二是公开不全。'))).toBe(
      true,
    );
  });

  it('is, for a sentence that was gone before, any change of its text', () => {
    const before = text('一是宣传力度不够。');
    expect(differsAt(sentence('一是宣传不够。'), before, before)).toBe(false);
    expect(differsAt(sentence('一是宣传不够。'), before, text('一是培训不够。'))).toBe(true);
  });

  it('is a section with any other cell or word, and the whole with any other section', () => {
    const before = aReport().build();
    const after = aReport().with(cell, 2).build();
    expect(differsAt({ kind: 'section', section: 'applications' }, before, after)).toBe(true);
    expect(differsAt({ kind: 'section', section: 'disputes' }, before, after)).toBe(false);
    expect(differsAt({ kind: 'section', section: 'improvement' }, before, text('另一段话。'))).toBe(true);
    expect(differsAt({ kind: 'whole' }, before, after)).toBe(true);
    expect(differsAt({ kind: 'whole' }, before, aReport().build())).toBe(false);
  });
});
