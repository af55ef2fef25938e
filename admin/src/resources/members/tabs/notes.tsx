import { PushpinFilled } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { Button, Card, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeMemberNote } from "../../../../../client/admin.ts";
import type { Viewer } from "../../../auth-provider.ts";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useWrite } from "../../../components/use-write.ts";
import { useFormats } from "../../../program.tsx";
import { AddNoteDialog, DeleteNoteDialog, EditNoteDialog } from "../actions/note-dialogs.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

export type Note = MemberOnPage["notes"][number];

type Open =
  { readonly dialog: "add" } | { readonly dialog: "edit" | "delete"; readonly note: Note };

/** What the staff wrote about the member: pinned first, then the newest. */
export function Notes({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {viewer?.permissions.includes("members:write") && (
        <Flex justify="end" style={{ paddingTop: 12 }}>
          <Button onClick={() => setOpen({ dialog: "add" })}>
            {t("memberPage.notes.add.menu")}
          </Button>
        </Flex>
      )}
      {member.notes.length === 0 && <Nothing text={t("memberPage.notes.none")} />}
      <ul className="part-list">
        {member.notes.map((note) => (
          <li key={note.id}>
            <NoteText note={note} />
            {note.mayChange && <NoteActions note={note} open={setOpen} />}
          </li>
        ))}
      </ul>
      {open?.dialog === "add" && <AddNoteDialog member={member} close={close} />}
      {open?.dialog === "edit" && <EditNoteDialog note={open.note} close={close} />}
      {open?.dialog === "delete" && <DeleteNoteDialog note={open.note} close={close} />}
    </>
  );
}

/** What whoever takes a call has to know before anything else. */
export function PinnedNotes({ member: { notes } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const pinned = notes.filter((note) => note.pinned);
  if (pinned.length === 0) return null;
  return (
    <Card title={t("memberPage.notes.pinned")} size="small">
      <ul className="plain-list">
        {pinned.map((note) => (
          <li key={note.id}>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NoteText({ note: { text, pinned, author, createdAt, changedAt } }: { note: Note }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <>
      <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {pinned && <PushpinFilled aria-hidden style={{ marginInlineEnd: 8 }} />}
        <Typography.Text>{text}</Typography.Text>
      </div>
      <SecondaryLine>
        {t("memberPage.notes.by", { author: author.name, date: dateTime(createdAt) })}
        {changedAt && ` · ${t("memberPage.notes.changed", { date: dateTime(changedAt) })}`}
      </SecondaryLine>
    </>
  );
}

function NoteActions({ note, open }: { note: Note; open(what: Open): void }) {
  const { t } = useTranslation();
  const change = useWrite(ChangeMemberNote, { isRepeatable: false });
  const { id, pinned } = note;
  return (
    <Flex gap={8} wrap style={{ marginTop: 8 }}>
      <Button size="small" onClick={() => void change({ id, pinned: !pinned })}>
        {t(pinned ? "memberPage.notes.unpin" : "memberPage.notes.pin")}
      </Button>
      <Button size="small" onClick={() => open({ dialog: "edit", note })}>
        {t("memberPage.notes.edit")}
      </Button>
      <Button size="small" danger onClick={() => open({ dialog: "delete", note })}>
        {t("memberPage.notes.delete")}
      </Button>
    </Flex>
  );
}
