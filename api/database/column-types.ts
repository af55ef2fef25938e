import pg from "pg";

type Parser = (text: string) => unknown;

const { builtins } = pg.types;
// Its published type is that of a later version.
const arrayParser = pg.types.arrayParser as unknown as {
  create(text: string, parser: Parser): { parse(): unknown[] };
};
const ARRAY_OF_INT8 = 1016;
const ARRAY_OF_NUMERIC = 1231;
const ARRAY_OF_DATE = 1182;

const asTold: Parser = (text) => text;

const parsers = new Map<number, Parser>([
  [builtins.INT8, safeInteger],
  [builtins.NUMERIC, asTold],
  // A calendar day has no instant: as a Date it would move with the server's time zone.
  [builtins.DATE, asTold],
  [ARRAY_OF_INT8, arrayOf(safeInteger)],
  [ARRAY_OF_NUMERIC, arrayOf(asTold)],
  [ARRAY_OF_DATE, arrayOf(asTold)],
]);

/**
 * How our own statements read columns: `int8` as number, `timestamptz` as Date, `date` as
 * "YYYY-MM-DD", `numeric` as its exact text, `jsonb` parsed; anything else as `pg` does.
 * @throws RangeError when an `int8` is beyond what a number holds exactly.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format === "binary") return pg.types.getTypeParser(oid, "binary");
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, "text");
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is beyond the integers that a number holds exactly.`);
  }
  return value;
}

function arrayOf(parser: Parser): Parser {
  return (text) => arrayParser.create(text, parser).parse();
}
