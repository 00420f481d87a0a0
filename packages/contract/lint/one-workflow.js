/**
 * A rule for oxlint: what a state of a submission is says its entry in the declared workflow. Code that compares with the
 * name of one, lists them or writes one into SQL would have to be found again for the next state.
 */
import { readFileSync } from 'node:fs';

const DECLARATION = new URL('../src/workflow/declared-workflow.ts', import.meta.url);
const [, entries = ''] =
  /export const STATES = \{([\s\S]*?)\n\}/.exec(readFileSync(DECLARATION, 'utf8')) ?? [];
const STATES = new Set(Array.from(entries.matchAll(/^ {2}(\w+): \{/gm), ([, name]) => name));
if (STATES.size === 0) throw new Error(`${DECLARATION.pathname} declares no states that this rule can read`);

const IN_SQL = new RegExp(`\\bstate\\b[^'\`]{0,20}'(?:${[...STATES].join('|')})'`);
/** Two could be anything's names, e.g. of a count and a part of it. */
const LISTED = 3;

const isState = (node) => node?.type === 'Literal' && STATES.has(node.value);
const nameOf = ({ key }) => key?.name ?? key?.value;

export default {
  meta: { name: 'one-workflow' },
  rules: {
    'no-state-literals': {
      create: (context) => {
        const refuse = (node, what) =>
          context.report({
            node,
            message: `${what}: ask the workflow instead (isHandedIn, isWaiting, isCounted … of @zhaojian/contract), or declare what is missing in its entry.`,
          });
        return {
          BinaryExpression: (node) => {
            const state = [node.left, node.right].find(isState);
            if (state && /^[!=]==?$/.test(node.operator))
              refuse(node, `compares with the state “${state.value}”`);
          },
          SwitchCase: (node) =>
            isState(node.test) && refuse(node, `decides by the state “${node.test.value}”`),
          ArrayExpression: (node) =>
            node.elements.filter(isState).length >= LISTED && refuse(node, 'lists states'),
          ObjectExpression: (node) =>
            node.properties.filter((property) => STATES.has(nameOf(property))).length >= LISTED &&
            refuse(node, 'has an entry for each of several states'),
          Literal: (node) =>
            typeof node.value === 'string' && IN_SQL.test(node.value) && refuse(node, 'names a state in SQL'),
          TemplateElement: (node) => IN_SQL.test(node.value.raw) && refuse(node, 'names a state in SQL'),
        };
      },
    },
  },
};
