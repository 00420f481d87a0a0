import {
  AREA_FIGURES_KIND_NAMES,
  type AreaFiguresKind,
  areaFiguresKindSchema,
  ROUTES,
} from '@zhaojian/contract';
import { requestFile } from '../api/request.ts';
import { DownloadMenu } from '../page/downloads/download-menu.tsx';

const PURPOSES: Readonly<Record<AreaFiguresKind, string>> = {
  xlsx: '一个单位一行，一个格一列，附合计和各项指标',
  csv: '同样的行和列，供其他程序读取',
};

/** The figures behind the page, agency by agency, as a file to go on working with. */
export const AreaFiguresDownloads = ({
  agencyId,
  year,
}: {
  readonly agencyId: string;
  readonly year: number;
}) => (
  <DownloadMenu
    label="下载数据"
    files={areaFiguresKindSchema.options.map((kind) => ({
      key: kind,
      name: AREA_FIGURES_KIND_NAMES[kind],
      purpose: PURPOSES[kind],
      make: () => requestFile(ROUTES.areaFigures, { query: { agencyId, year, kind } }),
    }))}
  />
);
