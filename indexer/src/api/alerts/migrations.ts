import type { Migration } from '../platform/service-database.ts'

export const alertMigrations: readonly Migration[] = [
  {
    name: 'alerts-1',
    sql: `
CREATE TABLE alert_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  private_key text NOT NULL
);
CREATE TABLE alert_subscription (
  id uuid PRIMARY KEY,
  channel text NOT NULL CHECK (channel IN ('push', 'webhook')),
  host text NOT NULL,
  endpoint text NOT NULL,
  endpoint_hash text NOT NULL,
  public_key text,
  auth text,
  secret text,
  subject text NOT NULL,
  kinds integer NOT NULL,
  language text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  renew_by date NOT NULL,
  reminded boolean NOT NULL DEFAULT false,
  UNIQUE (endpoint_hash, subject)
);
CREATE INDEX alert_subscription_subject ON alert_subscription (subject);
CREATE INDEX alert_subscription_host ON alert_subscription (host);
CREATE INDEX alert_subscription_renew_by ON alert_subscription (renew_by);
CREATE TABLE alert (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  once text NOT NULL,
  facts text NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (campaign, once)
);
CREATE TABLE alert_delivery (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription uuid NOT NULL REFERENCES alert_subscription ON DELETE CASCADE,
  channel text NOT NULL,
  alert bigint REFERENCES alert,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  UNIQUE (subscription, alert)
);
CREATE INDEX alert_delivery_due ON alert_delivery (channel, due_at);
CREATE TABLE alert_cursor (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  cursor text NOT NULL,
  entries_since bigint NOT NULL
);
CREATE TABLE alert_watch (
  campaign text PRIMARY KEY,
  chain_id bigint NOT NULL,
  charity text NOT NULL,
  check_at bigint NOT NULL
);
CREATE INDEX alert_watch_due ON alert_watch (chain_id, check_at);
`,
  },
]
