import { isHandedIn, type Submission } from '@zhaojian/contract';
import { AddSignedScan } from '../../signed-scans/add-signed-scan.tsx';
import { SignedScanList } from '../../signed-scans/signed-scan-list.tsx';
import { FactBesideState } from './fact-beside-state.tsx';

interface Props {
  readonly submission: Submission;
  /** The version to sign: the accepted or the newest one. */
  readonly number: number;
}

/** The report as it was signed and sealed: added until it is handed in, asked for where the round says so. */
export function SignedScanState({ submission, number }: Props) {
  const { state, round, signedScans, exemption } = submission;
  const mayAdd = !isHandedIn(state) && exemption === null;
  if (!mayAdd && signedScans.length === 0) return null;
  return (
    <FactBesideState label="签字盖章件">
      <div style={{ flex: '1 1 320px' }}>
        <p>
          <strong>签字盖章件</strong>
          {mayAdd &&
            (round?.needsSignedScan
              ? '：本年度规定提交时须附。打印年报签字盖章，扫描成 PDF、JPG、PNG 或 OFD 后上传，提交以前可以更换。'
              : '：本年度不要求，也可以附上。')}
        </p>
        {signedScans.length > 0 && <SignedScanList submission={submission} number={number} />}
      </div>
      {mayAdd && <AddSignedScan submission={submission} number={number} />}
    </FactBesideState>
  );
}
