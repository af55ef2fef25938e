import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAddListViewInput,
  AdminAddListViewPayload,
  AdminChangeListViewInput,
  AdminChangeListViewPayload,
  AdminChooseListViewInput,
  AdminChooseListViewPayload,
  AdminDeleteListViewInput,
  AdminDeleteListViewPayload,
  AdminListView,
  AdminQueryListViewsArgs,
} from "../../../generated/admin/staff.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { addListView } from "./add-list-view.ts";
import { changeListView, chooseListView, deleteListView } from "./change-list-view.ts";
import { listView, listViews } from "./list-views.ts";

@Resolver()
export class ViewsOfLists {
  @Query(() => [AdminListView])
  listViews(
    @Args(() => AdminQueryListViewsArgs) { list }: AdminQueryListViewsArgs,
    @Ctx() context: Context,
  ) {
    return listViews(context, list);
  }

  @Mutation(() => AdminAddListViewPayload)
  addListView(
    @Arg("input", () => AdminAddListViewInput) input: AdminAddListViewInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "addListView",
      input,
      write: addListView,
      show: showView,
    });
  }

  @Mutation(() => AdminChangeListViewPayload)
  changeListView(
    @Arg("input", () => AdminChangeListViewInput) input: AdminChangeListViewInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "changeListView",
      input,
      write: changeListView,
      show: showView,
    });
  }

  @Mutation(() => AdminDeleteListViewPayload)
  deleteListView(
    @Arg("input", () => AdminDeleteListViewInput) input: AdminDeleteListViewInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "deleteListView",
      input,
      write: deleteListView,
      show: ({ id }) => ({ viewId: encodeId("view", id) }),
    });
  }

  @Mutation(() => AdminChooseListViewPayload)
  chooseListView(
    @Arg("input", () => AdminChooseListViewInput) input: AdminChooseListViewInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "chooseListView",
      input,
      write: chooseListView,
      show: showView,
    });
  }
}

async function showView({ id }: { id: string }, context: Context) {
  return { view: await listView(context, id) };
}
