import type { Migration } from '../platform/service-database.ts'

/** What is kept and why. The bytes are in the backend; a row without bytes is filled by the next upload of them. */
export const contentMigrations: readonly Migration[] = [
  {
    name: 'content-1',
    sql: `
      CREATE TABLE content_item (
        hash text PRIMARY KEY,
        size integer NOT NULL,
        accounts text NOT NULL,
        stored_at timestamptz NOT NULL,
        expires_at timestamptz,
        chain_id bigint,
        chain_expiry bigint,
        leaving boolean NOT NULL DEFAULT false
      );
      CREATE INDEX content_item_expiry ON content_item (expires_at) WHERE expires_at IS NOT NULL;
      CREATE TABLE content_link (
        parent text NOT NULL REFERENCES content_item (hash) ON DELETE CASCADE,
        child text NOT NULL,
        kind text NOT NULL,
        size bigint NOT NULL,
        PRIMARY KEY (parent, child, kind, size)
      );
      CREATE INDEX content_link_child ON content_link (child);
      CREATE TABLE content_usage (
        account text PRIMARY KEY,
        bytes bigint NOT NULL,
        ends_at timestamptz
      );
      CREATE INDEX content_usage_end ON content_usage (ends_at) WHERE ends_at IS NOT NULL;
    `,
  },
]
