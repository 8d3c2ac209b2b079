import pg from 'pg';

/** So long may the database take to answer: a query that gets none ends with an error, and its connection with it. */
const ANSWERS_WITHIN_MS = 10_000;

export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement whose values are sent beside it, never in it. */
export type Sql = (parts: TemplateStringsArray, ...values: unknown[]) => Promise<readonly Row[]>;

/** Connections to a PostgreSQL. What is lost with one of them is an error of who waited for it, and of no one else. */
export interface Pool {
  readonly sql: Sql;
  /** Commits what the work did, or throws and leaves nothing. One statement at a time. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `settings` are those of the session, as the server takes them: `-c name=value`. */
export function openPool(url: string, connections: number, settings = ''): Pool {
  const pool = new pg.Pool({ ...clientOptions(url, 'parley', settings), max: connections });
  // The one who waits for an answer is told; a connection that is lost while no one does is no fault.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    sql: sqlOn((query) => pool.query(query)),
    transaction: (work) => transactionOn(pool, work),
    close: () => pool.end(),
  };
}

export const clientOptions = (url: string, name: string, settings = ''): pg.ClientConfig => ({
  connectionString: url,
  application_name: name,
  keepAlive: true,
  connectionTimeoutMillis: ANSWERS_WITHIN_MS,
  query_timeout: ANSWERS_WITHIN_MS,
  ...(settings === '' ? {} : { options: settings }),
});

const sqlOn =
  (run: (query: pg.QueryConfig) => Promise<pg.QueryResult<Row>>): Sql =>
  async (parts, ...values) => {
    const text = parts.reduce((before, part, index) => `${before}$${index}${part}`);
    return (await run({ text, values })).rows;
  };

/** After an error the connection is given up: the server then takes back what was begun on it. */
async function transactionOn<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const answer = await work(sqlOn((query) => client.query(query)));
    await client.query('COMMIT');
    fault = false;
    return answer;
  } finally {
    client.release(fault);
  }
}
