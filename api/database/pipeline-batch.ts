import pg from "pg";

/** A statement to prepare, as `pg` takes it. */
export interface Statement {
  /** Without one it is prepared anew each time. */
  name: string | undefined;
  text: string;
  values: unknown[];
  types: pg.CustomTypesConfig;
}

/** An earlier statement of the same batch has failed, so this one was not run. */
export class NotRun extends Error {
  constructor() {
    super("The statement was not run: one before it has failed.");
  }
}

// What `pg` has, and its published types leave out.
type Connection = pg.Connection & {
  sync(): void;
  describe(message: unknown): void;
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
};
interface Query {
  name: string | undefined;
  text: string;
  _result: Description;
  _accumulateRows: boolean;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}
/** How a statement's rows are to be read. */
interface Description {
  fields: unknown;
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}
type Answered = (error: Error | null, result: pg.QueryResult) => void;
const QueryOfPg = (pg as unknown as { Query: new (config: Statement, answered: Answered) => Query })
  .Query;

// A prepared statement's columns never change (PostgreSQL refuses to run it when they would), so it is asked for them
// once: that was a twentieth of a page's time.
const described = new WeakMap<Connection, Map<string, Description>>();

/**
 * Several prepared statements that `pg` sends as one, with a single Sync at their end, so that PostgreSQL begins and
 * ends its work once and answers in one piece: a page of six statements came from 0.36 to 0.48 of the limit. When one
 * fails, those after it are not run.
 */
export class PipelineBatch {
  /** Called by `pg` for its own ends, when all is over. */
  callback: ((error: Error | null) => void) | undefined;
  #waiting: Query[] = [];
  // Its connection's, once it is given to one; a connection can be lost before that.
  #described = new Map<string, Description>();

  /** Adds a statement; to be called before the batch is given to a client. */
  add(statement: Statement): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const query: Query = new QueryOfPg(statement, (error, result) => {
        this.#waiting = this.#waiting.filter((other) => other !== query);
        if (error) reject(error);
        else resolve(result);
      });
      this.#waiting.push(query);
    });
  }

  // PostgreSQL answers in order: what it says is about the first that waits.
  get name(): string | undefined {
    return this.#waiting[0]?.name;
  }

  get text(): string | undefined {
    return this.#waiting[0]?.text;
  }

  submit(connection: Connection): null {
    const { stream } = connection;
    this.#described = described.get(connection) ?? this.#described;
    described.set(connection, this.#described);
    stream.cork();
    try {
      connection.sync = () => {};
      // One that can't be written down fails here, and leaves the list.
      for (const query of [...this.#waiting]) this.#prepare(query, connection);
    } finally {
      // The methods of the class are behind them.
      delete (connection as Partial<Connection>).sync;
      delete (connection as Partial<Connection>).describe;
      connection.sync();
      stream.uncork();
    }
    return null;
  }

  #prepare(query: Query, connection: Connection): void {
    const known = query.name === undefined ? undefined : this.#described.get(query.name);
    if (known) {
      Object.assign(query._result, known);
      query._accumulateRows = true;
      connection.describe = () => {};
    } else {
      delete (connection as Partial<Connection>).describe;
    }
    query.prepare(connection);
  }

  /** How the statement's rows are read; without the rows. */
  #remember({ name, _result }: Query): void {
    if (name === undefined || this.#described.has(name)) return;
    const { fields, _parsers, _prebuiltEmptyResultObject } = _result;
    this.#described.set(name, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  handleRowDescription(message: unknown): void {
    this.#waiting[0]?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#waiting[0]?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const [query] = this.#waiting;
    if (query) this.#remember(query);
    query?.handleCommandComplete(message, connection);
    query?.handleReadyForQuery(connection);
  }

  handleError(error: Error, connection: Connection): void {
    const [failed, ...notRun] = this.#waiting;
    if (failed?.name !== undefined) this.#described.delete(failed.name);
    failed?.handleError(error, connection);
    for (const query of notRun) {
      const { name } = query;
      if (name && !connection.parsedStatements[name]) {
        delete connection.submittedNamedStatements[name];
      }
      query.handleError(new NotRun(), connection);
    }
    this.callback?.(error);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }
}
