import type { Form } from '../../forms/form.ts';
import { ELSEWHERE, OTHER_APPLICATIONS } from './topics/elsewhere.ts';
import type { Topic } from './topics/topic.ts';
import { topicsOf } from './topics/topics.ts';

/** Something that a sentence names and that a number beside it may be of. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Null for what no table holds. */
  readonly topic: Topic | null;
}

/** What is received and answered, when it is what the report counts and when it is something else. */
const OWN_OBJECT = /信息公开|依申请|(?<!各类|许可|审批|登记|救助)申请(?!材料)/gu;
const OTHER_OBJECT =
  /信访|来信|来访|来电|咨询|留言|建议|提案|工单|热线|办件|许可|审批|诉求|信箱|政务服务|服务大厅|各类申请|审核|抽查|一件事/gu;

/** Where one of some words is named last in a text; -1 where none is. */
const lastOf = (words: RegExp, text: string): number => [...text.matchAll(words)].at(-1)?.index ?? -1;

/** Whether a verb without an object speaks of applications for information: what was named last, or else comes next. */
function isOfApplications(before: string, behind: string): boolean {
  const named = before.replace(OTHER_APPLICATIONS, (words) => '许可'.padEnd(words.length, '　'));
  const [own, other] = [lastOf(OWN_OBJECT, named), lastOf(OTHER_OBJECT, named)];
  if (own !== other) return own > other;
  const [next, otherNext] = [behind.search(OWN_OBJECT), behind.search(OTHER_OBJECT)];
  return next >= 0 && (otherNext < 0 || next < otherNext);
}

/**
 * The topics and other things that a sentence mentions, in order; of two that overlap the longer.
 *
 * @param around all up to the full stops around the sentence
 * @param before what the paragraph says before that
 */
export function mentionsIn(text: string, around: string, before: string, form: Form): Mention[] {
  const earlier = before + around.slice(0, Math.max(0, around.indexOf(text)));
  const isOwn = ({ bare, notAfter }: Topic, { 0: words, index }: RegExpExecArray): boolean => {
    const said = earlier + text.slice(0, index);
    if (notAfter?.test(said)) return false;
    return !bare?.test(words) || isOfApplications(said, text.slice(index + words.length));
  };
  const ofTopics = topicsOf(form)
    .filter(
      ({ within, after }) => (!within || within.test(around)) && (!after || after.test(before + around)),
    )
    .flatMap((topic) =>
      [...text.matchAll(topic.words)]
        .filter((match) => isOwn(topic, match))
        .map((match) => ({ from: match.index, to: match.index + match[0].length, topic })),
    );
  const ofOthers = ELSEWHERE.flatMap((words) =>
    [...text.matchAll(words)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      topic: null,
    })),
  );
  const kept: Mention[] = [];
  const lengthOf = ({ from, to, topic }: Mention): number => to - from + (topic === null ? 0.5 : 0);
  for (const mention of [...ofTopics, ...ofOthers].toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const overlaps = kept.some(({ from, to }) => mention.from < to && from < mention.to);
    if (!overlaps) kept.push(mention);
  }
  const inOrder = kept.toSorted((a, b) => a.from - b.from);
  return inOrder.map((mention) =>
    mention.topic?.resultOf === undefined ? mention : asResult(text, mention, inOrder, ofTopics),
  );
}

const DISPUTED = /复议|诉讼|起诉|应诉|被告/u;
/** Who decided names the way to dispute as well as the cases do. */
const DECIDED_BY = /复议机关|复议决定$/gu;

/** A result of the disputes that are named before it, if they are the agency's own. */
function asResult(
  text: string,
  result: Mention,
  inOrder: readonly Mention[],
  ofTopics: readonly Mention[],
): Mention {
  const { from, to } = result;
  const named = inOrder.findLast(
    (mention) =>
      mention.to <= from &&
      mention.topic?.resultOf === undefined &&
      DISPUTED.test(text.slice(mention.from, mention.to)),
  );
  const decidedAt = lastOf(DECIDED_BY, text.slice(0, from));
  const isOthers = named?.topic === null;
  const id = decidedAt > (named?.from ?? -1) && !isOthers ? 'reconsideration' : named?.topic?.id;
  const topic = ofTopics.find((one) => one.from === from && one.topic?.resultOf === id)?.topic;
  return { from, to, topic: topic ?? null };
}
