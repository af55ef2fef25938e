import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { answerableId } from "../../../values/caller.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { freeName } from "./add-list-view.ts";
import { mayChangeView } from "./list-views.ts";

export interface ChangeListView {
  /** The public id. */
  readonly id: string;
  readonly name?: string | null;
  readonly state?: string | null;
  readonly shared?: boolean | null;
}

export interface ChooseListView {
  /** The public id. */
  readonly id: string;
  readonly chosen: boolean;
}

interface LockedView {
  readonly id: string;
  readonly list: string;
  readonly ownerId: string;
  readonly name: string;
  readonly state: string;
  readonly shared: boolean;
}

const LOCK = sql.write<LockedView>("lock a view of a list")`
  select id, list, owner_id as "ownerId", name, state, is_shared as shared from list_views
  where program_id = ${"programId"} and id = ${"id"}
    and (is_shared or owner_id = ${"callerId"}) for update
`;

const CHANGE = sql.write("change a view of a list")`
  update list_views set name = ${"name"}, state = ${"state"}, is_shared = ${"shared"}
  where program_id = ${"programId"} and id = ${"id"}
`;

const DELETE = sql.write("delete a view of a list")`
  delete from list_views where program_id = ${"programId"} and id = ${"id"}
`;

const CHOOSE = sql.write("choose with which view a list opens")`
  insert into list_view_choices (program_id, owner_id, list, view_id)
  values (${"programId"}, ${"callerId"}, ${"list"}, ${"id"})
  on conflict (program_id, owner_id, list) do update set view_id = excluded.view_id
`;

const LEAVE = sql.write("open a list with a view no more")`
  delete from list_view_choices
  where program_id = ${"programId"} and owner_id = ${"callerId"} and view_id = ${"id"}
`;

/**
 * Renames a view, shares it or not, or gives it another state.
 * @throws Refusal NOT_FOUND, NOT_YOURS, REQUIRED, NAME_TAKEN
 */
export async function changeListView(work: Work, input: ChangeListView): Promise<{ id: string }> {
  const { programId } = work;
  const { id, list, ownerId, ...before } = await viewToChange(work, input.id);
  const after = {
    name:
      input.name == null
        ? before.name
        : await freeName(work, { id, list, ownerId, typed: input.name }),
    state: input.state ?? before.state,
    shared: input.shared ?? before.shared,
  };
  await work.rows(CHANGE, { programId, id, ...after });
  work.audit({ subjectId: id, before, after });
  return { id };
}

/** Deletes a view. @throws Refusal NOT_FOUND, NOT_YOURS */
export async function deleteListView(work: Work, input: { id: string }): Promise<{ id: string }> {
  const { id, list, ownerId: _, ...before } = await viewToChange(work, input.id);
  await work.rows(DELETE, { programId: work.programId, id });
  work.audit({ subjectId: id, before: { list, ...before } });
  return { id };
}

/** Makes a view the one with which its list opens for the caller. @throws Refusal NOT_FOUND */
export async function chooseListView(work: Work, input: ChooseListView): Promise<{ id: string }> {
  const { programId, caller } = work;
  const { id, list } = await viewOf(work, input.id);
  const callerId = answerableId(caller);
  if (input.chosen) await work.rows(CHOOSE, { programId, callerId, list, id });
  else await work.rows(LEAVE, { programId, callerId, id });
  work.audit({ subjectId: id, after: { chosen: input.chosen } });
  return { id };
}

async function viewToChange(work: Work, publicId: string): Promise<LockedView> {
  const view = await viewOf(work, publicId);
  if (mayChangeView(work.caller, view.ownerId)) return view;
  throw refusal("NOT_YOURS", ["input", "id"], text("staff.viewOfAnother"));
}

async function viewOf({ programId, caller, rows }: Work, publicId: string): Promise<LockedView> {
  const id = decodeId("view", publicId);
  const [view] = id ? await rows(LOCK, { programId, callerId: answerableId(caller), id }) : [];
  if (!view) throw refusal("NOT_FOUND", ["input", "id"], text("staff.noSuchView"));
  return view;
}
