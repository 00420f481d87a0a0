import { EventEmitter } from 'node:events';
import { outliveClosedOutput } from './closed-output.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

describe('an output of the program', () => {
  it('may be closed by anyone who reads it', () => {
    const output = new EventEmitter();
    outliveClosedOutput([output]);
    expect(output.emit('error', failing('EPIPE'))).toBe(true);
  });

  it('that fails otherwise is a fault to be reported', () => {
    const output = new EventEmitter();
    outliveClosedOutput([output]);
    expect(() => output.emit('error', failing('ENOSPC'))).toThrow('ENOSPC');
  });
});
