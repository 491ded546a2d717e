import type { Migration } from '../platform/service-database.ts'

export const listingMigrations: readonly Migration[] = [
  {
    name: 'listing-1',
    sql: `
CREATE TABLE domain_page (
  domain text PRIMARY KEY,
  status text NOT NULL DEFAULT 'unread' CHECK (status IN ('unread', 'read', 'absent', 'invalid', 'unreachable')),
  checked_at timestamptz,
  next_check_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  sha256 text,
  content bytea
);
CREATE INDEX domain_page_due ON domain_page (next_check_at);
CREATE TABLE domain_naming (
  chain_id bigint NOT NULL,
  campaign text NOT NULL,
  charity text NOT NULL,
  domain text NOT NULL REFERENCES domain_page,
  proven boolean NOT NULL DEFAULT false,
  named text,
  proven_at timestamptz,
  refusals integer NOT NULL DEFAULT 0,
  PRIMARY KEY (chain_id, campaign)
);
CREATE INDEX domain_naming_domain ON domain_naming (domain);
CREATE INDEX domain_naming_charity ON domain_naming (chain_id, charity);
CREATE INDEX domain_naming_proven ON domain_naming (chain_id, campaign) WHERE proven;
`,
  },
]
