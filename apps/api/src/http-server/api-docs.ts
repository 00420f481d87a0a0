import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../accounts/sign-in/session-cookie.ts';
import { Sessions } from '../accounts/sign-in/sessions.service.ts';
import { notSignedIn, sessionExpired } from '../authorization/authorization.errors.ts';
import { answerWith } from '../refusals/problem.filter.ts';

/**
 * The OpenAPI document at /api/docs, drawn from the contract's schemas when it is first asked for. It says how to call
 * everything there is, so only signed-in people read it; its routes are not Nest's, whose guards they pass by.
 */
export function serveApiDocs(app: NestFastifyApplication): void {
  const sessions = app.get(Sessions);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.url?.startsWith('/api/docs')) return;
    const token = request.cookies[SESSION_COOKIE];
    if (token && (await sessions.use(token))) return;
    answerWith(token ? sessionExpired() : notSignedIn(), reply);
    return reply;
  });
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { customSiteTitle: '昭鉴 接口文档' });
}

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('昭鉴 · 政府信息公开年报汇总平台')
    .setDescription('以会话 cookie 认证；出错时一律返回 { code, message, details?, fields? }。')
    .addCookieAuth('zhaojian_session')
    .build();
  return SwaggerModule.createDocument(app, description);
}
