/** A value that a query may carry. Times are `timestamptz`, amounts `numeric` as decimal strings, hashes and addresses lower-case text. */
export type Parameter = string | number | boolean | bigint | Date | Uint8Array | null

/** PostgreSQL, embedded or a server; the same SQL on both. */
export interface ServiceDatabase {
  /** Parameters are `$1`, `$2`, … and never part of the text. */
  query<row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<row[]>
  /** Everything or nothing. Only the given database takes part. */
  transaction<result>(run: (database: ServiceDatabase) => Promise<result>): Promise<result>
}

/** A step of the schema: applied once, never changed afterwards. */
export interface Migration {
  /** Unlike any other: `content-1`. */
  name: string
  sql: string
}
