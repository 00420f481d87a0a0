import { scanOf, type Submission } from '@zhaojian/contract';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { AddSignedScan } from '../../signed-scans/add-signed-scan.tsx';

/**
 * The signed and sealed scan that the round asks for before a report is handed in; null where nothing is missing.
 * @param isUnsaved whether handing in would make a version that nobody has signed
 */
export function neededScan(submission: Submission, isUnsaved: boolean): ReactNode {
  const { round, latestVersion, signedScans } = submission;
  if (!round?.needsSignedScan) return null;
  if (isUnsaved || latestVersion === null)
    return (
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title="本年度规定提交时须附签字盖章件"
        description="现在的修改还没有保存，签字盖章的应当是保存后的一版。请先保存，再到“我的年报”下载年报打印、签字盖章，扫描上传后提交。"
      />
    );
  if (scanOf(submission, latestVersion)) return null;
  const [newest] = signedScans;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={`本年度规定提交时须附签字盖章件，第 ${latestVersion} 版还没有`}
      description={
        <>
          <p style={{ marginBottom: 8 }}>
            {newest && `已有的是第 ${newest.version} 版的，不能代替。`}
            请在“我的年报”下载年报（Word）打印、签字盖章，扫描成 PDF、JPG、PNG 或 OFD 后在这里上传。
          </p>
          <AddSignedScan submission={submission} number={latestVersion} />
        </>
      }
    />
  );
}
