import type { Token } from './words/tokens.ts';

/** What is between two commas, without its brackets. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** Bracketed clauses with numbers of their own, said of what comes before them. */
  readonly asides: readonly Clause[];
}

const saysSomething = ({ role }: Token): boolean =>
  role === 'number' || role === 'denial' || role === 'share' || role === 'foreign';

/** Whether a number comes before the end of some words, and nothing that begins another. */
const isBehindNumber = (tokens: readonly Token[]): boolean =>
  tokens.findLast(({ role }) => role === 'number' || role === 'joiner')?.role === 'number';

const isCarriedForward = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.role === 'names' && token.names.join() === 'applications/carriedForward');

const names = (tokens: readonly Token[]): boolean => tokens.some(({ role }) => role === 'names');
const ADDS: ReadonlySet<string> = new Set(['含', '包含', '包括', '连同']);

/** The clauses of a sentence. Brackets without a number belong to what they are in; the others are clauses of their own. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: { tokens: Token[]; asides: Clause[] }[] = [];
  let clause: { tokens: Token[]; asides: Clause[] } = { tokens: [], asides: [] };
  const end = (): void => {
    if (clause.tokens.length > 0) clauses.push(clause);
    clause = { tokens: [], asides: [] };
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.role === 'close') continue;
    if (token.role === 'comma') {
      end();
    } else if (token.role === 'open') {
      const close = tokens.findIndex(({ role }, at) => at > index && role === 'close');
      const inside = tokens.slice(index + 1, close < 0 ? undefined : close);
      const [only] = inside;
      if (inside.length === 1 && only?.role === 'number') clause.tokens.push(only);
      else if (inside.some(saysSomething)) clause.asides.push(...clausesOf(inside));
      // 正在办理21件（结转下年）
      else if (isCarriedForward(inside)) clause.tokens.push(...inside);
      // 公开类（含部分公开）78件: of both.
      else if (ADDS.has(only?.text ?? '') && names(inside) && !isBehindNumber(clause.tokens))
        clause.tokens.push(
          { role: names(clause.tokens) ? 'joiner' : 'other', text: '含' },
          ...inside.filter(({ role }) => role !== 'comma'),
        );
      // A remark after a number says nothing of what it is the number of.
      else if (!isBehindNumber(clause.tokens))
        clause.tokens.push(...inside.filter(({ role }) => role !== 'comma'));
      index = close < 0 ? tokens.length : close;
    } else clause.tokens.push(token);
  }
  end();
  return clauses;
}
