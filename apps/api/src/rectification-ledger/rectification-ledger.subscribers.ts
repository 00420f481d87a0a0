import { treeChanged } from '../agencies/agency.events.ts';
import { follow } from '../audit/declared-event.ts';
import { InheritedTasks } from './inheriting/inherited-tasks.service.ts';

/** Once an agency has ended, the one that continues its work has to do what it had to. */
export const rectificationLedgerSubscribers = [
  follow(treeChanged, ({ manager, get }) => get(InheritedTasks).handOver(manager)),
];
