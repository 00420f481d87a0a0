import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { ConsoleLogger, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { serveApiDocs } from './http-server/api-docs.ts';
import { AppModule } from './app.module.ts';
import type { Environment } from './environment.ts';
import { compressAnswers } from './http-server/compress-answers.ts';
import { cutOffSlowBodies } from './http-server/cut-off-slow-bodies.ts';
import { HTTP_LIMITS } from './http-server/http-limits.ts';
import { refuseStrangersBodies } from './http-server/refuse-strangers-bodies.ts';
import { InvalidInput } from './refusals/invalid-input.ts';
import { answerFrameworkError, ProblemFilter } from './refusals/problem.filter.ts';
import { schemaMessages } from './refusals/schema-messages.ts';
import { neverStoreAnswers, securityHeaders } from './http-server/security-headers.ts';
import { tagAnswers } from './http-server/tag-answers.ts';
import { serveWebPages } from './web-pages/serve-web-pages.ts';

const frameworkContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest logs every module and route as it starts, which only helps debugging. */
class QuietLogger extends ConsoleLogger {
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

/** How long what is being answered has to finish once the program is told to stop. */
const LAST_ANSWERS_MS = 3000;

/** Whatever has not been answered by then is cut off: one slow connection must not keep the program from stopping. */
function limitLastAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', async () => {
    setTimeout(() => fastify.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}

z.config(schemaMessages);

/** The whole platform on a database, ready to listen: the same for the program and for the tests. */
export async function createApplication(
  environment: Environment,
  databaseUrl: string,
  limits = HTTP_LIMITS,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(environment, databaseUrl),
    new FastifyAdapter({
      trustProxy: (_address, hop) => hop < environment.trustedProxies,
      // What is being answered when the program stops is answered still.
      forceCloseConnections: 'idle',
      bodyLimit: 4 * 1024 * 1024,
      frameworkErrors: answerFrameworkError,
      connectionTimeout: limits.idleMs,
      http: { headersTimeout: limits.headMs, connectionsCheckingInterval: limits.headCheckMs },
    }),
    { logger: new QuietLogger(environment.logLevel), abortOnError: false },
  );
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidInput(issues) }),
  );
  app.useGlobalFilters(new ProblemFilter());
  await app.register(helmet, securityHeaders(environment));
  neverStoreAnswers(app);
  limitLastAnswers(app);
  cutOffSlowBodies(app, limits);
  await tagAnswers(app);
  await compressAnswers(app);
  await app.register(cookie);
  refuseStrangersBodies(app, limits);
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: environment.maxUploadBytes, files: 1, fields: 20, fieldSize: 1000, parts: 25 },
  });
  serveApiDocs(app);
  await serveWebPages(app);
  return app;
}
