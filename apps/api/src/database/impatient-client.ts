import pg from 'pg';

/** What the driver says when an answer did not come in time. */
const READ_TIMEOUT = 'Query read timeout';

/**
 * A connection that is given up when its process in the server does not answer: the server's own limits are of no use
 * where that process is frozen, and whoever got the connection next would wait as well.
 */
export class ImpatientClient extends pg.Client {
  override query = ((...asked: Parameters<pg.Client['query']>) => {
    const answer: unknown = super.query(...asked);
    if (answer instanceof Promise) answer.catch((error: Error) => this.giveUp(error));
    return answer;
  }) as pg.Client['query'];

  private giveUp(error: Error): void {
    if (error.message === READ_TIMEOUT) this.connection.stream.destroy(error);
  }
}
