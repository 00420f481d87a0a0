import { Global, Injectable, Module } from '@nestjs/common';

/** The one source of time, so that tests can stand at any date. Days are days in China, whatever the machine's zone. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as YYYY-MM-DD in China. */
  today(): string {
    return dayInChina(this.now());
  }
}

@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class ClockModule {}

const chineseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

export function dayInChina(moment: Date): string {
  return chineseDay.format(moment);
}
