import { scanOf, type Submission } from '@zhaojian/contract';
import { momentText } from '../dates/days.ts';
import { signedScanAddress } from './signed-scans.requests.ts';

interface Props {
  readonly submission: Submission;
  /** The version that is asked about. */
  readonly number: number;
}

/** The signed and sealed scans: that of the version first, and which of the others are of older versions or were replaced. */
export function SignedScanList({ submission, number }: Props) {
  const { agencyId, year, signedScans } = submission;
  if (signedScans.length === 0) return <p className="quiet">还没有签字盖章件。</p>;
  const holds = scanOf(submission, number);
  return (
    <>
      {!holds && <p>第 {number} 版还没有签字盖章件，下面的是其他版本的。</p>}
      <ul>
        {signedScans.map(({ id, version, fileName, addedBy, addedAt }) => (
          <li key={id}>
            <a href={signedScanAddress({ agencyId, year }, id)} download={fileName}>
              {fileName}
            </a>{' '}
            <span className="quiet">
              第 {version} 版{version !== number ? '（不是这一版）' : id === holds?.id ? '' : '（已更换）'} ·{' '}
              {addedBy} · {momentText(addedAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
