import type { DataSource, EntityManager } from 'typeorm';

/** Thrown to have the transaction undone. */
class Undone<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super('what is tried is not kept');
  }
}

/** What some work in a transaction answers, of which nothing is kept; what it throws is thrown. */
export async function undone<Answer>(
  within: DataSource | EntityManager,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await within.transaction(async (manager) => {
      throw new Undone(await work(manager));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}
