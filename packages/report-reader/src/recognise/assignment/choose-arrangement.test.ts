import { formForYear, type Form } from '@zhaojian/report';
import { sentenceOf, type Doubt } from '../doubts/doubt.ts';
import type { CellReading } from '../figures/read-cell.ts';
import type { FigurePiece } from '../rows/printed-row.ts';
import { rowTargets } from '../wording/row-targets.ts';
import { chooseArrangement } from './choose-arrangement.ts';
import type { Arrangement, Assignment } from './assignment.ts';

const form = formForYear(2023) as Form;
const carriedOver = rowTargets(form).find(({ keys }) => keys.includes('applications.carriedOver.total'));
const piece = (text: string): FigurePiece => ({ text, location: { kind: 'element', id: 'row' } });
const way = (...texts: string[]): Arrangement => texts.map(piece);

function chosen(ways: readonly Arrangement[], doubts: readonly Doubt[] = []): Assignment {
  if (!carriedOver) throw new Error('no such row');
  const why = { kind: 'blanks', figures: 2 } as const;
  const open = { ways, prefersFirst: false, heads: [], basis: 'position', doubts, why } as const;
  return chooseArrangement(form, carriedOver, open, new Map<never, CellReading>());
}

describe('a row whose figures fit its columns in several ways', () => {
  it('is certain where its sum rules out all but one of them', () => {
    const { slots, doubts } = chosen([way('3', '', '', '', '', '', '3'), way('', '3', '', '', '', '3', '')]);
    expect(slots.map(({ piece: there }) => there?.text)).toEqual(['3', '', '', '', '', '', '3']);
    expect(doubts).toEqual([]);
  });

  it('stays below heads in another order where it is', () => {
    const ways = [way('3', '', '', '', '', '', '3'), way('', '3', '', '', '', '3', '')];
    expect(chosen(ways, [{ code: 'headsReordered' }]).doubts).toEqual([{ code: 'headsReordered' }]);
  });

  it('names two readings that are both possible', () => {
    const { slots, doubts } = chosen([way('3', '', '', '', '', '', '3'), way('', '3', '', '', '', '', '3')]);
    expect(slots.map(({ piece: there }) => there?.text ?? null)).toEqual([null, null, '', '', '', '', '3']);
    expect(sentenceOf(doubts)).toContain('可能是“自然人 3”，也可能是“商业企业 3”');
  });
});
