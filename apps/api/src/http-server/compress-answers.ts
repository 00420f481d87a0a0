import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Under this an answer fits into one packet anyway. Bytes. */
const WORTH_COMPRESSING = 1024;

/**
 * Sends answers compressed where the browser takes it: figures of a city are a tenth of their JSON then. Files that are
 * compressed in themselves (Word, Excel, PDF) go as they are. Bodies of requests are never inflated: a few bytes sent
 * could become any number here. Brotli at quality 4 takes about as long as gzip and is smaller.
 *
 * Answers hold no secret beside what a stranger could write into them (no tokens in bodies; the session is a cookie),
 * so their compressed length tells nothing that is worth guessing.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: WORTH_COMPRESSING,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
