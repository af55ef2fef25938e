import { badUserInput, cursorTooOld } from "../../graphql/errors.ts";
import { decodeCursor, encodeCursor, numberPlace } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { text } from "../../locales/text.ts";
import { callingPartnerId } from "../partners/partner-company.ts";
import { changeView } from "./items/catalog-views.ts";
import { readChanges } from "./items/read-catalog.ts";

/** The most changes that a query asks for. */
const CHANGES_MAX = 100;

export interface ChangesArgs {
  /** The cursor of the answer before. */
  readonly since?: string | null;
  /** How many; 100 when left out. */
  readonly first?: number | null;
}

/**
 * What changed in the calling partner's catalog since a cursor, oldest first, in the caller's
 * language.
 * @throws GraphQLError BAD_USER_INPUT at `first` and `since`; CURSOR_TOO_OLD.
 */
export async function catalogChanges(
  context: Context,
  { since: given, first: asked }: ChangesArgs,
  max = CHANGES_MAX,
) {
  const first = asked ?? max;
  if (first < 1 || first > max) {
    throw badUserInput(text("graphql.pageSize", { min: 1, max }), ["first"]);
  }
  const since = given == null ? 0 : readCursor(given);
  const partnerId = callingPartnerId(context.caller);
  const { state, rows } = await readChanges(context, { partnerId, since, limit: first + 1 });
  // A number that was never given is of a database that was lost since, and of which a backup knows
  // less.
  if (since > state.lastChange || (since > 0 && since < state.forgottenChange)) {
    throw cursorTooOld(text("catalog.cursorTooOld"), ["since"]);
  }
  const shown = rows.slice(0, first);
  const hasMore = rows.length > first;
  const reached = hasMore ? shown.at(-1)!.change : state.lastChange;
  return {
    /** The newest change of the whole catalog. */
    newest: state.lastChange,
    cursor: encodeCursor([reached]),
    hasMore,
    changes: shown.map((row) => changeView(row, context.locale)),
  };
}

function readCursor(given: string): number {
  const since = numberPlace(decodeCursor(given, "since"));
  if (since === null || since < 0) throw cursorTooOld(text("catalog.cursorTooOld"), ["since"]);
  return since;
}
