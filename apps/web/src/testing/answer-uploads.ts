import type { Answer } from './pretend-server.ts';

/** Answers uploads one after another, and keeps the forms that were sent and the addresses they were sent to. */
export function answerUploads(...answers: readonly Answer[]): FormData[] & { readonly addresses: string[] } {
  const left = [...answers];
  const sent = Object.assign<FormData[], { addresses: string[] }>([], { addresses: [] });
  globalThis.XMLHttpRequest = class {
    status = 0;
    responseText = '';
    readonly upload = { addEventListener: () => undefined };
    private readonly heard = new Map<string, () => void>();
    open(_method: string, address: string) {
      sent.addresses.push(address);
    }
    setRequestHeader() {
      return undefined;
    }
    addEventListener(name: string, hear: () => void) {
      this.heard.set(name, hear);
    }
    send(form: FormData) {
      sent.push(form);
      const answer = left.shift();
      if (!answer) return void queueMicrotask(() => this.heard.get('error')?.());
      this.status = answer.status;
      this.responseText = JSON.stringify(answer.body);
      queueMicrotask(() => this.heard.get('load')?.());
    }
  } as unknown as typeof XMLHttpRequest;
  return sent;
}
