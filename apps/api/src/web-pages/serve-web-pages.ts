import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const builtPages = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/**
 * Serves the built pages where they exist. Vite names every file in assets/ by its content, so those never change;
 * index.html names them and is always asked for again. The build leaves each beside itself compressed as far as can be. Any other address is a page of the browser's own router.
 */
export async function serveWebPages(app: NestFastifyApplication, folder = builtPages): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(staticFiles, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(folder, 'assets'));
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', page);
  fastify.get('/*', (request, reply) =>
    /^\/(api|assets)(\/|$)/.test(request.url) ? reply.callNotFound() : page(request, reply),
  );
}
