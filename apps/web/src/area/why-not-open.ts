import type { CollectionRound } from '@zhaojian/contract';
import { dayText } from '../dates/days.ts';

/** Why no report of a year can be brought in now, and what to do if one must be; null while its round is open. */
export function whyNotOpen(
  round: Pick<CollectionRound, 'state' | 'opensOn' | 'closesOn'> | null,
  year: number,
): string | null {
  switch (round?.state) {
    case undefined:
      return `${year} 年度没有开展填报。如需报送，请联系管理员建立该年度的填报。`;
    case 'upcoming':
      return `${year} 年度填报从 ${dayText(round.opensOn)}开始，现在还不能报送。`;
    case 'closed':
      return `${year} 年度填报已于 ${dayText(round.closesOn)}关闭，不能再报送。如需补报，请联系管理员推迟关闭日期，或在轮次里为该机构重新开放。`;
    case 'open':
      return null;
  }
}
