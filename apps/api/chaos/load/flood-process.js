import { Agent, request } from 'node:http';

const BOUNDARY = 'chaos';
const part = (head) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name=${head}\r\n\r\n`;
const agent = new Agent({ maxSockets: Infinity });

process.once('message', ({ address, uploads }) => {
  for (const { path, cookie, content, ballast } of uploads) {
    const body = [
      Buffer.from(`${part('"basedOn"')}0\r\n${part('"file"; filename="年度报告.pdf"')}`),
      spaces(ballast),
      // No two are the same: what is kept already would be read no differently, but written only once.
      Buffer.from(`${content}%${Math.random()}\r\n--${BOUNDARY}--\r\n`),
    ];
    const sending = request(address + path, {
      method: 'POST',
      agent,
      headers: {
        cookie,
        origin: address,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': body.reduce((sum, piece) => sum + piece.length, 0),
      },
    });
    sending.on('response', (answer) => process.send(answer.resume().statusCode));
    sending.on('error', () => undefined); // the platform was ended
    for (const piece of body) sending.write(piece);
    sending.end();
  }
});
process.once('disconnect', () => process.exit());

/** All that are as long share their memory. */
const made = new Map();
function spaces(length) {
  if (!made.has(length)) made.set(length, Buffer.alloc(length, ' '));
  return made.get(length);
}
