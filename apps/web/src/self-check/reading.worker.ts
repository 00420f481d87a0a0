import {
  ArchiveRefusal,
  filesInArchive,
  loadLargeReaders,
  MissingCharacterMap,
  ReadRefusal,
  readReport,
} from '@zhaojian/report-reader';
import { characterMap, keepPdfJsFiles } from '../original/pdf/pdf-js-files.ts';
import type { ReadAnswer, ReadRequest } from './reading.ts';

const answer = (message: ReadAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  answerTo(data).then(answer, (error: unknown) =>
    answer({ kind: 'refused', id: data.id, message: messageOf(error) }),
  );
});

/** Reads the file, or the one that was chosen of an archive; an archive of several is listed first. */
async function answerTo({ id, bytes, fileInArchive }: ReadRequest): Promise<ReadAnswer> {
  const files = filesInArchive(bytes);
  const chosen = files?.length === 1 ? files[0] : files?.[fileInArchive ?? -1];
  if (files && !chosen) return { kind: 'archive', id, paths: files.map(({ path }) => path) };
  const unpacked = chosen && { path: chosen.path, bytes: chosen.bytes() };
  const { document, draft } = await readReport(unpacked?.bytes ?? bytes, { characterMap });
  return { kind: 'read', id, draft, rendering: document.rendering, ...(unpacked && { unpacked }) };
}

function messageOf(error: unknown): string {
  if (error instanceof ReadRefusal || error instanceof ArchiveRefusal) return error.message;
  if (error instanceof MissingCharacterMap) {
    return '读取这份 PDF 需要的字符对照表没有下载到。请连上网络后再试一次，或者换成 Word 文档。';
  }
  return '读取这个文件时出了意外。请换一种格式（例如另存为 Word 文档）再试。';
}

// Everything is fetched now, so that reading needs no network later.
Promise.all([loadLargeReaders(), keepPdfJsFiles()]).then(
  () => answer({ kind: 'prepared', complete: true }),
  () => answer({ kind: 'prepared', complete: false }),
);
