import { Refusal } from './refusal.ts';

/** A form that ends in the middle, or is none: the line broke, the browser was closed, or a program sends nonsense. */
export const brokenOff = (): Refusal =>
  new Refusal(
    'UPLOAD_BROKEN_OFF',
    400,
    '文件没有传完就中断了，没有保存。请检查网络后重新上传；您的文件没有变动。',
  );

/** The parts of a form as they come in; whatever the parser or the connection raises is the sender's doing. */
export async function* partsOf<Part>(coming: AsyncIterable<Part>): AsyncGenerator<Part> {
  const parts = coming[Symbol.asyncIterator]();
  try {
    for (let next = await nextOf(parts); !next.done; next = await nextOf(parts)) yield next.value;
  } finally {
    await parts.return?.();
  }
}

async function nextOf<Part>(parts: AsyncIterator<Part>): Promise<IteratorResult<Part>> {
  try {
    return await parts.next();
  } catch (error) {
    throw isLimit(error) ? error : brokenOff();
  }
}

/** The parser's limits have a status and a name of their own. */
export const isLimit = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
