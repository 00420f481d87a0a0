import { type AuditAction, subjectOfAction } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';

/** On which every program tells all programs on the database, itself among them, of what it changed. */
export const CHANGES_CHANNEL = 'zhaojian_changes';

/** What is told there: enough to find whom it concerns. `account`: sessions may have ended. */
export type AnnouncedChange =
  | {
      readonly kind: 'report' | 'claim' | 'agency' | 'rectification';
      readonly agencyId: string;
      readonly path: string;
    }
  | { readonly kind: 'notification'; readonly accountId: string }
  | { readonly kind: 'round' }
  | { readonly kind: 'account' };

/** Tells of changes once their transaction is committed, and of none where it is not. */
export async function announce(manager: EntityManager, changes: readonly AnnouncedChange[]): Promise<void> {
  if (changes.length === 0) return;
  await manager.query('SELECT pg_notify($1, change) FROM unnest($2::text[]) AS change', [
    CHANGES_CHANNEL,
    changes.map((change) => JSON.stringify(change)),
  ]);
}

interface Recorded {
  readonly action: AuditAction;
  readonly agency?: { readonly id: string; readonly path: string } | null;
}

/** What was given out or looked at is as it was. */
const LEAVES_ALL_AS_IT_WAS = /\.(downloaded|draftOpened)$/;

/** What is to be told of something that is recorded. */
export function announcedOf({ action, agency }: Recorded): AnnouncedChange[] {
  if (LEAVES_ALL_AS_IT_WAS.test(action)) return [];
  const about = (kind: 'report' | 'agency' | 'rectification'): AnnouncedChange[] =>
    agency ? [{ kind, agencyId: agency.id, path: agency.path }] : [];
  switch (subjectOfAction(action)) {
    case '报送':
      return about('report');
    case '整改台账':
      return about('rectification');
    case '机构':
      return about('agency');
    case '轮次':
      return [{ kind: 'round' }];
    case '账号':
      // Signing in is frequent, and ends nobody's session.
      return action === 'session.ended' || !action.startsWith('session.') ? [{ kind: 'account' }] : [];
    default:
      return [];
  }
}
