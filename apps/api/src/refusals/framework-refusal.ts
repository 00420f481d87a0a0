import { HttpException } from '@nestjs/common';
import { Refusal } from './refusal.ts';

const INVALID_REQUEST: [string, string] = ['INVALID_REQUEST', '请求的格式不正确，请刷新页面后重试。'];
const TOO_LARGE: [string, string] = ['TOO_LARGE', '提交的内容超过大小上限，请压缩或拆分后重试。'];

/** What Nest and Fastify refuse by themselves, by HTTP status. */
const byStatus: Record<number, [code: string, message: string]> = {
  400: INVALID_REQUEST,
  404: ['NOT_FOUND', '没有找到所要的内容，请检查地址是否正确。'],
  405: ['METHOD_NOT_ALLOWED', '这个地址不支持这种操作，请刷新页面后重试。'],
  413: TOO_LARGE,
  414: ['ADDRESS_TOO_LONG', '这个地址太长，请检查地址是否正确。'],
  415: ['UNSUPPORTED_CONTENT_TYPE', '提交的内容类型不受支持，请刷新页面后重试。'],
};

const refusalOf = (status: number, [code, message]: [string, string]) => new Refusal(code, status, message);

/** For what nobody's browser sends. */
export const malformed = () => refusalOf(400, INVALID_REQUEST);
export const tooLarge = () => refusalOf(413, TOO_LARGE);

/** The refusal for an error that the framework raised, or undefined when it is a bug of ours. */
export function frameworkRefusal(error: unknown): Refusal | undefined {
  const status = statusOf(error);
  const known = status === undefined ? undefined : byStatus[status];
  return status !== undefined && known ? refusalOf(status, known) : undefined;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}
