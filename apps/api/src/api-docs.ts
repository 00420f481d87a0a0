import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document at /api/docs, drawn from the contract's schemas when it is first asked for. */
export function serveApiDocs(app: NestFastifyApplication): void {
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
