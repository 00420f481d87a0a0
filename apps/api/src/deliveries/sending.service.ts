import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { alone } from '../database/alone.ts';
import { MailSending } from './mail-sending.service.ts';
import { NotWaiting, Outbox } from './outbox.service.ts';
import { RobotSending } from './robot-sending.service.ts';

/** Sends what is due, one program at a time, each message at most once. */
@Injectable()
export class Sending {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly robots: RobotSending,
    private readonly mails: MailSending,
  ) {}

  /** Sends all that is due now; nothing where another program is doing so. */
  async run(signal: AbortSignal): Promise<void> {
    await alone(this.database, 'sending of mails', () => this.send(signal));
  }

  private async send(signal: AbortSignal): Promise<void> {
    await this.outbox.settleAbandoned();
    await this.outbox.giveUpOld();
    await this.outbox.gather();
    // What keeps back the one does not keep back the other.
    const ways = [await ended(this.mails.send(signal)), await ended(this.robots.send(signal))];
    // Where it no longer waits, another program has begun it: the connection that held the lock was cut off.
    const failed = ways.find((error) => error !== null && !(error instanceof NotWaiting));
    if (failed !== undefined) throw failed;
  }
}

/** What some work failed with; null where it did not. */
const ended = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
