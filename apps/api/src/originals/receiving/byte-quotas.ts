import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { uploadQuotaUsed } from '../originals.errors.ts';
import type { Sender } from './sender.ts';

/** What the smallest file takes on a disk. */
const SMALLEST = 4096;

/** How much of what never became a version may be kept for one account, and for one agency. */
@Injectable()
export class ByteQuotas {
  constructor(@InjectEnvironment() private readonly environment: Environment) {}

  /** @throws Refusal UPLOAD_QUOTA_USED where there is no room for so many bytes more, or for any file */
  async refuseBeyond(manager: EntityManager, { account, agency }: Sender, bytes = 0): Promise<void> {
    const more = Math.max(bytes, SMALLEST);
    const [used] = await manager.query<{ account: string; agency: string; next: Date | null }[]>(
      `SELECT COALESCE(sum(greatest(bytes, $3)) FILTER (WHERE account_id = $1), 0) AS account,
              COALESCE(sum(greatest(bytes, $3)) FILTER (WHERE agency_id = $2), 0) AS agency,
              min(kept_until) AS next
       FROM received_file WHERE account_id = $1 OR agency_id = $2`,
      [account.accountId, agency.id, SMALLEST],
    );
    const { quotaBytesPerAccount, quotaBytesPerAgency } = this.environment;
    if (Number(used?.account) + more > quotaBytesPerAccount) {
      throw uploadQuotaUsed('account', quotaBytesPerAccount, used?.next ?? null);
    }
    if (Number(used?.agency) + more > quotaBytesPerAgency) {
      throw uploadQuotaUsed('agency', quotaBytesPerAgency, used?.next ?? null);
    }
  }
}
