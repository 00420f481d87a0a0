import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snakeCase = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const tableName = (table: Table | string) =>
  (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';

const constraint = (kind: string, table: Table | string, columns: string[]) =>
  [kind, tableName(table), ...columns].join('_').slice(0, 63);

/** snake_case everywhere, and constraint names that say what they constrain instead of TypeORM's hashes. */
export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string): string {
    return customName ?? snakeCase(className);
  }

  override columnName(property: string, customName: string, prefixes: string[]): string {
    return snakeCase([...prefixes, customName || property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return constraint('pk', table, []);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraint('uq', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraint('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return constraint('ix', table, columns);
  }
}
