import { formById, tableSections } from '@zhaojian/report';
import { gridOf, inReadingOrder, linesFrom, neighbour } from './table-grid.ts';

const [proactiveDisclosure, applications, disputes] = tableSections(formById('2021')).map(({ table }) =>
  gridOf(table),
);
if (!proactiveDisclosure || !applications || !disputes) throw new Error('the form has three tables');

describe('the grid of a statutory table', () => {
  it('places every figure of the form', () => {
    expect([proactiveDisclosure, applications, disputes].map((grid) => grid.figures.size)).toEqual([
      10, 175, 15,
    ]);
  });

  it('knows how many columns hold row heads', () => {
    expect([proactiveDisclosure, applications, disputes].map((grid) => grid.labelColumns)).toEqual([1, 3, 0]);
  });
});

describe('moving with the arrows', () => {
  it('goes down a column past the heads of groups', () => {
    expect(neighbour(applications, 'applications.partiallyDisclosed.naturalPerson', 'down')).toBe(
      'applications.withheld.stateSecret.naturalPerson',
    );
  });

  it('goes down from a narrow block into a wide cell of the next', () => {
    expect(neighbour(proactiveDisclosure, 'proactiveDisclosure.normativeDocuments.inForce', 'down')).toBe(
      'proactiveDisclosure.licences.decisions',
    );
  });

  it('stops at the edge', () => {
    expect(neighbour(applications, 'applications.newlyReceived.naturalPerson', 'left')).toBeNull();
    expect(neighbour(applications, 'applications.newlyReceived.naturalPerson', 'up')).toBeNull();
    expect(inReadingOrder(applications, 'applications.carriedForward.total', 1)).toBeNull();
  });

  it('reads line by line', () => {
    expect(inReadingOrder(applications, 'applications.newlyReceived.total', 1)).toBe(
      'applications.carriedOver.naturalPerson',
    );
  });
});

describe('the lines a block is pasted over', () => {
  it('starts each line at the column of the cell', () => {
    expect(linesFrom(applications, 'applications.newlyReceived.otherOrganization').slice(0, 2)).toEqual([
      ['applications.newlyReceived.otherOrganization', 'applications.newlyReceived.total'],
      ['applications.carriedOver.otherOrganization', 'applications.carriedOver.total'],
    ]);
  });

  it('has no lines for a cell of another table', () => {
    expect(linesFrom(disputes, 'applications.newlyReceived.total')).toEqual([]);
  });
});
