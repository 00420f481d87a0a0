import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, MoreThan, Repository } from 'typeorm';
import { Clock } from '../clock.ts';
import { tooManyAttempts } from './accounts.errors.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';

const windowMinutes = 15;
/** Failures in the window before an account, and an address (an office behind one address has many people), must wait. */
export const failuresAllowed = { username: 8, address: 60 };

@Injectable()
export class SignInLimits {
  constructor(
    @InjectRepository(SignInAttempt) private readonly attempts: Repository<SignInAttempt>,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes an attempt before its password is looked at, so that attempts made at once count each other.
   * @throws Refusal TOO_MANY_ATTEMPTS
   */
  async begin(username: string, address: string): Promise<string> {
    const { identifiers } = await this.attempts.insert({ username, address, at: this.clock.now() });
    const id = String(identifiers[0]?.['id']);
    const waitFor =
      (await this.minutesToWait({ username }, failuresAllowed.username, id)) ??
      (await this.minutesToWait({ address }, failuresAllowed.address, id));
    if (waitFor === undefined) return id;
    await this.attempts.delete(id); // turned away, not tried: it does not make the wait longer
    throw tooManyAttempts(waitFor);
  }

  /** The right password: the account's failures before it count no longer. */
  async succeeded(attemptId: string, username: string): Promise<void> {
    await this.attempts.update(attemptId, { succeeded: true });
    await this.attempts.delete({ username, succeeded: false });
    await this.attempts.delete({ at: LessThan(this.windowStart()) });
  }

  private async minutesToWait(
    whose: { username: string } | { address: string },
    allowed: number,
    id: string,
  ) {
    const failures = await this.attempts.find({
      where: { ...whose, succeeded: false, at: MoreThan(this.windowStart()), id: LessThan(id) },
      order: { at: 'DESC' },
      take: allowed,
    });
    const oldest = failures.at(-1);
    if (failures.length < allowed || !oldest) return undefined;
    const waited = (this.clock.now().getTime() - oldest.at.getTime()) / 60_000;
    return Math.max(1, Math.ceil(windowMinutes - waited));
  }

  private windowStart(): Date {
    return new Date(this.clock.now().getTime() - windowMinutes * 60_000);
  }
}
