import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { answerableId } from "../../../values/caller.ts";
import type { Caller } from "../../../values/caller.ts";
import { encodeId } from "../../../values/id.ts";

/** A view as it is stored, and whether the caller's list opens with it. */
interface StoredView {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly state: string;
  readonly shared: boolean;
  readonly ownerId: string;
  readonly owner: string;
  readonly createdAt: Date;
  readonly chosen: boolean;
}

const VIEWS = sql`
  select v.id, v.list, v.name, v.state, v.is_shared as shared, v.owner_id as "ownerId", v.owner,
    v.created_at as "createdAt", c.view_id is not null as chosen
  from list_views v left join list_view_choices c
    on c.program_id = v.program_id and c.view_id = v.id and c.owner_id = ${"callerId"}
  where v.program_id = ${"programId"} and (v.is_shared or v.owner_id = ${"callerId"})
`;

const LIST = sql.read<StoredView>("list the views of a list")`
  ${VIEWS} and v.list = ${"list"}
  order by v.owner_id = ${"callerId"} desc, lower(v.name), v.id limit 200
`;

const FIND = sql.read<StoredView>("find a view of a list")`${VIEWS} and v.id = ${"id"}`;

/** The views of a list that the caller sees. */
export async function listViews({ caller, lane }: Context, list: string) {
  const { programId } = caller;
  const views = await lane.rows(LIST, { programId, callerId: answerableId(caller), list });
  return views.map((view) => viewFor(view, caller));
}

/** A view of a list as the caller sees it; null for one that they don't see. */
export async function listView({ caller, lane }: Context, id: string) {
  const { programId } = caller;
  const [view] = await lane.rows(FIND, { programId, callerId: answerableId(caller), id });
  return view ? viewFor(view, caller) : null;
}

/** Whoever saved a view may change it, and whoever leads the program. */
export function mayChangeView(caller: Caller, ownerId: string): boolean {
  const leads = "scopes" in caller && caller.scopes.has("program:write");
  return leads || ownerId === answerableId(caller);
}

function viewFor({ id, ownerId, owner, ...view }: StoredView, caller: Caller) {
  return {
    ...view,
    id: encodeId("view", id),
    mine: ownerId === answerableId(caller),
    mayChange: mayChangeView(caller, ownerId),
    owner: { name: owner },
  };
}
