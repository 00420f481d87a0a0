import type { Block, MissingAgency } from '../draft-basis.ts';
import { sentence } from '../sentence.ts';

/** More names than anybody reads; the count says how many there are. */
const MOST_NAMES = 100;

const REASONS: readonly (readonly [MissingAgency['because'], string])[] = [
  ['notHandedIn', '未报送'],
  ['notAccepted', '尚未审核通过'],
];

/** The agencies that are missing for one reason: how many, and as many of them as are named. */
interface MissingForReason {
  readonly because: MissingAgency['because'];
  readonly words: string;
  readonly count: number;
  readonly named: readonly MissingAgency[];
}

/** Missing agencies by why they are; no group is empty. */
export const missingByReason = (agencies: readonly MissingAgency[]): MissingForReason[] =>
  REASONS.flatMap(([because, words]) => {
    const ofReason = agencies.filter((agency) => agency.because === because);
    return ofReason.length === 0
      ? []
      : [{ because, words, count: ofReason.length, named: ofReason.slice(0, MOST_NAMES) }];
  });

/** The foot: whose reports are not in the figures, counted and named. */
export const missing: Block = {
  section: 'otherMatters',
  write: ({ missing: agencies }) => {
    if (agencies.length === 0) return [];
    const groups = missingByReason(agencies);
    const counted = groups.map(({ words, count, named }) => {
      const names = named.map(({ name }) => name).join('、');
      return `${words}的${count}家：${names}${count > named.length ? '等' : ''}`;
    });
    return [
      sentence(`另有${agencies.length}家行政机关的年度报告未计入本报告的数据，${counted.join('；')}。`, {
        agencies: groups.flatMap(({ named }) => named.map(({ id }) => id)),
      }),
    ];
  },
};
