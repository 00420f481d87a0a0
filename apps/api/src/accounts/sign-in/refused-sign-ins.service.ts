import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { databaseRefusal } from '../../refusals/database-unavailable.ts';
import { isDiskFull } from '../../storage/disk-full.ts';
import { FairSemaphore } from '../../workload/fair-semaphore.ts';
import { Account } from '../account.entity.ts';
import { networkOf } from '../attempt-limits/network-of.ts';

/** Why nobody was let in. */
const REASONS = {
  wrongPassword: '密码不对',
  unknownUsername: '没有这个用户名',
  disabled: '账号已停用',
  tooMany: '失败次数过多，须等待',
  others: '更多的失败，不再逐一记录',
} as const;

/** How many pairs of network and account are told apart in an hour; the rest are counted as one. */
const MOST_PAIRS = 500;

/** How many of one network wait to be recorded; what comes beyond is passed over, since more of them tell nothing new. */
const LONGEST_LINE = 50;

const HOUR_MS = 3_600_000;

class LineFull extends Error {}

interface Refused {
  username: string;
  address: string;
  /** Whether there was a wait, so that the password was not even looked at. */
  waits: boolean;
}

interface Counted {
  network: string;
  /** Empty where there is no such account. */
  username: string;
  reason: keyof typeof REASONS;
}

/**
 * Puts refused sign-ins into the record without letting anybody fill the disk: of one network, account and reason the 1st, 3rd,
 * 10th, 30th, 100th … within an hour.
 *
 * A username that no account has is not kept: people type their password into the wrong field.
 */
@Injectable()
export class RefusedSignIns {
  /** One at a time: most of a flood count in the same row, and would wait for it in all the transactions that there may be. */
  private readonly semaphore = new FairSemaphore(1, LONGEST_LINE, () => new LineFull());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly agencies: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** What cannot be recorded, where the disk is full, the database busy or the line too long, does not change what is answered. */
  async record(refused: Refused): Promise<void> {
    await this.semaphore
      .run(networkOf(refused.address), () =>
        this.database.transaction((manager) => this.count(refused, manager)),
      )
      .catch((error: unknown) => {
        if (!isPassedOver(error)) throw error;
      });
  }

  private async count({ username, address, waits }: Refused, manager: EntityManager): Promise<void> {
    const account = await manager.findOneBy(Account, { username });
    const counted: Counted = {
      network: networkOf(address),
      username: account ? username : '',
      reason: reasonOf(account, waits),
    };
    const { tries, reason } = await this.tries(counted, manager);
    if (!isTold(tries)) return;
    const isOfOthers = reason === 'others';
    const agency =
      account && !isOfOthers
        ? await this.agencies.findLatest(account.agencyId, manager)
        : await this.agencies.top(manager);
    await this.audit.add(
      manager,
      { accountId: null, displayName: '未登录', address: isOfOthers ? null : address },
      {
        action: 'session.refused',
        subject: account && !isOfOthers ? username : '（不存在的用户名不作记录）',
        agency: agency ?? null,
        details: { reason: REASONS[reason], triesWithinHour: tries },
      },
    );
  }

  private async tries(
    { network, username, reason }: Counted,
    manager: EntityManager,
  ): Promise<{ tries: number; reason: Counted['reason'] }> {
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    const [known] = await manager.query<[{ tries: number }[], number]>(
      `UPDATE refused_sign_in SET tries = tries + 1
       WHERE hour = $1 AND network = $2 AND username = $3 AND reason = $4 RETURNING tries`,
      [hour, network, username, reason],
    );
    if (known[0]) return { tries: known[0].tries, reason };
    await manager.query('DELETE FROM refused_sign_in WHERE hour < $1', [hour]);
    const [pairs] = await manager.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM refused_sign_in WHERE hour = $1',
      [hour],
    );
    const kept: Counted =
      (pairs?.count ?? 0) < MOST_PAIRS
        ? { network, username, reason }
        : { network: '', username: '', reason: 'others' };
    const [added] = await manager.query<{ tries: number }[]>(
      `INSERT INTO refused_sign_in AS before (hour, network, username, reason, tries) VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (hour, network, username, reason) DO UPDATE SET tries = before.tries + 1 RETURNING tries`,
      [hour, kept.network, kept.username, kept.reason],
    );
    return { tries: added?.tries ?? 1, reason: kept.reason };
  }
}

function reasonOf(account: Account | null, waits: boolean): Counted['reason'] {
  if (waits) return 'tooMany';
  if (!account) return 'unknownUsername';
  return account.disabledAt ? 'disabled' : 'wrongPassword';
}

const isPassedOver = (error: unknown): boolean =>
  error instanceof LineFull || isDiskFull(error) || databaseRefusal(error) !== undefined;

/** 1, 3, 10, 30, 100, 300 … */
function isTold(tries: number): boolean {
  const power = 10 ** Math.floor(Math.log10(tries));
  return tries === power || tries === 3 * power;
}
