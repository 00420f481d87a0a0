import { AsyncLocalStorage } from 'node:async_hooks';
import { Global, Injectable, Module } from '@nestjs/common';
import { dayInChina } from '@zhaojian/contract';

const imagined = new AsyncLocalStorage<Date>();

/** The one source of time, so that tests can be at any date. Days are days in China, whatever the machine's zone. */
@Injectable()
export class Clock {
  /** The moment, or the one that {@link as} imagines. */
  now(): Date {
    return imagined.getStore() ?? new Date();
  }

  /** Does the work as if it were the moment, e.g. the sample area's past years; what others do meanwhile stays in the present. */
  as<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return imagined.run(moment, work);
  }

  /** Today as YYYY-MM-DD in China. */
  today(): string {
    return dayInChina(this.now());
  }
}

@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}
