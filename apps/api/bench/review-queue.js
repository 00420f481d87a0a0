import { gravityOf, reasonOf, reviewReasonSchema, transitionOf } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { ProgressQuery } from '../dist/progress/progress.query.js';
import { ReviewQueueQuery } from '../dist/submissions/queue/review-queue.query.js';
import { generateNation } from './generate-nation.js';
import { measure, printHeads, printRow } from './measure.js';
import { onPlatform } from './open-platform.js';

const year = 2025;
const times = 40;

/** What the queue and the board cost on the day on which everybody has handed in and nobody has been accepted. */
export function benchReviewQueue(agencies = 3_000) {
  return onPlatform((app) => run(app, agencies));
}

async function run(app, agencies) {
  const database = app.get(DataSource);
  const runner = database.createQueryRunner();
  const { root, district } = await generateNation(runner, { agencies, years: [year] });
  await runner.release();
  await everybodyWaits(database);
  printHeads();

  const caller = {
    kind: 'account',
    role: 'supervisor',
    agencyId: root,
    accountId: root,
    displayName: '审核',
    sessionId: '',
    passwordDue: null,
    address: '',
  };
  const queue = app.get(ReviewQueueQuery);
  const wanted = { year, order: 'oldest', pageSize: 50 };
  const page = (more) => () => queue.page(caller, { ...wanted, ...more });
  const ask = async (what, work) => printRow(what, await measure(times, work));

  const first = await queue.page(caller, wanted);
  console.log(`${first.waiting} reports wait`);
  await ask('the queue, first page with all counts', page({}));
  await ask('the same, the gravest first', page({ order: 'gravest' }));
  await ask('the page after it', page({ after: first.next }));
  await ask('narrowed to a reason', page({ reason: 'jumps' }));
  await ask(
    'narrowed to the clean ones of a district',
    page({ reason: 'clean', district: first.districts[1].agencyId }),
  );
  await ask('searched for a name', page({ search: '第1234局' }));
  const [, , middle] = first.items;
  await ask('what is before and after a report', () => queue.neighbours(caller, middle.agencyId, wanted));
  await ask('what a bulk acceptance would take', () => queue.clean(caller, root, year, database.manager));
  await ask('the board of the root', () => app.get(ProgressQuery).of(caller, root, year));
  await ask('the board of a district', () => app.get(ProgressQuery).of(caller, district, year));
}

/** Every report waits; two in three have something to look at, one in fifty is being reviewed. */
async function everybodyWaits(database) {
  const kept = reviewReasonSchema.options.filter((id) => !reasonOf(id).byTheDay);
  const shapes = Array.from({ length: 60 }, (_, index) =>
    index % 3 === 0
      ? {}
      : Object.fromEntries(
          [...new Set([kept[index % kept.length], kept[(index * 5) % kept.length]])].map((id) => [
            id,
            1 + (index % 4),
          ]),
        ),
  );
  await database.query(
    `UPDATE submission SET state = '${transitionOf('submit').to}', accepted_version = NULL, reasons = shape.reasons, gravity = shape.gravity,
       submitted_at = now() - random() * interval '30 days'
     FROM (SELECT ordinality - 1 AS number, reasons, gravity FROM unnest($1::jsonb[], $2::int[]) WITH ORDINALITY AS shape (reasons, gravity)) AS shape
     WHERE shape.number = abs(hashtext(submission.agency_id::text)) % ${shapes.length}`,
    [shapes.map((shape) => JSON.stringify(shape)), shapes.map(gravityOf)],
  );
  await database.query(
    `INSERT INTO review_claim (submission_id, account_id, reviewer, since, active_at)
     SELECT id, gen_random_uuid(), '审核员', now(), now() FROM submission WHERE random() < 0.02`,
  );
  await database.query('VACUUM ANALYZE submission');
}
