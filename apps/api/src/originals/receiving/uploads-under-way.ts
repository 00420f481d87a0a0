import { Injectable } from '@nestjs/common';
import { InjectEnvironment } from '../../environment.module.ts';
import type { Environment } from '../../environment.ts';
import { tooManyUploads } from '../originals.errors.ts';
import type { Sender } from './sender.ts';

/** Counts what is being taken in or waits to be read in this program, for each account and agency. */
@Injectable()
export class UploadsUnderWay {
  private readonly counts = new Map<string, number>();

  constructor(@InjectEnvironment() private readonly environment: Environment) {}

  /** @throws Refusal TOO_MANY_UPLOADS */
  async during<T>({ account, agency }: Sender, work: () => Promise<T>): Promise<T> {
    const { uploadsPerAccount, uploadsPerAgency } = this.environment;
    if (this.of(account.accountId) >= uploadsPerAccount) throw tooManyUploads('account', uploadsPerAccount);
    if (this.of(agency.id) >= uploadsPerAgency) throw tooManyUploads('agency', uploadsPerAgency);
    this.add(account.accountId, 1);
    this.add(agency.id, 1);
    try {
      return await work();
    } finally {
      this.add(account.accountId, -1);
      this.add(agency.id, -1);
    }
  }

  private readonly of = (id: string): number => this.counts.get(id) ?? 0;

  private add(id: string, change: 1 | -1): void {
    const count = this.of(id) + change;
    if (count === 0) this.counts.delete(id);
    else this.counts.set(id, count);
  }
}
