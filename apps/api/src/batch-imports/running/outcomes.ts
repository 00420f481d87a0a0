import type { BatchImportItemState, ReportVersion } from '@zhaojian/contract';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import type { BatchImportItem } from '../batch-import-item.entity.ts';

/** What is to be written about an item. */
export type Outcome = Partial<Omit<BatchImportItem, 'id' | 'batchImportId' | 'position' | 'attempts'>> &
  Pick<BatchImportItem, 'state'>;

type Agency = Pick<PlacedAgency, 'id' | 'name'>;

const answered: Pick<Outcome, 'question' | 'offered' | 'newestSeen'> = {
  question: null,
  offered: [],
  newestSeen: null,
};
const of = ({ id, name }: Agency) => ({ agencyId: id, agencyName: name });

/** Stored as a version: without anything to look at, or with what is to be looked at. */
export function storedAs(agency: Agency, nameInFile: string | null, version: ReportVersion): Outcome {
  const { number, errors, warnings, unread, doubtful } = version;
  return {
    ...answered,
    ...of(agency),
    state: stateOf(version),
    nameInFile,
    code: null,
    message: null,
    version: number,
    errors,
    warnings,
    unread,
    doubtful,
  };
}

function stateOf(
  version: Pick<ReportVersion, 'errors' | 'warnings' | 'unread' | 'doubtful'>,
): BatchImportItemState {
  if (version.unread > 0) return 'unread';
  return version.errors + version.warnings + version.doubtful > 0 ? 'withFindings' : 'clean';
}

export const refusedFor = (
  { agencyId, agencyName, nameInFile }: BatchImportItem,
  { code, message }: Refusal,
): Outcome => ({ ...answered, state: 'refused', agencyId, agencyName, nameInFile, code, message });

export const sameFileSkipped = (agency: Agency, version: number): Outcome => ({
  ...answered,
  ...of(agency),
  state: 'skipped',
  code: 'SAME_FILE',
  message: `与该机关第 ${version} 版的文件完全相同，不必重复导入。`,
});

export const sameContentSkipped = (fileName: string) => ({
  state: 'skipped' as const,
  code: 'SAME_FILE',
  message: `与本批的“${fileName}”内容完全相同，只读取一次。`,
});

export function whoseReportQuestion(nameInFile: string | null, near: readonly Agency[]): Outcome {
  const advice = near.length > 0 ? '请从名称相近的机关中选择，或查找其他机关' : '请查找它所属的机关';
  return {
    ...answered,
    state: 'needsDecision',
    question: 'whoseReport',
    agencyId: null,
    agencyName: null,
    nameInFile,
    offered: near.map(of),
    code: nameInFile === null ? 'AGENCY_NOT_STATED' : 'AGENCY_UNKNOWN',
    message:
      nameInFile === null
        ? `文件没有写明是哪个机关的报告。${advice}；不需要的可以跳过。`
        : `文件写的机关是“${nameInFile}”，与辖区内机关的名称和别名都不完全一致，或不止一个机关叫这个名称。${advice}；不需要的可以跳过。`,
  };
}

/** @param file the other file of the same batch that became the newest version, if it did */
export const anotherVersionQuestion = (
  agency: Agency,
  newest: number,
  author: string,
  file: string | null,
): Outcome => ({
  ...answered,
  ...of(agency),
  state: 'needsDecision',
  question: 'anotherVersion',
  newestSeen: newest,
  code: file === null ? 'HAS_VERSION' : 'SECOND_FILE',
  message:
    file === null
      ? `该机关已有第 ${newest} 版（${author}）。用这个文件，就作为第 ${newest + 1} 版，原来的版本都会保留；否则跳过。`
      : `本批的“${file}”也是该机关的报告，已作为第 ${newest} 版。改用这个文件，就作为第 ${newest + 1} 版；否则跳过。`,
});

/** What becomes of files that a cancelled batch has not read, or that were in question. */
export const CANCELLED = {
  state: 'skipped',
  code: 'BATCH_IMPORT_CANCELLED',
  message: '导入已取消，没有导入这个文件。',
  question: null,
} as const;

/** A person decided not to import the file. */
export const LEFT_OUT = {
  state: 'skipped',
  code: 'LEFT_OUT',
  message: '已跳过，没有导入。',
  question: null,
} as const;
