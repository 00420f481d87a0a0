import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./flood-process.js', import.meta.url));

/**
 * Sends many files at once from a process of its own, as other machines would: neither what it costs to send them nor
 * what it takes until they are sent is taken for the platform's. Returns what breaks them all off and resolves with the statuses that were answered.
 *
 * @param uploads each { path, cookie, content, ballast }: a PDF and so many bytes that it carries along
 */
export function flood({ address }, uploads) {
  const sender = fork(program, { serialization: 'advanced' });
  const statuses = [];
  sender.on('message', (status) => statuses.push(status));
  sender.send({ address, uploads });
  return async () => {
    sender.kill('SIGKILL');
    await once(sender, 'exit');
    return statuses;
  };
}
