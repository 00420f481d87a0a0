import { ROUTES } from '@zhaojian/contract';
import { Button } from 'antd';
import { requestFile } from '../api/request.ts';
import { useFileMade } from '../page/downloads/use-file-made.ts';

interface Props {
  readonly agencyId: string;
  readonly year: number;
  /** Which letter about the report; 1 is the first. */
  readonly letter: number;
}

/** A letter as a Word file. */
export function LetterDownload({ agencyId, year, letter }: Props) {
  const making = useFileMade();
  const make = () => requestFile(ROUTES.returnLetterFile, { parameters: { agencyId, year, letter } });
  return (
    <Button size="small" type="link" loading={making.isPending} onClick={() => making.mutate(make)}>
      下载意见（Word）
    </Button>
  );
}
