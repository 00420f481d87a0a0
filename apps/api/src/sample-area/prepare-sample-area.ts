import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { INTRODUCED_ACCOUNTS, SAMPLE_PASSWORD } from '@zhaojian/sample-area';
import { SampleAreaGenerator } from './sample-area-generator.service.ts';

/** Generates the sample area (示例) where the database is empty. Returns the lines to print at the start: one an account. */
export async function prepareSampleArea(app: NestFastifyApplication): Promise<string[]> {
  await app.init();
  const isThere = await app.get(SampleAreaGenerator).generate((line) => console.log(line));
  if (!isThere) return ['示例地区  数据库里已有别的数据，没有创建'];
  return [
    `示例账号  密码都是 ${SAMPLE_PASSWORD}`,
    ...INTRODUCED_ACCOUNTS.map(([username, who]) => `  ${username.padEnd(16)}${who}`),
  ];
}
