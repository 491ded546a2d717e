import type { Migration } from '../platform/service-database.ts'

/** Each row is what a contract needs and nothing else; the primary keys are what makes it one per signer and matter. */
export const signaturesMigrations: readonly Migration[] = [
  {
    name: 'signatures-1',
    sql: `
      CREATE TABLE signature_decision (
        chain_id bigint NOT NULL,
        campaign text NOT NULL,
        milestone integer NOT NULL,
        attempt integer NOT NULL,
        matter text NOT NULL,
        signer text NOT NULL,
        in_favour boolean NOT NULL,
        reason text NOT NULL,
        valid_until bigint NOT NULL,
        signature text NOT NULL,
        PRIMARY KEY (chain_id, campaign, milestone, attempt, matter, signer)
      );
      CREATE TABLE signature_draft (
        chain_id bigint NOT NULL,
        charity text NOT NULL,
        draft text NOT NULL,
        recipients text NOT NULL,
        verifiers text NOT NULL,
        panel text NOT NULL,
        valid_until bigint NOT NULL,
        signature text NOT NULL,
        PRIMARY KEY (chain_id, charity, draft)
      );
      CREATE TABLE signature_proof (
        chain_id bigint NOT NULL,
        charity text NOT NULL,
        draft text NOT NULL,
        role text NOT NULL,
        account text NOT NULL,
        valid_until bigint NOT NULL,
        signature text NOT NULL,
        PRIMARY KEY (chain_id, charity, draft, role, account),
        FOREIGN KEY (chain_id, charity, draft) REFERENCES signature_draft ON DELETE CASCADE
      );
    `,
  },
]
