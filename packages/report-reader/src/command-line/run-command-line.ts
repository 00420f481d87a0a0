import { once } from 'node:events';
import { cellsOf, formById, categoryName } from '@zhaojian/report';
import { parseArguments, type Request, USAGE, UsageError } from './arguments.ts';
import { jsonLine, sectionFiveLine } from './json-line.ts';
import { printReport } from './print-report.ts';
import { readFileAsReports, readFileAsSectionFive, type SectionFiveOutcome } from './read-file.ts';

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function carryOut(request: Request, folder: string): Promise<number> {
  if (request.do === 'help') {
    await write(USAGE);
    return 0;
  }
  if (request.do === 'keys') {
    await write(
      `${cellsOf(formById(request.form))
        .map((cell) => cell.key)
        .join('\n')}\n`,
    );
    return 0;
  }
  let failed = false;
  for (const file of request.files) {
    if (request.sectionFive) {
      const outcome = await readFileAsSectionFive(file, folder);
      failed ||= outcome.error !== undefined;
      await write(request.json ? `${sectionFiveLine(outcome)}\n` : printSectionFive(outcome));
      continue;
    }
    for await (const outcome of readFileAsReports(file, folder)) {
      failed ||= outcome.error !== undefined;
      await write(request.json ? `${jsonLine(outcome)}\n` : printReport(outcome));
    }
  }
  return failed ? 1 : 0;
}

/**
 * Runs the command line and answers with its exit code: 0 all read, 1 some file could not be read, 2 usage.
 *
 * @param folder the folder that relative file names are relative to
 */
export async function runCommandLine(argv: readonly string[], folder: string): Promise<number> {
  try {
    return await carryOut(parseArguments(argv), folder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

const KINDS = { problem: '问题', measure: '措施', done: '已完成' } as const;

/** What section 五 names, for a person at a terminal: an item a line, with the number of the problem that it answers. */
function printSectionFive({ file, items, error }: SectionFiveOutcome): string {
  if (error) return `${file}\n  无法读取（${error.code}）：${error.message}\n\n`;
  const lines = items.map(({ kind, category, sentence, mends }, index) => {
    const answers = mends == null ? '' : `（对应第 ${mends + 1} 条）`;
    return `  ${index + 1}. ${KINDS[kind]}${answers}　${categoryName(category)}　${sentence}`;
  });
  return [file, ...(lines.length === 0 ? ['  没有写明问题、措施或已完成事项。'] : lines), '', ''].join('\n');
}
