import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { PageHeader } from "../page-header.tsx";
import "./versions.css";

interface EditorHeadProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly text: string;
  readonly isNew: boolean;
  /** What is published for later. */
  readonly scheduled?: { readonly version: number; readonly inForceFrom?: string | null } | null;
  readonly editing: {
    readonly isChanged: boolean;
    readonly isRunning: boolean;
    readonly problem: string | null;
  };
  readonly mayEdit: boolean;
  /** Before the buttons that save and publish. */
  readonly actions?: ReactNode;
  /** Left out where there is no draft. */
  readonly publish?: (() => void) | null;
}

type Editing = EditorHeadProps["editing"];

interface EditorButtonsProps extends Pick<EditorHeadProps, "actions" | "isNew" | "publish"> {
  readonly editing: Editing;
}

/** The buttons that save and publish, with what else may be done before them. */
export function EditorButtons({ actions, isNew, editing, publish }: EditorButtonsProps) {
  const { isChanged, isRunning } = editing;
  const { t } = useTranslation();
  return (
    <>
      {actions}
      <Button
        htmlType="submit"
        loading={isRunning}
        type={isChanged || isNew ? "primary" : "default"}
        disabled={!isChanged && !isNew}
      >
        {t("versions.save")}
      </Button>
      {publish && (
        <Button type={isChanged ? "default" : "primary"} disabled={isChanged} onClick={publish}>
          {t("versions.publish")}
        </Button>
      )}
    </>
  );
}

interface EditorNoticesProps extends Pick<EditorHeadProps, "scheduled"> {
  readonly editing: Editing;
}

/** What went wrong in an editor beside its fields, and what is published for later. */
export function EditorNotices({ editing: { problem }, scheduled }: EditorNoticesProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <>
      {problem && (
        <Alert type="error" role="alert" message={problem} style={{ marginBottom: 16 }} />
      )}
      {scheduled?.inForceFrom && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          message={t("versions.scheduled", {
            version: scheduled.version,
            at: dateTime(scheduled.inForceFrom),
          })}
        />
      )}
    </>
  );
}

/** The head of the editor of something with versions: how far it is, save, publish, problems. */
export function EditorHead(props: EditorHeadProps) {
  const { title, aside, text, isNew, scheduled, editing, mayEdit, actions, publish } = props;
  const { t } = useTranslation();
  return (
    <>
      <UnsavedChangesNotifier message={t("versions.unsaved")} />
      <PageHeader
        title={title}
        aside={aside}
        text={text}
        actions={mayEdit && <EditorButtons {...{ actions, isNew, editing, publish }} />}
      />
      <EditorNotices editing={editing} scheduled={scheduled} />
    </>
  );
}
