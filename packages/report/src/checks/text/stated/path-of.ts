import { onlyOne, rootOf, within } from './agreement.ts';
import type { FigureTree } from './figure-tree.ts';
import type { Named } from './named.ts';
import { APPLICATIONS, CONCLUDED, FOREIGN, type Understood } from './understood.ts';

const CARRIED_OVER = `${APPLICATIONS}/carriedOver`;
export const CARRIED_FORWARD = `${APPLICATIONS}/carriedForward`;

export const DISPUTES: ReadonlySet<string> = new Set(['reconsideration', 'litigation']);

/** Reasons that nothing but an application for information has; privacy and secrets other work has to do with as well. */
const OF_FORM_ALONE =
  /\/(?:internalAffairs|deliberative|notHeld|requiresCreation|stillUnclear|excessive|reconfirmation)$/u;

/** Those of the paths of some words that what they are about leaves; none where it is not known what they are about. */
function about(
  { paths, hasNoun, hasWeakNoun }: Named,
  frame: string | null,
  { sentence, foreign, isSupposing }: Understood,
): readonly string[] {
  if (hasNoun) return paths;
  if (hasWeakNoun) {
    const isOfApplications = paths.some((path) => rootOf(path) === APPLICATIONS);
    const isClear =
      frame === APPLICATIONS || (sentence.isOfInformation ? foreign.length === 0 : frame !== FOREIGN);
    if (isOfApplications ? isClear : sentence.isDecided) return paths;
  }
  if (frame === FOREIGN) return [];
  if (frame !== null) return within(frame, paths);
  // 予以公开61件，部分公开17件，申请人均满意
  // 除21件跨年办理外，其余申请均已答复
  const isOutcome = paths.every((path) => path.startsWith(`${CONCLUDED}/`) || path === CARRIED_FORWARD);
  if (isOutcome && (sentence.isOfApplications || paths.every((path) => OF_FORM_ALONE.test(path))))
    return paths;
  return sentence.isOfInformation || isSupposing ? within(APPLICATIONS, paths) : [];
}

/** 收到申请0件: of what kind there were none is not said. */
export const isOfUnknownKind = (
  { hasNoun }: Named,
  path: string | undefined,
  { sentence }: Understood,
): boolean => !hasNoun && !sentence.isOfInformation && path?.startsWith(`${APPLICATIONS}/received`) === true;

/** What was answered, or what became of some of it: what is carried on is told behind it. */
const isConcluded = (path: string): boolean => path === CONCLUDED || path.startsWith(`${CONCLUDED}/`);

/** 因属于重复申请，不予处理5件: the reason is what is counted, where the clause before says no more than the reason; null where it says more. */
export function withReason(path: string, { open, mentioned }: Understood): string | null {
  const reasons = mentioned.filter((mention) => mention.startsWith(`${path}/`));
  if (reasons.length === 0) return path;
  const [given, ...more] = open.flatMap((one) => one.paths);
  return given !== undefined && more.length === 0 && reasons.every((reason) => reason === given)
    ? given
    : null;
}

/** The one path that words mean which agree; null where it is none, or may be one of several. */
export function pathOf(
  named: Named,
  frame: string | null,
  understood: Understood,
  tree: FigureTree,
): string | null {
  const paths = about(named, frame, understood);
  const { mentioned, stated, sentence, foreign } = understood;
  if (sentence.isOfDocuments && paths.some((path) => rootOf(path) === APPLICATIONS)) return null;
  if (paths.includes(CARRIED_OVER) && paths.includes(CARRIED_FORWARD))
    return [...mentioned, ...stated].some((one) => one === CARRIED_OVER || isConcluded(one))
      ? CARRIED_FORWARD
      : CARRIED_OVER;
  const path = onlyOne(paths, tree);
  // 行政复议19件中，上年转入2件
  const isCarried = path?.startsWith(`${APPLICATIONS}/carried`) === true;
  if (isCarried && understood.isPart && DISPUTES.has(rootOf(stated.at(-1) ?? ''))) return null;
  // 对征收决定不服提起行政复议的15件，提起行政诉讼的22件
  if (
    path !== null &&
    DISPUTES.has(rootOf(path)) &&
    foreign.some((root) => DISPUTES.has(root)) &&
    !named.isOfInformation
  )
    return null;
  if (path?.startsWith(`${CONCLUDED}/`) !== true) return path;
  return withReason(path, understood);
}
