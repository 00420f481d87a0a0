import type { Arrangement } from '@zhaojian/contract';
import { dayText } from '../../dates/days.ts';

/** What an arrangement says, in a line. */
export function arrangementText({ what, submitOn, publishOn, until }: Arrangement, today: string): string {
  switch (what) {
    case 'areaDates':
    case 'agencyDates':
      return [
        ...(submitOn ? [`${dayText(submitOn, today)}前报送`] : []),
        ...(publishOn ? [`${dayText(publishOn, today)}前公开`] : []),
      ].join('，');
    case 'exemption':
      return '本年度不报送';
    case 'reopening':
      return until === null ? '' : `开放到 ${dayText(until, today)}`;
  }
}
