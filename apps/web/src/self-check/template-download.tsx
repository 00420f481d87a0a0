import { FileExcelOutlined } from '@ant-design/icons';
import { emptyReport } from '@zhaojian/report';
import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { reportYears } from '../address/report-years.ts';
import { saveFile } from '../page/downloads/save-file.ts';
import { loadWorkbookWriter } from './workbook-writer.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The blank form of a year as a workbook, made on this computer. */
export function TemplateDownload() {
  const [years] = useState(() => reportYears([], new Date()));
  const [year, setYear] = useState(years[0] ?? null);
  const [failed, setFailed] = useState(false);

  const download = async () => {
    if (year === null) return;
    try {
      const { writeWorkbook } = await loadWorkbookWriter();
      const bytes = new Uint8Array(await writeWorkbook(emptyReport('', year)));
      saveFile(`${year}年政府信息公开工作年度报告（填报模板）.xlsx`, new Blob([bytes], { type: WORKBOOK }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <Space wrap>
      <Select
        aria-label="填报模板的年度"
        value={year}
        onChange={setYear}
        options={years.map((value) => ({ value, label: `${value} 年度` }))}
      />
      <Button icon={<FileExcelOutlined />} onClick={() => void download()}>
        下载 Excel 填报模板
      </Button>
      {failed && <Alert type="warning" showIcon title="模板没有生成。请连上网络、刷新页面后再试。" />}
    </Space>
  );
}
