import { FileSearchOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Skeleton, Upload } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { prepareDrawing } from '../original/pdf/open-pdf.ts';
import { REPORT_FILE_EXTENSIONS } from '../submissions/report-file-extensions.ts';
import { FilesInArchive } from './files-in-archive.tsx';
import { LocalReader, type Reading } from './local-reader.ts';
import { openReadingWorker } from './open-reading-worker.ts';
import { SelfCheckResult } from './self-check-result.tsx';
import styles from './self-check-page.module.css';
import { TemplateDownload } from './template-download.tsx';
import { loadWorkbookWriter } from './workbook-writer.ts';

interface Checked {
  /** The file that was dropped. */
  readonly file: File;
  /** The file that is read: the one that was dropped, or the one in it. */
  readonly document: File;
  /** The files of the archive it is, when there are several, and which of them was chosen. */
  readonly archive?: { readonly paths: readonly string[]; readonly chosen?: number };
  /** Null while it is being read. */
  readonly reading: Exclude<Reading, { kind: 'archive' }> | null;
}

/** An archive that is only listed waits for a choice. */
const isUnderWay = ({ archive, reading }: Checked): boolean =>
  reading === null && (archive === undefined || archive.chosen !== undefined);

const nameOf = ({ file, archive }: Checked): string => archive?.paths[archive.chosen ?? -1] ?? file.name;

function documentRead(dropped: File, reading: Reading): File {
  const unpacked = reading.kind === 'read' ? reading.unpacked : undefined;
  return unpacked ? new File([unpacked.bytes.slice()], unpacked.path) : dropped;
}

/** How far everything is fetched that the page needs when the network is gone. */
type Preparation = 'under way' | 'complete' | 'incomplete';

const OFFLINE_USE: Readonly<Record<Preparation, string>> = {
  'under way': '正在准备离线使用……',
  complete: '现在断开网络也能用。',
  incomplete: '离线使用的准备没有完成，断开网络后有的文件会读不了；连上网络后刷新页面即可。',
};

/** What a person gets for a file, said before there is one. */
function WhatIsChecked() {
  return (
    <dl className={styles['whatIsChecked']}>
      <div>
        <dt>读取</dt>
        <dd>三张统计表逐格读出，三部分文字分开列出；读不准的格会标明，不会替您猜。</dd>
      </div>
      <div>
        <dt>校验</dt>
        <dd>表内勾稽关系、文字与表格的数字逐项核对；不符的指出是哪一格，能算出最少改哪一处的一并给出。</dd>
      </div>
      <div>
        <dt>对照和打印</dt>
        <dd>点一格，原文里对应的位置就会标出；识别结果可以按规定格式打印，核对后签字。</dd>
      </div>
    </dl>
  );
}

/** 自查: the same reading and the same checks as after uploading, on this computer alone. */
export function SelfCheckPage() {
  const [offline, setOffline] = useState<Preparation>('under way');
  const [reader, setReader] = useState<LocalReader | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);

  useEffect(() => {
    const local = new LocalReader(openReadingWorker, (complete) => {
      if (!complete) setOffline('incomplete');
      else {
        Promise.all([prepareDrawing(), loadWorkbookWriter()]).then(
          () => setOffline('complete'),
          () => setOffline('incomplete'),
        );
      }
    });
    setReader(local);
    return () => local.close();
  }, []);

  const check = useCallback(
    async (file: File, archive?: Checked['archive']) => {
      if (!reader) return;
      const asked: Checked = { file, document: file, reading: null, ...(archive && { archive }) };
      setChecked(asked);
      const reading = await reader.read(new Uint8Array(await file.arrayBuffer()), archive?.chosen);
      const answered: Checked =
        reading.kind === 'archive'
          ? { ...asked, archive: { paths: reading.paths } }
          : { ...asked, document: documentRead(file, reading), reading };
      setChecked((now) => (now === asked ? answered : now));
    },
    [reader],
  );

  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>年度报告自查</h1>
          <p className="quiet">
            不用登录。文件只在这台电脑上读取和校验，不会上传，也不会保存。
            {OFFLINE_USE[offline]}
          </p>
        </div>
        <div className={styles['actions']}>
          <TemplateDownload />
          <Link to="/sign-in">去登录报送</Link>
        </div>
      </header>
      <Upload.Dragger
        accept={`${REPORT_FILE_EXTENSIONS},.zip`}
        multiple={false}
        showUploadList={false}
        disabled={!reader}
        beforeUpload={(file) => {
          void check(file);
          return false;
        }}
      >
        <div className={styles['way']} data-again={checked !== null || undefined}>
          <FileSearchOutlined className={styles['mark']} />
          <strong>{checked ? '换一个文件' : '把年度报告拖到这里，或点击选择'}</strong>
          <span className="quiet">
            Word、PDF 或 OFD（能选中文字的）、网页、Excel、文本，或装有它们的压缩包（.zip）都可以
          </span>
        </div>
      </Upload.Dragger>
      {!checked && <WhatIsChecked />}
      {checked?.archive && (
        <FilesInArchive
          archive={checked.file.name}
          {...checked.archive}
          onChoose={(chosen, paths) => void check(checked.file, { paths, chosen })}
        />
      )}
      {checked && isUnderWay(checked) && (
        <div role="status" aria-label={`正在读取 ${nameOf(checked)}`}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
      {checked?.reading?.kind === 'refused' && (
        <Alert
          type="error"
          showIcon
          title={`“${nameOf(checked)}”没有读出来`}
          description={checked.reading.message}
        />
      )}
      {checked?.reading?.kind === 'read' && (
        <SelfCheckResult key={checked.reading.id} file={checked.document} reading={checked.reading} />
      )}
    </main>
  );
}
