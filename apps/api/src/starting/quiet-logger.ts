import { ConsoleLogger } from '@nestjs/common';
import type { Environment } from '../environment.ts';

const frameworkContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest tells of every module and route as it starts; that is of use when debugging only. */
export class QuietLogger extends ConsoleLogger {
  constructor(least: Environment['logLevel']) {
    const levels = ['fatal', 'error', 'warn', 'log', 'debug'] as const;
    super({ prefix: 'zhaojian', logLevels: levels.slice(0, levels.indexOf(least) + 1) });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && frameworkContexts.has(context)) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
