import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { RobotAccess } from '@zhaojian/contract';
import { refuseUnlessTaken } from './robot-answer.ts';
import { onTheWay } from './robot-failure.ts';
import { robotRequest } from './robot-request.ts';

const SILENCE_MS = 10_000;
const LONGEST_ANSWER = 64 * 1024;

/**
 * Sends a text to a robot, once; follows no redirection.
 * @param begins done when its server is connected and has nothing of the text yet: where it fails, nothing is sent
 * @throws RobotFailure
 */
export async function speakToRobot(
  access: RobotAccess,
  text: string,
  now: Date,
  begins: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { address, body } = robotRequest(access, text, now);
  refuseUnlessTaken(access.kind, await post(address, JSON.stringify(body), begins));
}

function post(
  address: URL,
  body: string,
  begins: () => Promise<void>,
): Promise<{ status: number; text: string }> {
  const isSecure = address.protocol === 'https:';
  return new Promise((resolve, reject) => {
    let begun = false;
    const request = (isSecure ? httpsRequest : httpRequest)(address, {
      method: 'POST',
      agent: false,
      timeout: SILENCE_MS,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      },
    });
    const failed = (error: Error) => reject(onTheWay(error, address.hostname, begun));
    request.on('error', failed);
    request.on('timeout', () => request.destroy(new Error('silence')));
    // Nothing goes over the line before the body ends.
    request.on('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        begins().then(
          () => {
            begun = true;
            request.end(body);
          },
          (stopped: Error) => {
            reject(stopped);
            request.destroy();
          },
        );
      }),
    );
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('error', failed);
      response.on('data', (part: string) => {
        text += part;
        if (text.length > LONGEST_ANSWER) request.destroy(new Error('endless answer'));
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
}
