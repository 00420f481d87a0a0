import type { z } from 'zod';
import { agencyHeader } from './agency-at-work.ts';
import { isSignedOut, readAnswer } from './answer.ts';
import { offline } from './refusal.ts';
import { signInAgain } from './sign-in-again.ts';

interface Upload<Answer> {
  /** The address with its path parts filled in: see `addressOf`. */
  readonly address: string;
  readonly form: FormData;
  readonly answer: z.ZodType<Answer>;
  /** Called with the part that has been sent, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

function send<Answer>({ address, form, answer, onProgress }: Upload<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // fetch cannot say how much of a body has been sent.
    const sending = new XMLHttpRequest();
    sending.open('POST', address);
    for (const [name, value] of Object.entries(agencyHeader())) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    sending.addEventListener('error', () => reject(offline()));
    sending.addEventListener('load', () => {
      try {
        resolve(readAnswer(sending.status, sending.responseText, answer));
      } catch (error) {
        reject(error instanceof Error ? error : offline());
      }
    });
    sending.send(form);
  });
}

/** Sends a form with files as `multipart/form-data`. After an expired session it asks to sign in and sends it again. @throws Refusal */
export async function uploadForm<Answer>(upload: Upload<Answer>): Promise<Answer> {
  try {
    return await send(upload);
  } catch (error) {
    if (!isSignedOut(error) || !(await signInAgain())) throw error;
    return send(upload);
  }
}

interface FileUpload<Answer> extends Omit<Upload<Answer>, 'form'> {
  readonly file: File;
  /** Fields sent before the file, so that the server knows them when the file arrives. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The same for one file. @throws Refusal */
export function uploadFile<Answer>({ file, fields, ...upload }: FileUpload<Answer>): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return uploadForm({ ...upload, form });
}
