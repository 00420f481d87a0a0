import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long what is being answered has to finish once the program is told to stop. */
const LAST_ANSWERS_MS = 3000;

/** Whatever has not been answered by then is cut off: one slow connection must not keep the program from stopping. */
export function limitLastAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', async () => {
    setTimeout(() => fastify.server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}
