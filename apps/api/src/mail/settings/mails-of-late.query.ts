import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DeliveredLately } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock.ts';
import { DELIVERED_LATELY, latelyFrom, NONE_LATELY } from '../../deliveries/delivered-lately.ts';

/** What became of the mails of the last seven days. */
@Injectable()
export class MailsOfLateQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts by what became of them, and why the last one that had trouble did. */
  async ask(): Promise<DeliveredLately> {
    const [counted] = await this.database.query<DeliveredLately[]>(
      `SELECT ${DELIVERED_LATELY} FROM outgoing_message WHERE way = 'mail' AND made_at > $1`,
      [latelyFrom(this.clock.now())],
    );
    return counted ?? NONE_LATELY;
  }
}
