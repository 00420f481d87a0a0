import { DEFAULT_PASSWORD_RULES, passwordRequirements, passwordRulesSchema } from './password-rules.ts';

const unmet = (password: string, rules = {}) =>
  passwordRequirements({ ...DEFAULT_PASSWORD_RULES, ...rules }, password, 'wang.fang')
    .filter(({ isMet }) => !isMet)
    .map(({ text }) => text);

const SHORT = '至少 8 个字符';
const PLAIN = '小写字母、大写字母、数字、符号，至少有其中 3 种';
const NAMED = '不含用户名（wang.fang）';

describe('a password by the rules of level 3', () => {
  it.each([
    ['Nianbao2025', []],
    ['nianbao-2025', []],
    ['Nb-2025', [SHORT]],
    ['nianbaonianbao', [PLAIN]],
    ['nianbao2025', [PLAIN]],
    ['Wang.Fang2025', [NAMED]],
    ['年报二〇二五年', [SHORT, PLAIN]],
    ['', [SHORT, PLAIN, NAMED]],
  ])('%j lacks %j', (password, lacking) => {
    expect(unmet(password)).toEqual(lacking);
  });

  it('counts a character of two halves once', () => {
    expect(unmet('Aa1😀😀😀')).toEqual([SHORT]);
  });

  it('may be asked for all four kinds, and be let have the name in it', () => {
    expect(unmet('Wang.Fang', { kinds: 4, withoutUsername: false })).toEqual([
      '小写字母、大写字母、数字、符号都要有',
    ]);
  });
});

describe('the rules', () => {
  it.each([{ shortest: 7 }, { kinds: 1 }, { remembered: 0 }, { days: 29 }, { days: 366 }, { days: 90.5 }])(
    'cannot be %j',
    (rule) => {
      expect(passwordRulesSchema.safeParse({ ...DEFAULT_PASSWORD_RULES, ...rule }).success).toBe(false);
    },
  );
});
