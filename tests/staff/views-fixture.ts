import {
  AddListView,
  ChangeListView,
  ChooseListView,
  DeleteListView,
  ListViews,
} from "../../client/admin.ts";
import type { AddListViewInput, ChangeListViewInput } from "../../client/admin.ts";
import { unique } from "../harness/shop.ts";
import type { staffOf } from "./staff-fixture.ts";

type Person = Awaited<ReturnType<ReturnType<typeof staffOf>["join"]>>;

/** The views of lists that somebody on the staff saves and sees; refusals are their codes. */
export function viewsOf({ browser }: Pick<Person, "browser">) {
  return {
    async listed(list = "members") {
      return (await browser.ask(ListViews, { list })).data!.listViews;
    },
    async saved(more: Partial<AddListViewInput> = {}) {
      const view = { list: "members", name: unique("View"), state: "status=ACTIVE" };
      const input = { ...view, idempotencyKey: unique("view"), ...more };
      return (await browser.ask(AddListView, { input })).data!.addListView;
    },
    async changed(input: ChangeListViewInput) {
      return (await browser.ask(ChangeListView, { input })).data!.changeListView;
    },
    async chosen(id: string, chosen = true) {
      return (await browser.ask(ChooseListView, { input: { id, chosen } })).data!.chooseListView;
    },
    async deleted(id: string) {
      return (await browser.ask(DeleteListView, { input: { id } })).data!.deleteListView;
    },
  };
}
