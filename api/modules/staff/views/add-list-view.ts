import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { answerableId } from "../../../values/caller.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";

export interface AddListView {
  readonly list: string;
  readonly name: string;
  readonly state: string;
  readonly shared?: boolean | null;
}

/** How many views of one list somebody may have. */
const MOST = 50;

const LIST_NAME = /^[a-z][a-z-]*$/;

const COUNT = sql.write<{ count: number }>("count somebody's views of a list")`
  select count(*) as count from list_views
  where program_id = ${"programId"} and list = ${"list"} and owner_id = ${"ownerId"}
`;

const FIND_NAME = sql.write<{ id: string }>("find a view of somebody's by its name")`
  select id from list_views
  where program_id = ${"programId"} and list = ${"list"} and owner_id = ${"ownerId"}
    and lower(name) = lower(${"name"}) and id <> ${"id"}
`;

const INSERT = sql.write("save a view of a list")`
  insert into list_views
    (id, program_id, list, owner_id, owner, name, state, is_shared, created_at)
  values (${"id"}, ${"programId"}, ${"list"}, ${"ownerId"}, ${"owner"}, ${"name"}, ${"state"},
    ${"shared"}, ${"now"})
`;

/**
 * Saves a view of a list.
 * @throws Refusal INVALID, REQUIRED, NAME_TAKEN, TOO_MANY_VIEWS
 */
export async function addListView(work: Work, input: AddListView): Promise<{ id: string }> {
  const { programId, now, caller } = work;
  const { list, state } = input;
  if (!LIST_NAME.test(list)) throw refusal("INVALID", ["input", "list"], text("staff.noListName"));
  const shared = input.shared ?? false;
  const id = uuidv7();
  const ownerId = answerableId(caller);
  const name = await freeName(work, { id, list, ownerId, typed: input.name });
  const [{ count } = { count: 0 }] = await work.rows(COUNT, { programId, list, ownerId });
  if (count >= MOST) {
    throw refusal("TOO_MANY_VIEWS", ["input", "name"], text("staff.tooManyViews", { max: MOST }));
  }
  const owner = await callerName(work);
  await work.rows(INSERT, { id, programId, list, ownerId, owner, name, state, shared, now });
  work.audit({ subjectId: id, after: { list, name, state, shared } });
  return { id };
}

interface WantedName {
  readonly id: string;
  readonly list: string;
  readonly ownerId: string;
  readonly typed: string;
}

/**
 * The name that a view is to have, without blanks around it.
 * @throws Refusal REQUIRED, NAME_TAKEN
 */
export async function freeName(work: Work, { typed, ...of }: WantedName): Promise<string> {
  const name = typed.trim();
  if (name === "") throw refusal("REQUIRED", ["input", "name"], text("staff.viewUnnamed"));
  const [other] = await work.rows(FIND_NAME, { programId: work.programId, ...of, name });
  if (other) throw refusal("NAME_TAKEN", ["input", "name"], text("staff.viewNameTaken"));
  return name;
}
