import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { AddListView, ChangeListView, DeleteListView } from "../../../../../client/admin.ts";
import { ActionDialog } from "../../action-dialog.tsx";
import { useWrite } from "../../use-write.ts";
import type { ViewAction } from "./list-views.tsx";

interface ViewDialogProps {
  readonly asked: ViewAction;
  readonly list: string;
  readonly state: string;
  /** Is given the id of a new view. */
  saved(id: string): void;
  close(): void;
}

interface Named {
  name: string;
  shared?: boolean;
}

const NAME_MAX = 60;

/** Saves what a list shows under a name, gives a view another one, or deletes it. */
export function ViewDialog({ asked, list, state, saved, close }: ViewDialogProps) {
  const { t } = useTranslation();
  const add = useWrite(AddListView, {
    onDone: ({ addListView: { view } }) => view && saved(view.id),
  });
  const change = useWrite(ChangeListView, { isRepeatable: false });
  const remove = useWrite(DeleteListView, { isRepeatable: false });
  const { how } = asked;
  const view = how === "save" ? null : asked.view;
  return (
    <ActionDialog<Named>
      title={t(`views.${how}.title`, { name: view?.name })}
      text={how === "rename" ? undefined : t(`views.${how}.text`)}
      submit={t(`views.${how}.submit`)}
      done={t(`views.${how}.done`)}
      isDanger={how === "delete"}
      initialValues={view ? { name: view.name } : {}}
      run={(typed) => {
        if (!view) return add({ list, state, ...typed });
        const { id } = view;
        return how === "rename" ? change({ id, name: typed.name }) : remove({ id });
      }}
      close={close}
    >
      {how !== "delete" && (
        <Form.Item
          name="name"
          label={t("views.name")}
          rules={[{ required: true, whitespace: true, message: t("members.actions.required") }]}
        >
          <Input autoFocus maxLength={NAME_MAX} />
        </Form.Item>
      )}
      {how === "save" && (
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t("views.shareNew")}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}
