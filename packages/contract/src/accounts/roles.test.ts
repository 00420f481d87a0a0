import { PERMISSIONS, roleMay, ROLES, roleSchema, rolesThatMay } from './roles.ts';

describe('the table of roles', () => {
  it('leaves no permission that nobody has', () => {
    expect(PERMISSIONS.filter((permission) => rolesThatMay(permission).length === 0)).toEqual([]);
  });

  it.each(roleSchema.options)('%s is told apart from the others by name and by duty', (role) => {
    const others = roleSchema.options.filter((other) => other !== role).map((other) => ROLES[other]);
    expect(others.map(({ name }) => name)).not.toContain(ROLES[role].name);
    expect(others.map(({ duty }) => duty)).not.toContain(ROLES[role].duty);
  });

  it.each(roleSchema.options)('%s names each of its permissions once', (role) => {
    expect(new Set(ROLES[role].permissions).size).toBe(ROLES[role].permissions.length);
  });

  it('gives nobody both the writing of reports and the decision about them', () => {
    for (const mine of ['report.write', 'report.submit'] as const) {
      const writers = rolesThatMay(mine);
      expect(writers.filter((role) => roleMay(role, 'report.review'))).toEqual([]);
    }
  });

  it('gives what goes beyond reading only to those who read', () => {
    const wider = [
      'report.readArea',
      'report.readUnaccepted',
      'report.write',
      'report.submit',
      'report.review',
    ];
    for (const permission of PERMISSIONS.filter((candidate) => wider.includes(candidate))) {
      expect(rolesThatMay('report.read')).toEqual(expect.arrayContaining(rolesThatMay(permission)));
    }
  });

  it('lets a leader change nothing', () => {
    expect(ROLES.leader.permissions.filter((permission) => !/\.read/.test(permission))).toEqual([]);
  });
});
