import { follow } from '../audit/declared-event.ts';
import {
  reportBeganToCount,
  reportCeasedToCount,
  reportCountsAnew,
} from '../submissions/submission.events.ts';
import { UsualFigures } from './usual-figures.service.ts';

/** What agencies usually report is what their accepted reports say. */
export const keyFiguresSubscribers = [
  follow(reportBeganToCount, ({ data, manager, get }) => get(UsualFigures).keep(manager, data)),
  follow(reportCountsAnew, ({ data, manager, get }) => get(UsualFigures).keep(manager, data)),
  follow(reportCeasedToCount, ({ data, manager, get }) => get(UsualFigures).forget(manager, data)),
];
