import { loadLargeReaders, ReadRefusal, readReport } from '@zhaojian/report-reader';
import { characterMap, keepPdfJsFiles } from '../original/pdf/pdf-js-files.ts';
import type { ReadAnswer, ReadRequest } from './reading.ts';

const answer = (message: ReadAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data: { id, bytes } }: MessageEvent<ReadRequest>) => {
  readReport(bytes, { characterMap }).then(
    ({ document, draft }) => answer({ kind: 'read', id, draft, rendering: document.rendering }),
    (error: unknown) =>
      answer({
        kind: 'refused',
        id,
        message:
          error instanceof ReadRefusal
            ? error.message
            : '读取这个文件时出了意外。请换一种格式（例如另存为 Word 文档）再试。',
      }),
  );
});

// Everything is fetched now, so that reading needs no network later.
void Promise.all([loadLargeReaders(), keepPdfJsFiles()]).then(() => answer({ kind: 'ready' }));
