import {
  REPORT_FILE_KIND_NAMES,
  type ReportFileKind,
  reportFileKindSchema,
  type ReportVersion,
  ROUTES,
} from '@zhaojian/contract';
import { requestFile } from '../api/request.ts';
import { DownloadMenu } from '../page/downloads/download-menu.tsx';
import { originalFileAddress } from '../submissions/submissions.queries.ts';

const PURPOSES: Readonly<Record<ReportFileKind, string>> = {
  docx: '按法定格式，可以打印、签字、盖章',
  html: '按法定格式，可以放到网站上公开',
  xlsx: '填报模板的样子，可以改了再上传',
};

/** The version as a file to take away: in the statutory layout, or as it came. */
export function ReportDownloads({ version }: { readonly version: ReportVersion }) {
  const { agencyId, year, number, original } = version;
  return (
    <DownloadMenu
      label="下载"
      files={reportFileKindSchema.options.map((kind) => ({
        key: kind,
        name: REPORT_FILE_KIND_NAMES[kind],
        purpose: PURPOSES[kind],
        make: () =>
          requestFile(ROUTES.reportFile, { parameters: { agencyId, year, number }, query: { kind } }),
      }))}
      others={
        original
          ? [
              {
                key: 'original',
                label: (
                  <a href={originalFileAddress(agencyId, year, number)} download={original.fileName}>
                    原件 <span className="quiet">{original.fileName}</span>
                  </a>
                ),
              },
            ]
          : []
      }
    />
  );
}
