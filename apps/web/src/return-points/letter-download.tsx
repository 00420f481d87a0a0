import { ROUTES } from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { requestFile } from '../api/request.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { saveFile } from '../page/downloads/save-file.ts';

interface Props {
  readonly agencyId: string;
  readonly year: number;
  /** Which letter about the report; 1 is the first. */
  readonly letter: number;
}

/** A letter as a Word file. */
export function LetterDownload({ agencyId, year, letter }: Props) {
  const making = useMutation({
    mutationFn: () => requestFile(ROUTES.returnLetterFile, { parameters: { agencyId, year, letter } }),
    onSuccess: ({ name, content }) => saveFile(name, content),
    onError: useRefusalMessage(),
  });
  return (
    <Button size="small" type="link" loading={making.isPending} onClick={() => making.mutate()}>
      下载意见（Word）
    </Button>
  );
}
