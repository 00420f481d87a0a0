import { useMutation } from '@tanstack/react-query';
import type { FileMade } from '../../api/request.ts';
import { useRefusalMessage } from '../../api/use-refusal-message.ts';
import { saveFile } from './save-file.ts';

/** Has a file made when it is asked for and saves it, or says why there is none. */
export const useFileMade = () =>
  useMutation({
    mutationFn: (make: () => Promise<FileMade>) => make(),
    onSuccess: ({ name, content }) => saveFile(name, content),
    onError: useRefusalMessage(),
  });
