import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '../environment.ts';

/**
 * Everything comes from this origin. Styles may be inline because antd writes its styles into the page as it draws
 * them and ECharts positions its tooltips so; scripts may not. Originals are shown in frames of this origin.
 */
export function securityHeaders(environment: Environment): FastifyHelmetOptions {
  const https = environment.publicUrl?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // A file that a person checks without sending it is read from its blob: address on their own computer.
        connectSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    frameguard: { action: 'sameorigin' },
    referrerPolicy: { policy: 'same-origin' },
    hsts: https && { maxAge: 180 * 24 * 3600 },
    // Without https browsers ignore this header and complain about it.
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
    originAgentCluster: https,
  };
}

/** What the API answers is for one person at one moment: neither the browser nor a proxy keeps it. */
export function neverStoreAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}
