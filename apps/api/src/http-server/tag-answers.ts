import etag from '@fastify/etag';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Tags each answer by its content, and answers 304 to a page that holds the same already: a question asked again costs no
 * bytes, and a change of anything in it is sent. Weak, because the same answer may be sent compressed or not.
 */
export async function tagAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(etag, { weak: true });
}
