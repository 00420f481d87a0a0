/** The program cannot start for a reason the operator can remedy: the message (Chinese) is printed alone, without a stack. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
