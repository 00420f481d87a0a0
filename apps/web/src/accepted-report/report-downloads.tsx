import { DownloadOutlined } from '@ant-design/icons';
import {
  REPORT_FILE_KIND_NAMES,
  type ReportFileKind,
  reportFileKindSchema,
  type ReportVersion,
  ROUTES,
} from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { requestFile } from '../api/request.ts';
import { refusalOf } from '../api/refusal.ts';
import { saveFile } from '../page/save-file.ts';
import { originalFileAddress } from '../submissions/submissions.queries.ts';

const PURPOSES: Readonly<Record<ReportFileKind, string>> = {
  docx: '按法定格式，可以打印、签字、盖章',
  html: '按法定格式，可以放到网站上公开',
  xlsx: '填报模板的样子，可以改了再上传',
};

/** The version as a file to take away: in the statutory layout, or as it came. */
export function ReportDownloads({ version }: { readonly version: ReportVersion }) {
  const { agencyId, year, number, original } = version;
  const { message } = App.useApp();
  const making = useMutation({
    mutationFn: (kind: ReportFileKind) =>
      requestFile(ROUTES.reportFile, { parameters: { agencyId, year, number }, query: { kind } }),
    onSuccess: ({ name, content }) => saveFile(name, content),
    onError: (error) => void message.error(refusalOf(error).message),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...reportFileKindSchema.options.map((kind) => ({
            key: kind,
            label: (
              <>
                {REPORT_FILE_KIND_NAMES[kind]} <span className="quiet">{PURPOSES[kind]}</span>
              </>
            ),
            onClick: () => making.mutate(kind),
          })),
          ...(original
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
            : []),
        ],
      }}
    >
      <Button icon={<DownloadOutlined />} loading={making.isPending}>
        下载
      </Button>
    </Dropdown>
  );
}
