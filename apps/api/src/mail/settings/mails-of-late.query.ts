import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MailSettingsNow } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock.ts';

const A_WEEK = 7 * 24 * 3_600_000;

/** What became of the mails of the last seven days. */
@Injectable()
export class MailsOfLateQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts by what became of them, and why the last one that had trouble did. */
  async ask(): Promise<MailSettingsNow['lately']> {
    const [counted] = await this.database.query<MailSettingsNow['lately'][]>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent,
              count(*) FILTER (WHERE state IN ('waiting', 'sending'))::int AS waiting,
              count(*) FILTER (WHERE state = 'failed')::int AS failed,
              count(*) FILTER (WHERE state = 'uncertain')::int AS uncertain,
              (array_agg(problem ORDER BY tried_at DESC) FILTER (WHERE problem IS NOT NULL))[1] AS "lastProblem"
       FROM outgoing_message WHERE way = 'mail' AND made_at > $1`,
      [new Date(this.clock.now().getTime() - A_WEEK)],
    );
    return counted ?? { sent: 0, waiting: 0, failed: 0, uncertain: 0, lastProblem: null };
  }
}
