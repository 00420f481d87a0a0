import type { Form } from '../../../forms/form.ts';
import { onceForEach } from '../../../once-for-each.ts';
import { applicationTopics } from './application-topics.ts';
import { disputeTopics } from './dispute-topics.ts';
import { outcomeTopics } from './outcome-topics.ts';
import { proactiveTopics } from './proactive-topics.ts';
import type { Topic } from './topic.ts';

/** All that texts state and the tables of a form answer. */
export const topicsOf = onceForEach((form: Form): readonly Topic[] =>
  [
    ...applicationTopics(form),
    ...outcomeTopics(form),
    ...disputeTopics(form),
    ...proactiveTopics(form),
  ].filter(({ readings }) => (readings[0]?.length ?? 0) > 0),
);
