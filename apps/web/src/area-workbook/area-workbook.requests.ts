import { type AreaWorkbookPlan, areaWorkbookPlanSchema, ROUTES } from '@zhaojian/contract';
import { addressOf } from '../api/address.ts';
import { linkTo } from '../api/agency-at-work.ts';
import { uploadFile } from '../api/upload-file.ts';

/** The area's agencies and people as a workbook: to fill in, and to keep. */
export const areaWorkbookLink = (): string => linkTo(ROUTES.areaWorkbook, {});

interface Wanted {
  readonly file: File;
  readonly fromYear: number;
  /** What was seen of it and is to be done; left out, nothing is done. */
  readonly seen?: string;
  readonly onProgress: (part: number) => void;
}

/** What a workbook would do, or, where that was seen, does. @throws Refusal */
export const sendWorkbook = ({ file, fromYear, seen, onProgress }: Wanted): Promise<AreaWorkbookPlan> =>
  uploadFile({
    address: addressOf(ROUTES.areaWorkbook, {}, { fromYear, seen }),
    fields: {},
    file,
    answer: areaWorkbookPlanSchema,
    onProgress,
  });
