import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAdministrator } from '../accounts/first-administrator.service.ts';

/** Makes the sample area (示例) where the database is empty. Returns the lines to print at the start: one an account. */
export async function prepareSampleArea(app: NestFastifyApplication): Promise<string[]> {
  const made = await app.get(FirstAdministrator).ensure();
  return made ? [`管理员  ${made.username}  密码 ${made.password}`] : [];
}
