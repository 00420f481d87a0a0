import type { Block, MissingAgency } from '../draft-basis.ts';
import { sentence } from '../sentence.ts';

/** More names than anybody reads; the count says how many there are. */
const MOST_NAMES = 100;

const REASONS: readonly (readonly [MissingAgency['because'], string])[] = [
  ['notHandedIn', '未报送'],
  ['notAccepted', '尚未审核通过'],
];

/** The foot: whose reports are not in the figures, counted and named. */
export const missing: Block = {
  section: 'otherMatters',
  write: ({ missing: agencies }) => {
    if (agencies.length === 0) return [];
    const groups = REASONS.flatMap(([reason, words]) => {
      const ofReason = agencies.filter(({ because }) => because === reason);
      return ofReason.length === 0 ? [] : [{ words, ofReason, named: ofReason.slice(0, MOST_NAMES) }];
    });
    const counted = groups.map(({ words, ofReason, named }) => {
      const names = named.map(({ name }) => name).join('、');
      return `${words}的${ofReason.length}家：${names}${ofReason.length > MOST_NAMES ? '等' : ''}`;
    });
    return [
      sentence(`另有${agencies.length}家行政机关的年度报告未计入本报告的数据，${counted.join('；')}。`, {
        agencies: groups.flatMap(({ named }) => named.map(({ id }) => id)),
      }),
    ];
  },
};
