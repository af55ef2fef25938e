/**
 * A statement with named parameters, prepared once a connection: `sql.read` and `sql.write` make
 * one. `Row` is the shape of its rows, columns as `columnTypes` reads them; `Names` are the names
 * of its parameters.
 */
export interface Statement<Row = unknown, Names extends string = string> {
  /** What it does, in plain words: "find coupon by code". Stands in a comment of its text. */
  readonly name: string;
  /** With `$1…`, in the order of `parameters`. */
  readonly text: string;
  readonly parameters: readonly Names[];
  /** Whether it changes anything: statements that only read may be run for many calls at once. */
  readonly mode: "read" | "write";
  /** Never set: carries the type of a row. */
  readonly row?: Row;
}

/** A piece of SQL to be put into statements, with named parameters of its own. */
export interface Fragment<Names extends string = string> {
  readonly strings: readonly string[];
  readonly parts: readonly (Names | Fragment<Names>)[];
}

type Part = string | Fragment;
type NamesOf<Parts extends readonly Part[]> = Parts[number] extends infer One
  ? One extends string
    ? One
    : One extends Fragment<infer Names>
      ? Names
      : never
  : never;

/**
 * A fragment: `${"name"}` is a parameter, `${fragment}` another fragment.
 * `sql.read<Row>("what it does")` and `sql.write<Row>("what it does")` are tags for whole
 * statements.
 */
export function sql<const Parts extends readonly Part[]>(
  strings: TemplateStringsArray,
  ...parts: Parts
): Fragment<NamesOf<Parts>> {
  return { strings, parts: parts as unknown as readonly NamesOf<Parts>[] };
}

sql.read = <Row = unknown>(name: string) => tagFor<Row>(name, "read");
sql.write = <Row = unknown>(name: string) => tagFor<Row>(name, "write");

/**
 * Text as it stands, for what comes from code alone, such as the name of a column. Never from
 * input.
 */
sql.raw = (text: string): Fragment<never> => ({ strings: [text], parts: [] });

function tagFor<Row>(name: string, mode: Statement["mode"]) {
  return <const Parts extends readonly Part[]>(
    strings: TemplateStringsArray,
    ...parts: Parts
  ): Statement<Row, NamesOf<Parts>> => {
    const parameters: string[] = [];
    const text = textOf({ strings, parts }, parameters);
    return { ...statementOf({ name, mode, text }), parameters: parameters as NamesOf<Parts>[] };
  };
}

/** A text with `$1…` under a name, which then stands in it, and under which it is prepared. */
export function statementOf({
  name,
  mode,
  text,
}: Pick<Statement, "name" | "mode" | "text">): Pick<Statement, "name" | "mode" | "text"> {
  const named = withComment(text, name);
  statements.set(named, { name, mode });
  return { name, mode, text: named };
}

/** Writes a fragment with `$1…`; a name that comes again is the same parameter. */
function textOf({ strings, parts }: Fragment, parameters: string[]): string {
  return strings.reduce((text, next, at) => {
    const part = parts[at - 1]!;
    return (
      text +
      (typeof part === "string" ? placeOf(part, parameters) : textOf(part, parameters)) +
      next
    );
  });
}

function placeOf(parameter: string, parameters: string[]): string {
  const at = parameters.indexOf(parameter);
  return `$${at >= 0 ? at + 1 : parameters.push(parameter)}`;
}

/**
 * After the first word, since PostgreSQL leaves a comment before it out of `pg_stat_statements`.
 */
function withComment(text: string, name: string): string {
  return text.trim().replace(/^\w+/, (verb) => `${verb} /* ${name} */`);
}

const statements = new Map<string, Pick<Statement, "name" | "mode">>();

/**
 * The name and mode of a text that `sql.read` or `sql.write` made; undefined for any other text.
 */
export function statementOfText(text: string): Pick<Statement, "name" | "mode"> | undefined {
  return statements.get(text);
}

/** Runs a statement and gives its rows. */
export interface RunStatement {
  <Row, Names extends string>(
    statement: Statement<Row, Names>,
    values: Readonly<Record<Names, unknown>>,
  ): Promise<Row[]>;
  /** A text with `$1…`. */
  <Row>(text: string, values: unknown[]): Promise<Row[]>;
}

/**
 * A statement or a text with `$1…`, and its values, as the text and the list that PostgreSQL takes.
 */
export function plainCall(
  statement: Statement | string,
  values: unknown[] | Readonly<Record<string, unknown>>,
): { text: string; values: unknown[] } {
  if (typeof statement === "string") return { text: statement, values: values as unknown[] };
  const byName = values as Readonly<Record<string, unknown>>;
  return { text: statement.text, values: valuesOf(statement, byName) };
}

/** The values of a statement in the order of its parameters. */
function valuesOf<Names extends string>(
  { parameters }: Statement<unknown, Names>,
  values: Readonly<Record<Names, unknown>>,
): unknown[] {
  return parameters.map((name) => values[name]);
}

/** Makes what runs statements out of what runs texts. */
export function runnerOf(
  run: (text: string, values: unknown[]) => Promise<unknown[]>,
): RunStatement {
  const runStatement = (
    statement: Statement | string,
    values: unknown[] | Readonly<Record<string, unknown>>,
  ) => {
    const call = plainCall(statement, values);
    return run(call.text, call.values);
  };
  return runStatement as RunStatement;
}
