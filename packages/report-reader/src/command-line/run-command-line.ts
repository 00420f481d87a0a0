import { once } from 'node:events';
import { cellsOf, formById } from '@zhaojian/report';
import { parseArguments, USAGE, UsageError, type Request } from './arguments.ts';
import { jsonLine, sectionFiveLine } from './json-line.ts';
import { printReport } from './print-report.ts';
import { printSectionFive } from './print-section-five.ts';
import { readFileAsReports, readFileAsSectionFive } from './read-file.ts';

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
