import { InboxOutlined } from '@ant-design/icons';
import { Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { usePlace } from '../address/place.ts';
import { Panel } from '../page/panel.tsx';
import styles from './workbook-choice.module.css';
import { WorkbookProgress } from './workbook-progress.tsx';

interface Props {
  /** Of the workbook made by the platform. */
  readonly address: string;
  readonly sending: { readonly what: string; readonly sent: number } | null;
  readonly onChoose: (file: File, fromYear: number) => void;
}

/** The workbook to fill in, and the file that comes back. */
export function WorkbookChoice({ address, sending, onChoose }: Props) {
  const { year, years } = usePlace();
  const [fromYear, setFromYear] = useState(year);
  return (
    <>
      <Panel title="第一步　准备名单">
        <p className={styles['text']}>
          {'手头的名单可以直接用：一行一个单位，第一行写明各列名称，如序号、单位名称、上级、类别、联系人、电话，' +
            '先后不限，只有单位名称必填。写了联系人和电话的，同时建好填报账号。'}
        </p>
        <p className={styles['text']}>
          也可以下载平台的表格来填，里面有下拉列表、示例和填写说明；已有的机构和账号也在里面，改好再传回来即可。
        </p>
        <Button href={address} download>
          下载表格
        </Button>
      </Panel>
      <Panel title="第二步　选择文件">
        <div className={styles['text']}>
          <label htmlFor="from-year">新建的机构和变更自</label>{' '}
          <Select
            id="from-year"
            value={fromYear}
            onChange={setFromYear}
            disabled={sending !== null}
            options={years.map((each) => ({ value: each, label: `${each} 年度` }))}
            style={{ width: 120 }}
          />{' '}
          起（表里写了起始年度的，按表里的）。要补报以前年度的，请选最早的一年。
        </div>
        {sending ? (
          <WorkbookProgress sent={sending.sent} what={sending.what} />
        ) : (
          <Upload.Dragger
            accept=".xlsx,.xls,.et"
            showUploadList={false}
            beforeUpload={(file) => {
              onChoose(file, fromYear);
              return false;
            }}
          >
            <InboxOutlined className={styles['mark']} />
            <p>
              <strong>点这里选择 Excel 文件，或把它拖进来</strong>
            </p>
            <p className="quiet">.xlsx、.xls、.et；选了只是核对，不会马上导入。</p>
          </Upload.Dragger>
        )}
      </Panel>
    </>
  );
}
