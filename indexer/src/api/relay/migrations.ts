import type { Migration } from '../platform/service-database.ts'

/**
 * `relay_carrier`: whose row is locked hands out the key's next nonce. `relay_errand`: what was asked for, once per signed
 * nonce. `relay_transaction`: every signed transaction, written down before a node sees it; `errand` is nothing where a
 * transaction only fills a nonce.
 */
export const relayMigrations: readonly Migration[] = [
  {
    name: 'relay-1',
    sql: `
      CREATE TABLE relay_carrier (
        chain_id bigint NOT NULL,
        address text NOT NULL,
        next_nonce bigint NOT NULL,
        PRIMARY KEY (chain_id, address)
      );
      CREATE TABLE relay_errand (
        id text PRIMARY KEY,
        chain_id bigint NOT NULL,
        campaign text NOT NULL,
        author text NOT NULL,
        keeper text NOT NULL,
        digest text NOT NULL,
        body text NOT NULL,
        state text NOT NULL,
        carrier text,
        nonce bigint,
        cost numeric NOT NULL DEFAULT 0,
        outcome_transaction text,
        outcome_block bigint,
        outcome_block_hash text,
        reason text,
        final boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        checked_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX relay_errand_hour ON relay_errand (chain_id, created_at);
      CREATE INDEX relay_errand_open ON relay_errand (chain_id, nonce) WHERE NOT final;
      CREATE TABLE relay_transaction (
        hash text PRIMARY KEY,
        errand text REFERENCES relay_errand (id) ON DELETE CASCADE,
        chain_id bigint NOT NULL,
        carrier text NOT NULL,
        nonce bigint NOT NULL,
        raw text NOT NULL,
        empty boolean NOT NULL,
        gas numeric NOT NULL,
        max_fee numeric NOT NULL,
        priority_fee numeric NOT NULL,
        taken boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX relay_transaction_errand ON relay_transaction (errand);
      CREATE INDEX relay_transaction_nonce ON relay_transaction (chain_id, carrier, nonce);
    `,
  },
]
