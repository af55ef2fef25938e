import { Checkbox, Form, Input, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { AddMemberNote, ChangeMemberNote, DeleteMemberNote } from "../../../../../client/admin.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useWrite } from "../../../components/use-write.ts";
import type { Note } from "../tabs/notes.tsx";
import type { DialogProps } from "./member-actions.tsx";

interface Typed {
  text: string;
  pinned: boolean;
}

/** A note about the member. */
export function AddNoteDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const add = useWrite(AddMemberNote);
  return (
    <ActionDialog<Typed>
      title={t("memberPage.notes.add.title", { name: member.displayName })}
      submit={t("memberPage.notes.add.submit")}
      done={t("memberPage.notes.add.done")}
      initialValues={{ pinned: false }}
      run={(typed) => add({ memberId: member.id, ...typed })}
      close={close}
    >
      <NoteFields />
    </ActionDialog>
  );
}

interface NoteDialogProps {
  readonly note: Note;
  close(): void;
}

export function EditNoteDialog({ note: { id, text, pinned }, close }: NoteDialogProps) {
  const { t } = useTranslation();
  const change = useWrite(ChangeMemberNote, { isRepeatable: false });
  return (
    <ActionDialog<Typed>
      title={t("memberPage.notes.editing.title")}
      submit={t("memberPage.notes.editing.submit")}
      done={t("memberPage.notes.editing.done")}
      initialValues={{ text, pinned }}
      run={(typed) => change({ id, ...typed })}
      close={close}
    >
      <NoteFields />
    </ActionDialog>
  );
}

export function DeleteNoteDialog({ note: { id, text }, close }: NoteDialogProps) {
  const { t } = useTranslation();
  const remove = useWrite(DeleteMemberNote, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("memberPage.notes.deleting.title")}
      text={t("memberPage.notes.deleting.text")}
      submit={t("memberPage.notes.deleting.submit")}
      done={t("memberPage.notes.deleting.done")}
      isDanger
      run={() => remove({ id })}
      close={close}
    >
      <Typography.Paragraph
        type="secondary"
        ellipsis={{ rows: 4 }}
        style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
      >
        {text}
      </Typography.Paragraph>
    </ActionDialog>
  );
}

function NoteFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="text"
        label={t("memberPage.notes.text")}
        extra={t("memberPage.notes.textHint")}
        rules={[{ required: true, whitespace: true, message: t("members.actions.required") }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="pinned" valuePropName="checked">
        <Checkbox>{t("memberPage.notes.isPinned")}</Checkbox>
      </Form.Item>
    </>
  );
}
