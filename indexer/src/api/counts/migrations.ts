import type { Migration } from '../platform/service-database.ts'

export const countMigrations: readonly Migration[] = [
  {
    name: 'counts-1',
    sql: `
CREATE TABLE visit_count (
  campaign text NOT NULL,
  day date NOT NULL,
  source text NOT NULL,
  step text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (campaign, day, source, step)
);
CREATE INDEX visit_count_day ON visit_count (day);
`,
  },
]
