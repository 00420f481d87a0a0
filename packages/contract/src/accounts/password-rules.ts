import { z } from 'zod';
import { TEXT_LIMITS } from '../values/texts.schema.ts';

/** Between what an office may set each rule. */
export const PASSWORD_RULE_BOUNDS = {
  shortest: { least: 8, most: 32 },
  kinds: { least: 2, most: 4 },
  remembered: { least: 1, most: 12 },
  days: { least: 30, most: 365 },
} as const;

const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);

/** What a password that a person chooses must be. */
export const passwordRulesSchema = z
  .object({
    /** Characters at least. */
    shortest: within(PASSWORD_RULE_BOUNDS.shortest),
    /** Of how many kinds of characters at least, see `PASSWORD_CHARACTER_KINDS`. */
    kinds: within(PASSWORD_RULE_BOUNDS.kinds),
    /** Whether the user name must not be in it, in capitals or not. */
    withoutUsername: z.boolean(),
    /** How many of the latest passwords are refused, the present one among them. */
    remembered: within(PASSWORD_RULE_BOUNDS.remembered),
    /** After how many days another is asked for. */
    days: within(PASSWORD_RULE_BOUNDS.days),
  })
  .meta({ id: 'PasswordRules' });
export type PasswordRules = z.infer<typeof passwordRulesSchema>;

/**
 * What offices whose system is of level 3 use: GB/T 22239-2019, 8.1.4.1 asks for complexity and regular change without figures;
 * see docs/decisions/accounts/password-rules.md.
 */
export const DEFAULT_PASSWORD_RULES: PasswordRules = {
  shortest: 8,
  kinds: 3,
  withoutUsername: true,
  remembered: 5,
  days: 90,
};

/** The kinds of characters that are told apart. */
export const PASSWORD_CHARACTER_KINDS = [
  { name: '小写字母', pattern: /[a-z]/ },
  { name: '大写字母', pattern: /[A-Z]/ },
  { name: '数字', pattern: /[0-9]/ },
  { name: '符号', pattern: /[^a-zA-Z0-9]/ },
] as const;

/** A rule that a password can be held against while it is typed, in words, and whether it is met. */
export interface PasswordRequirement {
  readonly text: string;
  readonly isMet: boolean;
}

/** The rules in words, each with whether the password meets it. What was used before only the server knows. */
export function passwordRequirements(
  { shortest, kinds, withoutUsername }: PasswordRules,
  password: string,
  username: string,
): PasswordRequirement[] {
  const present = PASSWORD_CHARACTER_KINDS.filter(({ pattern }) => pattern.test(password));
  const names = PASSWORD_CHARACTER_KINDS.map(({ name }) => name).join('、');
  const every = kinds === PASSWORD_CHARACTER_KINDS.length;
  return [
    {
      text: `至少 ${shortest} 个字符`,
      isMet: [...password].length >= shortest && password.length <= TEXT_LIMITS.password,
    },
    { text: every ? `${names}都要有` : `${names}，至少有其中 ${kinds} 种`, isMet: present.length >= kinds },
    ...(withoutUsername
      ? [
          {
            text: `不含用户名（${username}）`,
            isMet: password !== '' && !password.toLowerCase().includes(username.toLowerCase()),
          },
        ]
      : []),
  ];
}
