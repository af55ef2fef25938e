import {
  AddListView,
  ChangeListView,
  ChooseListView,
  DeleteListView,
} from "../../../client/admin.ts";
import type { AddListViewInput } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { unique } from "../../harness/shop.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

const NONE = "view_00000000000000000000000000";

export interface RefusalViews {
  /** Shared with the staff. */
  readonly shared: string;
  /** Kept by the back office for itself. */
  readonly own: string;
}

const MOST = 50;

async function saved(admin: AdminClient, more: Partial<AddListViewInput>) {
  const view = { list: "members", name: unique("View"), state: "", idempotencyKey: unique("view") };
  const { addListView } = await admin.ask(AddListView, { input: { ...view, ...more } });
  return addListView;
}

/** Two views that are there, and as many of another list as there can be. */
export async function addRefusalViews(
  { admin }: TestProgram,
  usedKey: string,
): Promise<RefusalViews> {
  const shared = { name: "Gold", shared: true, idempotencyKey: usedKey };
  for (let n = 0; n < MOST; n++) await saved(admin, { list: "coupons" });
  return {
    shared: (await saved(admin, shared)).view!.id,
    own: (await saved(admin, { name: "Silver" })).view!.id,
  };
}

const adding = (
  ...[code, field, when, more]: [string, string, string, Partial<AddListViewInput>]
): RefusalCase => ({ code, field, when, send: ({ admin }) => saved(admin, more) });

export const addListView: readonly RefusalCase[] = [
  adding("INVALID", "list", "the list is no name", { list: "Members!" }),
  adding("REQUIRED", "name", "it has no name", { name: " " }),
  adding("NAME_TAKEN", "name", "another has its name", { name: "gold " }),
  adding("TOO_MANY_VIEWS", "name", "there are 50 of the list", { list: "coupons" }),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ admin, usedKey }) => saved(admin, { idempotencyKey: usedKey }),
  },
];

const missing = { code: "NOT_FOUND", field: "id", when: "there is no such view" };
const hidden = { code: "NOT_FOUND", field: "id", when: "somebody else keeps it for themselves" };
const another = { code: "NOT_YOURS", field: "id", when: "somebody else shares it" };

type Of = (fixture: Parameters<RefusalCase["send"]>[0]) => { by: AdminClient; id: string };
const none: Of = ({ admin }) => ({ by: admin, id: NONE });
const kept: Of = ({ accessKeys, views }) => ({ by: accessKeys.desk, id: views.own });
const shared: Of = ({ accessKeys, views }) => ({ by: accessKeys.desk, id: views.shared });
const silver: Of = ({ admin, views }) => ({ by: admin, id: views.own });

const changing = (of: Of, name: string): RefusalCase["send"] => {
  return async (fixture) => {
    const { by, id } = of(fixture);
    return (await by.ask(ChangeListView, { input: { id, name } })).changeListView;
  };
};

export const changeListView: readonly RefusalCase[] = [
  { ...missing, send: changing(none, "Bronze") },
  { ...hidden, send: changing(kept, "Bronze") },
  { ...another, send: changing(shared, "Bronze") },
  { code: "REQUIRED", field: "name", when: "it gets no name", send: changing(silver, " ") },
  { code: "NAME_TAKEN", field: "name", when: "another has it", send: changing(silver, "GOLD") },
];

const choosing = (of: Of): RefusalCase["send"] => {
  return async (fixture) => {
    const { by, id } = of(fixture);
    return (await by.ask(ChooseListView, { input: { id, chosen: true } })).chooseListView;
  };
};

export const chooseListView: readonly RefusalCase[] = [
  { ...missing, send: choosing(none) },
  { ...hidden, send: choosing(kept) },
];

const deleting = (of: Of): RefusalCase["send"] => {
  return async (fixture) => {
    const { by, id } = of(fixture);
    return (await by.ask(DeleteListView, { input: { id } })).deleteListView;
  };
};

export const deleteListView: readonly RefusalCase[] = [
  { ...missing, send: deleting(none) },
  { ...hidden, send: deleting(kept) },
  { ...another, send: deleting(shared) },
];
